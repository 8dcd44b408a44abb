/** Errors of writing to the record; the code decides what people are told (door/not-saved.ts). */
import { BotError } from './errors.ts';

export type RecordCode =
  | 'JOURNAL_EVENT_INVALID'
  | 'JOURNAL_NOT_SAVED'
  | 'JOURNAL_UNCLEAR'
  | 'JOURNAL_STOPPED'
  | 'JOURNAL_FENCED'
  | 'JOURNAL_CLOSED'
  | 'JOURNAL_DAMAGED'
  | 'JOURNAL_KIND_UNKNOWN'
  | 'JOURNAL_FORMAT_UNKNOWN'
  | 'DATABASE_REFUSED'
  | 'DATABASE_UNKNOWN'
  | 'DATABASE_FORBIDDEN'
  | 'DATABASE_BUSY'
  | 'DATABASE_FULL'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_IN_USE'
  | 'DATABASE_NOT_EMPTY'
  | 'DATABASE_ENCODING'
  | 'DATABASE_NEWER'
  | 'DATABASE_ALTERED';

/**
 * A journal or database that cannot record. A damaged journal found at start-up is a DataError with code
 * JOURNAL_DAMAGED instead.
 */
export class RecordError extends BotError {
  declare readonly code: RecordCode;

  constructor(code: RecordCode, message: string, options?: { cause?: unknown; ja?: string }) {
    super(code, message, options);
  }
}

/** Why something is not in the record, or may not be: what people are told hangs on the code (door/not-saved.ts). */
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

/** A journal or database that does not record. Damage is a DataError of the code JOURNAL_DAMAGED. */
export class RecordError extends BotError {
  declare readonly code: RecordCode;

  constructor(code: RecordCode, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
  }
}

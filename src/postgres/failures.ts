/** Explains database errors to the operator, without the password DATABASE_URL may contain. */
import { BotError } from '../errors.ts';
import { type RecordCode, RecordError } from '../record-error.ts';
import { type CarryingText, toldOfCarrying } from '../text/operator/carrying.ts';
import { type DatabaseFault, toldIn } from '../text/operator/record.ts';

type Known = [code: RecordCode, fault: DatabaseFault];
const BY_CODE: Partial<Record<string, Known>> = {
  '28P01': ['DATABASE_REFUSED', 'refused'],
  '28000': ['DATABASE_REFUSED', 'notFromHere'],
  '3D000': ['DATABASE_UNKNOWN', 'unknown'],
  '42501': ['DATABASE_FORBIDDEN', 'forbidden'],
  '55P03': ['DATABASE_BUSY', 'busy'],
  '53300': ['DATABASE_FULL', 'full'],
};

/** For a user without the right to set the database up. @param place of the database */
export function forbidden(place: string, cause?: unknown): RecordError {
  return told(['DATABASE_FORBIDDEN', 'forbidden'], place, cause);
}

function told([code, fault]: Known, place: string, cause: unknown): RecordError {
  const [message, ja] = toldIn(text => text.database(place, fault));
  return new RecordError(code, message, { cause, ja });
}

/** For a database that can be reached, and cannot be used as it stands. */
export function ofDatabase(code: RecordCode, say: (text: CarryingText['database']) => string): RecordError {
  const [message, ja] = toldOfCarrying(text => say(text.database));
  return new RecordError(code, message, { ja });
}

/** Explains an error of connecting or of setting up. BotErrors are returned unchanged. */
export function describeFailure(error: unknown, url: string): BotError {
  if (error instanceof BotError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const known = BY_CODE[(cause as { code?: string }).code ?? ''];
  if (known) return told(known, placeOf(url), cause);
  const [message, ja] = toldIn(text => text.databaseUnreachable(placeOf(url), reasonOf(cause)));
  return new RecordError('DATABASE_UNREACHABLE', message, { cause, ja });
}

/** One line; a connection tried at several addresses has one reason for each. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

/** Host and database of a URL, without user and password. @example 'db.example:5432/keikaku' */
export function placeOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${host || searchParams.get('host') || 'localhost'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

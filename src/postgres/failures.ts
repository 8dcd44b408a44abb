/** Explains database errors to the operator, without the password DATABASE_URL may contain. */
import { BotError } from '../errors.ts';
import { type RecordCode, RecordError } from '../record-error.ts';

/** The URL comes from either. */
const ITS_URL = 'its URL (DATABASE_URL, or --to of move-store)';

export const FORBIDDEN: [code: RecordCode, rule: string] = [
  'DATABASE_FORBIDDEN',
  'the user may not create what the bot needs. Make it the owner of the database.',
];

const BY_CODE: Record<string, [code: RecordCode, rule: string]> = {
  '28P01': ['DATABASE_REFUSED', `user or password was refused. Correct them in ${ITS_URL}.`],
  '28000': [
    'DATABASE_REFUSED',
    `the user may not connect from here. Correct ${ITS_URL}, or pg_hba.conf of the server.`,
  ],
  '3D000': ['DATABASE_UNKNOWN', "there is no such database. Have it created: CREATE DATABASE … ENCODING 'UTF8'."],
  '42501': FORBIDDEN,
  '55P03': ['DATABASE_BUSY', 'something else is at work on it, such as a restore. Try again when that is through.'],
  '53300': ['DATABASE_FULL', 'the server takes no more connections. Raise max_connections, or run fewer processes.'],
};

/** Explains an error of connecting or of setting up. BotErrors are returned unchanged. */
export function describeFailure(error: unknown, url: string): BotError {
  if (error instanceof BotError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const [code, rule] = BY_CODE[(cause as { code?: string }).code ?? ''] ?? [
    'DATABASE_UNREACHABLE' as const,
    `${reasonOf(cause)}. See that the server runs and that ${ITS_URL} is right.`,
  ];
  return new RecordError(code, `${placeOf(url)}: ${rule}`, { cause });
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

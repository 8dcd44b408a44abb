/** Where the record is kept when it is shared. */
import { DataError, type Problem } from '../errors.ts';
import { secretOf, type Wrong } from './secret.ts';

/** For commands that need the record and nothing else. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  const problems: Problem[] = [];
  const wrong: Wrong = (place, rule, remedy) =>
    problems.push({ code: 'CONFIG_INVALID', file: 'environment', place, rule, remedy });
  const url = readDatabaseUrl(name => secretOf(env, name, wrong), wrong);
  if (problems.length > 0) throw new DataError(problems);
  return url;
}

export const isDatabaseUrl = (text: string): boolean => /^postgres(?:ql)?:\/\/\S+$/.test(text);

/** @returns null when it is not set, or not one */
export function readDatabaseUrl(text: (name: string) => string | null, wrong: Wrong): string | null {
  const url = text('DATABASE_URL');
  if (url === null || isDatabaseUrl(url)) return url;
  // It may hold a password, so it is not repeated here.
  wrong(
    'DATABASE_URL',
    'is not the URL of a PostgreSQL database',
    'It begins with postgresql://, then name, password, host and database follow as in .env.example.',
  );
  return null;
}

/** Where the record is kept when it is shared. */
import { secretOf, type Wrong } from './secret.ts';
import { readSetting } from './setting.ts';

/** For commands that need the record and nothing else. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  return readSetting(wrong => readDatabaseUrl(name => secretOf(env, name, wrong), wrong));
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

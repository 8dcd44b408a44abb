/** Where the record is kept when it is shared. */
import { isLoopback } from './loopback.ts';
import { secretOf, type Wrong } from './secret.ts';
import { readSetting } from './setting.ts';

/** For commands that need the record and nothing else. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  return readSetting(wrong => readDatabaseUrl(name => secretOf(env, name, wrong), wrong));
}

/** @returns null when it is not set, or not one */
export function readDatabaseUrl(text: (name: string) => string | null, wrong: Wrong): string | null {
  const url = text('DATABASE_URL');
  if (url === null) return null;
  const fault = databaseUrlFault(url);
  if (fault === null) return withPlainSslMode(url);
  wrong('DATABASE_URL', fault.rule, fault.remedy);
  return null;
}

/** What is wrong with an address given as that of a database. It may hold a password, so it is not repeated. */
export function databaseUrlFault(url: string): { rule: string; remedy: string } | null {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url))
    return {
      rule: 'is not the URL of a PostgreSQL database',
      remedy: 'It begins with postgresql://, then name, password, host and database follow as in .env.example.',
    };
  return isWhole(url)
    ? null
    : {
        rule: 'cannot be told apart into name, password, host, port and database',
        remedy:
          'In name and password write % as %25, # as %23, / as %2F, ? as %3F, @ as %40 and : as %3A; the port is a number.',
      };
}

/** A # or / in a password may leave a URL, but one of another host: then the @ stands behind it. */
function isWhole(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password, pathname, search, hash } = new URL(url);
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
  } catch {
    return false;
  }
  return hash === '' && !`${pathname}${search}`.includes('@');
}

/** pg takes these for verify-full, and says in seven lines that it will not always: so that is what is asked of it. */
export const withPlainSslMode = (url: string): string =>
  url.includes('uselibpqcompat')
    ? url
    : url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');

/**
 * Whether the record travels to another machine where it can be read on the way. That is told, not refused: within a
 * closed network an office may have decided so.
 */
export function isInTheClear(url: string, env: NodeJS.ProcessEnv): boolean {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  // A path is that of a socket on this computer.
  if (host === '' || host.startsWith('/') || isLoopback(host)) return false;
  const ssl = searchParams.get('ssl');
  // What pg goes by where the address says nothing.
  const { PGSSLMODE: ofLibrary } = env;
  const mode = searchParams.get('sslmode') ?? ofLibrary ?? 'disable';
  return mode === 'disable' && ssl !== 'true' && ssl !== '1';
}

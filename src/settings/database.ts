/** Where the record is kept when it is shared. */

import type { Fault, SettingsText } from '../text/operator/settings.ts';
import { isLoopback } from './loopback.ts';
import { readSettings, type Wrong } from './read-settings.ts';
import { secretOf } from './secret.ts';

/** For commands that need the record and nothing else. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  return readSettings(env, wrong => readDatabaseUrl(name => secretOf(env, name, wrong), wrong));
}

/** @returns null when it is not set, or not one */
export function readDatabaseUrl(text: (name: string) => string | null, wrong: Wrong): string | null {
  const url = text('DATABASE_URL');
  if (url === null) return null;
  const fault = databaseUrlFault(url);
  if (fault === null) return withPlainSslMode(url);
  wrong('DATABASE_URL', fault);
  return null;
}

/** What is wrong with an address given as that of a database. It may hold a password, so it is not repeated. */
export function databaseUrlFault(url: string): ((text: SettingsText) => Fault) | null {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url)) return text => text.noDatabaseUrl;
  return isWhole(url) ? null : text => text.brokenDatabaseUrl;
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

/** DATABASE_URL: the shared record. */

import type { Fault } from '../errors.ts';
import type { SettingsText } from '../text/operator/settings.ts';
import { isLoopback } from './loopback.ts';
import { readSettings, type Wrong } from './read-settings.ts';
import { secretOf } from './secret.ts';

/** For commands that need only the record. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  return readSettings(env, wrong => readDatabaseUrl(name => secretOf(env, name, wrong), wrong));
}

/** @returns null when it is not set, or invalid */
export function readDatabaseUrl(text: (name: string) => string | null, wrong: Wrong): string | null {
  const url = text('DATABASE_URL');
  if (url === null) return null;
  const fault = databaseUrlFault(url);
  if (fault === null) return withPlainSslMode(url);
  wrong('DATABASE_URL', fault);
  return null;
}

/** What is wrong with a database URL. It may contain a password, so it is not repeated. */
export function databaseUrlFault(url: string): ((text: SettingsText) => Fault) | null {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url)) return text => text.noDatabaseUrl;
  return isWhole(url) ? null : text => text.brokenDatabaseUrl;
}

/**
 * Whether the URL is complete: an unescaped # or / in a password still gives a URL, but with another host and the @
 * after it.
 */
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

/**
 * pg treats these modes as verify-full, with a warning of seven lines that this will change; so verify-full is
 * requested explicitly.
 */
export const withPlainSslMode = (url: string): string =>
  url.includes('uselibpqcompat')
    ? url
    : url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');

/**
 * Whether the connection to another machine is unencrypted. Only warned about: an office may have decided so for a
 * closed network.
 */
export function isInTheClear(url: string, env: NodeJS.ProcessEnv): boolean {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  // A path is a socket on this computer.
  if (host === '' || host.startsWith('/') || isLoopback(host)) return false;
  const ssl = searchParams.get('ssl');
  // pg's default where the URL names no mode.
  const { PGSSLMODE: ofLibrary } = env;
  const mode = searchParams.get('sslmode') ?? ofLibrary ?? 'disable';
  return mode === 'disable' && ssl !== 'true' && ssl !== '1';
}

/** Operator logs, with everything that looks like a secret taken out by its value, whatever field it stands in. */
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export interface SafeLog {
  info(message: string): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

const SECRETS = [
  // Slack: bot, user, app, configuration and refresh tokens, private addresses to post to.
  /x(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]+/g,
  /https:\/\/hooks\.slack[\w.-]*\/[^\s"']+/g,
  /wss?:\/\/[^\s"']*ticket=[^\s"']+/g,
  // Microsoft: signed tokens, client secrets in a form body, upload addresses with their access inside.
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\bBearer\s+[^\s"']+/gi,
  /\bclient_secret=[^\s"'&]+/g,
  /\btempauth=[^\s"'&]+/g,
];
const GONE = '[secret]';

/** @param known further secrets of this installation, such as a signing secret or an app password */
export function createSafeLog(log: Log, known: readonly string[]): SafeLog {
  const values = known.filter(value => value.length > 0);
  const redact = (text: string): string => {
    let clean = text;
    for (const value of values) clean = clean.replaceAll(value, GONE);
    for (const pattern of SECRETS) clean = clean.replace(pattern, GONE);
    return clean;
  };
  return {
    info: message => log.info(redact(message)),
    warn: (message, error) => log.warn(redact(error === undefined ? message : `${message}: ${describeError(error)}`)),
    error: (message, error) => log.error(redact(error === undefined ? message : `${message}: ${describeError(error)}`)),
  };
}

/** What may be said of an error: its name, code and message, never the request or answer it carries. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return `${error.name}${code}: ${error.message}`;
}

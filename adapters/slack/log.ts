/** Operator log that redacts secrets by value, in whatever field they appear. */
import { LogLevel, type Logger as SlackLogger } from '@slack/web-api';
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Name, code and message of an error, never the request or response it carries. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return `${error.name}${code}: ${error.message}`;
}

export function createSafeLog(log: Log, redact: (text: string) => string): SafeLog {
  return {
    info: message => log.info(redact(message)),
    warn: (message, error) => log.warn(redact(error === undefined ? message : `${message}: ${describe(error)}`)),
    error: (message, error) => log.error(redact(error === undefined ? message : `${message}: ${describe(error)}`)),
  };
}

export interface SafeLog {
  info(message: string): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

/** Logger for the libraries. Their debug lines, which quote whole messages, and infos are dropped. */
export function createLibraryLogger(log: SafeLog): SlackLogger {
  const say = (parts: unknown[]) => `slack library: ${parts.map(describe).join(' ')}`;
  return {
    debug() {},
    info() {},
    warn: (...parts) => log.warn(say(parts)),
    error: (...parts) => log.error(say(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

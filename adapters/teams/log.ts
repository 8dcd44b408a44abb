/**
 * Operator log. Of an error only name, code and message are logged: the SDK's errors contain the whole request, token
 * included. Known secrets are redacted by the log itself.
 */
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export interface AdapterLog {
  info(message: string): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

export function createAdapterLog(log: Log): AdapterLog {
  return {
    info: message => log.info(message),
    warn: (message, error) => log.warn(withError(message, error)),
    error: (message, error) => log.error(withError(message, error)),
  };
}

function withError(message: string, error: unknown): string {
  if (error === undefined) return message;
  if (!(error instanceof Error)) return `${message}: ${String(error)}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return `${message}: ${error.name}${code}: ${error.message}`;
}

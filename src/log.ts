/** Logs for operators: JSON lines on stderr. Known secrets are taken out by value, wherever they turn up. */
import pino from 'pino';
import type { Config } from './config.ts';

export type Log = pino.Logger;

const TOKEN_SHAPES = /\b(xox[a-z]-[\w-]{6,}|xapp-[\w-]{6,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]+|Bearer [\w.~+/-]{8,}=*)/g;

export function createLog(config: Pick<Config, 'logLevel' | 'slack' | 'teams'>): Log {
  const secrets = [
    config.slack?.botToken,
    config.slack?.signingSecret,
    config.slack?.appToken,
    config.teams?.appPassword,
  ].filter((secret): secret is string => typeof secret === 'string' && secret.length >= 4);
  const redacted = (line: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line).replace(TOKEN_SHAPES, '[secret]');
  return pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: line => void process.stderr.write(redacted(line)) },
  );
}

/**
 * Operator log: JSON lines on stderr. Secrets are redacted from the finished line by value, and control characters are
 * escaped, so that nothing can move the cursor, colour the screen or forge a line.
 */
import pino from 'pino';
import { createRedactor } from './redact.ts';

export type Log = pino.Logger;

/** What of the configuration a log needs: its level, and every secret. */
export interface LogConfig {
  logLevel: pino.LevelWithSilent;
  slack: { botToken: string; signingSecret: string | undefined; appToken: string | undefined } | null;
  teams: { appPassword: string } | null;
  databaseUrl?: string | null | undefined;
  metricsToken?: string | null | undefined;
}

/** Characters a terminal or viewer interprets instead of showing; JSON itself escapes only those below the space. */
const UNSEEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** @param write receives each line; stderr by default */
export function createLog(
  config: LogConfig,
  write: (line: string) => void = line => void process.stderr.write(line),
): Log {
  const redact = createRedactor(secretsOf(config));
  return pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(redact(line).replace(UNSEEN, escaped)) },
  );
}

/** Every secret of a configuration. */
function secretsOf({ slack, teams, databaseUrl, metricsToken }: LogConfig): (string | null | undefined)[] {
  const ofPlatforms = [slack?.botToken, slack?.signingSecret, slack?.appToken, teams?.appPassword];
  return [...ofPlatforms, metricsToken, passwordIn(databaseUrl)];
}

function passwordIn(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? decodeURIComponent(new URL(url).password) : null;
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Logs for operators: JSON lines on stderr. Secrets are taken out of the finished line by value, wherever they turned up,
 * and nothing in it can move the cursor, colour the screen or pass for another line.
 */
import pino from 'pino';
import type { Config } from '../config.ts';
import { createRedactor } from './redact.ts';

export type Log = pino.Logger;

/** The part of a configuration that holds secrets. */
type Secretive = Pick<Config, 'slack' | 'teams'> & Partial<Pick<Config, 'databaseUrl' | 'metricsToken'>>;

/** What a terminal or viewer obeys rather than shows; JSON itself escapes only what stands below the space. */
const UNSEEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** @param write takes a line; stderr unless given */
export function createLog(
  config: Pick<Config, 'logLevel'> & Secretive,
  write: (line: string) => void = line => void process.stderr.write(line),
): Log {
  const redact = createRedactor(secretsOf(config));
  return pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(redact(line).replace(UNSEEN, escaped)) },
  );
}

/** Every secret of a configuration. */
function secretsOf({ slack, teams, databaseUrl, metricsToken }: Secretive): (string | null | undefined)[] {
  const ofPlatforms = [slack?.botToken, slack?.signingSecret, slack?.appToken, teams?.appPassword];
  return [...ofPlatforms, metricsToken, passwordIn(databaseUrl)];
}

function passwordIn(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? decodeURIComponent(new URL(url).password) : null;
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

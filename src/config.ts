/**
 * Reads the Config from the environment. Reports every problem at once, each with its remedy, and refuses insecure
 * set-ups. `.env.example` documents the variables.
 */
import { type DataFiles, dataFiles } from './knowledge.ts';
import { readStartAt } from './settings/clock.ts';
import { dataFolderOf } from './settings/data-folder.ts';
import { readDatabaseUrl } from './settings/database.ts';
import { isLoopback } from './settings/loopback.ts';
import { misspelt } from './settings/misspelt.ts';
import { readSettings, type Wrong } from './settings/read-settings.ts';
import { secretOf } from './settings/secret.ts';
import { isTestDouble, readSlack, type SlackConfig } from './settings/slack.ts';
import { readTeams, type TeamsConfig } from './settings/teams.ts';

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** PostgreSQL shared by several processes; null to keep the record in the data folder of one process. */
  databaseUrl: string | null;
  files: DataFiles;
  /** Initial time of the clock; null for the machine's time. */
  startAt: Date | null;
  slack: SlackConfig | null;
  teams: TeamsConfig | null;
  playground: boolean;
  logLevel: LogLevel;
  /** Bearer token for /metrics; null allows only callers on this computer. */
  metricsToken: string | null;
}

const SHORTEST_TOKEN = 16;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * A variable set to the empty string, as by a line of .env without a value, counts as not set. @throws DataError with
 * every problem found
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return readSettings(env, wrong => configOf(env, wrong));
}

/** Unusable if any problem was reported to `wrong`. */
function configOf(env: NodeJS.ProcessEnv, wrong: Wrong): Config {
  const text = (name: string): string | null => secretOf(env, name, wrong);

  for (const { name, known } of misspelt(env)) wrong(name, says => says.notRead(known));
  const port = Number(env.PORT || 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65535) wrong('PORT', says => says.noPort(env.PORT ?? ''));
  const host = env.HOST || '127.0.0.1';
  // At a terminal the lines on standard output are enough, so the log starts at `warn`.
  const logLevel = (env.LOG_LEVEL || (process.stderr.isTTY ? 'warn' : 'info')) as LogLevel;
  if (!LOG_LEVELS.includes(logLevel)) wrong('LOG_LEVEL', says => says.noLevel(logLevel, LOG_LEVELS.join(', ')));

  const slack = readSlack(text, wrong);
  const teams = readTeams(text, wrong);
  const onChat = slack !== null || teams !== null;

  const wanted = env.KEIKAKU_PLAYGROUND || undefined;
  if (wanted !== undefined && wanted !== 'on' && wanted !== 'off')
    wrong('KEIKAKU_PLAYGROUND', says => says.neitherOnNorOff(wanted));
  const playground = wanted === undefined ? !onChat : wanted === 'on';
  if (playground && !isLoopback(host)) wrong('HOST', says => says.openPlayground(host));

  const startAt = readStartAt(env, wrong);
  if (startAt && onChat && !isTestDouble(slack)) wrong('KEIKAKU_NOW', says => says.clockOnChat);

  const databaseUrl = readDatabaseUrl(text, wrong);

  const metricsToken = text('KEIKAKU_METRICS_TOKEN');
  if (metricsToken !== null && metricsToken.length < SHORTEST_TOKEN)
    wrong('KEIKAKU_METRICS_TOKEN', says => says.guessable(SHORTEST_TOKEN));

  return {
    host,
    port,
    dataDir: dataFolderOf(env),
    databaseUrl,
    files: dataFiles(env),
    startAt,
    slack,
    teams,
    playground,
    logLevel,
    metricsToken,
  };
}

/**
 * Environment → Config. Every problem is reported at once, each with its remedy; insecure set-ups are refused.
 * `.env.example` lists the variables with their meaning.
 */
import { DataError, type Problem } from './errors.ts';
import { type DataFiles, dataFiles } from './knowledge.ts';
import { readStartAt } from './settings/clock.ts';
import { dataFolderOf } from './settings/data-folder.ts';
import { readDatabaseUrl } from './settings/database.ts';
import { isLoopback } from './settings/loopback.ts';
import { misspelt } from './settings/misspelt.ts';
import { secretOf } from './settings/secret.ts';
import { isTestDouble, readSlack, type SlackConfig } from './settings/slack.ts';
import { readTeams, type TeamsConfig } from './settings/teams.ts';

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** PostgreSQL that several processes share; null for the data folder of one. */
  databaseUrl: string | null;
  files: DataFiles;
  /** Instant the clock starts at; null for the machine's time. */
  startAt: Date | null;
  slack: SlackConfig | null;
  teams: TeamsConfig | null;
  playground: boolean;
  logLevel: LogLevel;
  /** Whoever reads /metrics bears it; null leaves them to this computer. */
  metricsToken: string | null;
}

const SHORTEST_TOKEN = 16;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable set to nothing, as a line of .env without its value, is not set. @throws DataError with every problem found */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: Problem[] = [];
  const wrong = (variable: string, rule: string, remedy: string) =>
    problems.push({ code: 'CONFIG_INVALID', file: 'environment', place: variable, rule, remedy });
  const text = (name: string): string | null => secretOf(env, name, wrong);

  for (const { name, known } of misspelt(env))
    wrong(name, 'is not read', known ? `Write ${known}.` : 'Remove it, or write one of the names in .env.example.');
  const port = Number(env.PORT || 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    wrong('PORT', `"${env.PORT}" is not a port number`, 'Use a whole number from 0 to 65535, e.g. PORT=3978.');
  const host = env.HOST || '127.0.0.1';
  // At a terminal what was printed on standard output says as much.
  const logLevel = (env.LOG_LEVEL || (process.stderr.isTTY ? 'warn' : 'info')) as LogLevel;
  if (!LOG_LEVELS.includes(logLevel))
    wrong('LOG_LEVEL', `"${logLevel}" is not a level`, `Use one of ${LOG_LEVELS.join(', ')}.`);

  const slack = readSlack(text, wrong);
  const teams = readTeams(text, wrong);
  const onChat = slack !== null || teams !== null;

  const wanted = env.KEIKAKU_PLAYGROUND || undefined;
  if (wanted !== undefined && wanted !== 'on' && wanted !== 'off')
    wrong('KEIKAKU_PLAYGROUND', `"${wanted}" is neither on nor off`, 'Use on or off.');
  const playground = wanted === undefined ? !onChat : wanted === 'on';
  if (playground && !isLoopback(host))
    wrong('HOST', `the playground would be open on ${host}`, 'Set HOST=127.0.0.1, or KEIKAKU_PLAYGROUND=off.');

  const startAt = readStartAt(env, wrong);
  if (startAt && onChat && !isTestDouble(slack))
    wrong(
      'KEIKAKU_NOW',
      'the clock cannot be set while a chat platform is connected',
      'Remove KEIKAKU_NOW, or point SLACK_API_URL at a test double on loopback.',
    );

  const databaseUrl = readDatabaseUrl(text, wrong);

  const metricsToken = text('KEIKAKU_METRICS_TOKEN');
  if (metricsToken !== null && metricsToken.length < SHORTEST_TOKEN)
    wrong('KEIKAKU_METRICS_TOKEN', 'can be guessed', `Take ${SHORTEST_TOKEN} characters or more: openssl rand -hex 32`);

  if (problems.length > 0) throw new DataError(problems);
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

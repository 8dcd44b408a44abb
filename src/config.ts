/**
 * Environment → Config. Every problem is reported at once, each with its remedy; insecure set-ups are refused.
 * `.env.example` lists the variables with their meaning.
 */
import { readFileSync, statSync } from 'node:fs';
import { DataError, type Problem } from './errors.ts';
import { type DataFiles, dataFiles } from './knowledge.ts';

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
}

export interface SlackConfig {
  botToken: string;
  /** HTTP: requests are signed with it; not needed in Socket Mode. */
  signingSecret: string | undefined;
  /** Socket Mode. */
  appToken: string | undefined;
  apiUrl: string | undefined;
}

export interface TeamsConfig {
  appId: string;
  appPassword: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);

/** @throws DataError with every problem found */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: Problem[] = [];
  const wrong = (variable: string, rule: string, remedy: string) =>
    problems.push({ code: 'CONFIG_INVALID', file: 'environment', place: variable, rule, remedy });
  const text = (name: string): string | null => secretOf(env, name, wrong);

  const port = Number(env.PORT ?? 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    wrong('PORT', `"${env.PORT}" is not a port number`, 'Use a whole number from 0 to 65535, e.g. PORT=3978.');
  const host = env.HOST ?? '127.0.0.1';
  const logLevel = (env.LOG_LEVEL ?? 'info') as LogLevel;
  if (!LOG_LEVELS.includes(logLevel))
    wrong('LOG_LEVEL', `"${logLevel}" is not a level`, `Use one of ${LOG_LEVELS.join(', ')}.`);

  const slack = readSlack(text, wrong);
  const teams = readTeams(text, wrong);
  const onChat = slack !== null || teams !== null;

  const wanted = env.KEIKAKU_PLAYGROUND;
  if (wanted !== undefined && wanted !== 'on' && wanted !== 'off')
    wrong('KEIKAKU_PLAYGROUND', `"${wanted}" is neither on nor off`, 'Use on or off.');
  const playground = wanted === undefined ? !onChat : wanted === 'on';
  if (playground && !isLoopback(host))
    wrong('HOST', `the playground would be open on ${host}`, 'Set HOST=127.0.0.1, or KEIKAKU_PLAYGROUND=off.');

  const startAt = env.KEIKAKU_NOW ? new Date(env.KEIKAKU_NOW) : null;
  if (startAt && Number.isNaN(startAt.getTime()))
    wrong(
      'KEIKAKU_NOW',
      `"${env.KEIKAKU_NOW}" is not an instant`,
      'Use ISO 8601 with an offset, e.g. 2009-10-15T09:00:00+09:00.',
    );
  if (startAt && onChat && !isTestDouble(slack))
    wrong(
      'KEIKAKU_NOW',
      'the clock cannot be set while a chat platform is connected',
      'Remove KEIKAKU_NOW, or point SLACK_API_URL at a test double on loopback.',
    );

  const databaseUrl = readDatabaseUrl(text, wrong);

  if (problems.length > 0) throw new DataError(problems);
  return {
    host,
    port,
    dataDir: env.KEIKAKU_DATA_DIR ?? './var',
    databaseUrl,
    files: dataFiles(env),
    startAt,
    slack,
    teams,
    playground,
    logLevel,
  };
}

type Wrong = (variable: string, rule: string, remedy: string) => void;

/** A variable, or the content of the file that `<NAME>_FILE` names; such a file must not be readable by others. */
function secretOf(env: NodeJS.ProcessEnv, name: string, wrong: Wrong): string | null {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name]?.trim() || null;
  try {
    // Windows has no such mode bits; there the folder's rights decide.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      wrong(`${name}_FILE`, `${file} can be read by others`, `Run: chmod 600 ${file}`);
      return null;
    }
    return readFileSync(file, 'utf8').trim() || null;
  } catch (error) {
    wrong(
      `${name}_FILE`,
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'Correct the path, or set the variable itself.',
    );
    return null;
  }
}

function readSlack(text: (name: string) => string | null, wrong: Wrong): SlackConfig | null {
  const botToken = text('SLACK_BOT_TOKEN');
  const signingSecret = text('SLACK_SIGNING_SECRET') ?? undefined;
  const appToken = text('SLACK_APP_TOKEN') ?? undefined;
  if (!botToken && !signingSecret && !appToken) return null;
  if (!botToken)
    wrong(
      'SLACK_BOT_TOKEN',
      'is missing while other Slack variables are set',
      'Copy the Bot User OAuth Token (xoxb-…) from the app’s “OAuth & Permissions” page.',
    );
  if (!signingSecret && !appToken)
    wrong(
      'SLACK_SIGNING_SECRET',
      'is missing: anybody could speak for Slack',
      'Copy it from the app’s “Basic Information” page, or set SLACK_APP_TOKEN for Socket Mode.',
    );
  const apiUrl = text('SLACK_API_URL') ?? undefined;
  if (apiUrl && !isGuarded(apiUrl))
    wrong(
      'SLACK_API_URL',
      'is no https address: the bot token would travel in the clear',
      'Use https://…/api/, or a test double on loopback such as http://127.0.0.1:4000/api/.',
    );
  return botToken && (signingSecret || appToken) ? { botToken, signingSecret, appToken, apiUrl } : null;
}

function readTeams(text: (name: string) => string | null, wrong: Wrong): TeamsConfig | null {
  const appId = text('MicrosoftAppId');
  const appPassword = text('MicrosoftAppPassword');
  const appType = text('MicrosoftAppType') ?? 'SingleTenant';
  const tenantId = text('MicrosoftAppTenantId');
  if (!appId && !appPassword) return null;
  if (!appId)
    wrong(
      'MicrosoftAppId',
      'is missing while MicrosoftAppPassword is set',
      'Copy the Application (client) ID of the bot registration.',
    );
  if (!appPassword)
    wrong(
      'MicrosoftAppPassword',
      'is missing: the bot could not prove who it is',
      'Create a client secret for the registration and copy its value.',
    );
  if (appType !== 'SingleTenant' && appType !== 'MultiTenant') {
    wrong('MicrosoftAppType', `"${appType}" is not supported`, 'Use SingleTenant (recommended) or MultiTenant.');
    return null;
  }
  if (!tenantId)
    wrong(
      'MicrosoftAppTenantId',
      'is missing: the tenant could not be checked',
      'Copy the Directory (tenant) ID of the registration.',
    );
  return appId && appPassword ? { appId, appPassword, appType, tenantId } : null;
}

/** Whether what is sent there cannot be read on the way. */
function isGuarded(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** For commands that need the record and nothing else. @throws DataError */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | null {
  const problems: Problem[] = [];
  const wrong: Wrong = (place, rule, remedy) =>
    problems.push({ code: 'CONFIG_INVALID', file: 'environment', place, rule, remedy });
  const url = readDatabaseUrl(name => secretOf(env, name, wrong), wrong);
  if (problems.length > 0) throw new DataError(problems);
  return url;
}

/** @returns null when it is not set, or not one */
export function readDatabaseUrl(text: (name: string) => string | null, wrong: Wrong): string | null {
  const url = text('DATABASE_URL');
  if (url === null || /^postgres(?:ql)?:\/\/\S+$/.test(url)) return url;
  // It may hold a password, so it is not repeated here.
  wrong(
    'DATABASE_URL',
    'is not the URL of a PostgreSQL database',
    'Write postgresql://user:password@host:5432/database.',
  );
  return null;
}

function isTestDouble(slack: SlackConfig | null): boolean {
  try {
    return slack?.apiUrl ? isLoopback(new URL(slack.apiUrl).hostname) : false;
  } catch {
    return false;
  }
}

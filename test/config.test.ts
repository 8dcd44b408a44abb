import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { DataError, type Problem } from '../src/errors.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'sign' };
const APP = '1b2c3d4e-0000-4000-8000-000000000001';
const TENANT = '9a8b7c6d-0000-4000-8000-000000000002';
const TEAMS = { MicrosoftAppId: APP, MicrosoftAppPassword: 'pass', MicrosoftAppTenantId: TENANT };

describe('the configuration', () => {
  it('of an empty environment is the playground on loopback, port 3978, with the shipped data', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      playground: true,
      slack: null,
      teams: null,
      startAt: null,
      dataDir: './var',
      logLevel: 'info',
    });
    expect(Object.values(config.files).every(file => /[\\/]data[\\/]\w+\.json$/.test(file))).toBe(true);
  });

  it('takes every variable', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '127.0.0.2',
      KEIKAKU_DATA_DIR: '/srv/keikaku',
      KEIKAKU_PLAN: 'p.json',
      KEIKAKU_OWNERS: 'o.json',
      KEIKAKU_SYNONYMS: 's.json',
      KEIKAKU_NOW: '2009-10-15T09:00:00+09:00',
      LOG_LEVEL: 'debug',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.2',
      dataDir: '/srv/keikaku',
      files: { plan: 'p.json', owners: 'o.json', synonyms: 's.json' },
      logLevel: 'debug',
    });
    expect(config.startAt?.toISOString()).toBe('2009-10-15T00:00:00.000Z');
  });

  it('takes the URL of a PostgreSQL database, and refuses another without repeating what may hold a password', () => {
    const url = 'postgresql://bot:secret-word@db.example:5432/keikaku';
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(readConfig({}).databaseUrl).toBe(null);
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://bot:secret-word@db.example/keikaku' });
    expect(problem).toMatchObject({ place: 'DATABASE_URL', remedy: expect.stringContaining('postgresql://') });
    expect(JSON.stringify(problem)).not.toContain('secret-word');
  });

  it.each(['pa#ss', '12#3', 'pa/ss', '12/3', 'pa?ss', '12?3', '100%', '%zz'])(
    'refuses a URL whose password holds %s as it is, says how to write it and not what it was',
    password => {
      const [problem] = problemsOf({ DATABASE_URL: `postgresql://bot:${password}@db.example/keikaku` });
      expect(problem).toMatchObject({ place: 'DATABASE_URL', remedy: expect.stringContaining('% as %25, # as %23') });
      expect(JSON.stringify(problem)).not.toContain(password);
      const url = `postgresql://bot:${encodeURIComponent(password)}@db.example/keikaku`;
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );

  it('asks a database for what its library makes of the weaker kinds of TLS, without the library’s warning', () => {
    const at = 'postgresql://bot:secret@db.example/keikaku?';
    for (const mode of ['require', 'prefer', 'verify-ca', 'verify-full'])
      expect(readConfig({ DATABASE_URL: `${at}sslmode=${mode}` }).databaseUrl).toBe(`${at}sslmode=verify-full`);
    expect(readConfig({ DATABASE_URL: `${at}sslmode=no-verify` }).databaseUrl).toBe(`${at}sslmode=no-verify`);
  });

  it('takes a token for the metrics, also from a file, and none that can be guessed', () => {
    expect(readConfig({}).metricsToken).toBe(null);
    expect(readConfig({ KEIKAKU_METRICS_TOKEN: 'a-token-nobody-can-guess' }).metricsToken).toBe(
      'a-token-nobody-can-guess',
    );
    const [problem] = problemsOf({ KEIKAKU_METRICS_TOKEN: 'short-token' });
    expect(problem).toMatchObject({ place: 'KEIKAKU_METRICS_TOKEN', remedy: expect.stringContaining('openssl rand') });
    expect(JSON.stringify(problem)).not.toContain('short-token');
  });

  it('names every problem at once, each with its remedy', () => {
    const problems = problemsOf({ PORT: '70000', LOG_LEVEL: 'loud', KEIKAKU_PLAYGROUND: 'yes', KEIKAKU_NOW: 'today' });
    expect(problems.map(({ place }) => place).sort()).toEqual([
      'KEIKAKU_NOW',
      'KEIKAKU_PLAYGROUND',
      'LOG_LEVEL',
      'PORT',
    ]);
    for (const { rule, remedy } of problems) expect([rule, remedy].every(text => text.length > 5)).toBe(true);
  });

  it('speaks the language of the terminal it is started from', () => {
    const wrong = { PORT: '70000', KEIKAKU_ANYTHING: 'x', ...SLACK, SLACK_BOT_TOKEN: 'x', MicrosoftAppType: 'x' };
    const [en, ja] = [problemsOf(wrong), problemsOf({ ...wrong, LANG: 'ja_JP.UTF-8' })];
    const names = (problems: readonly Problem[]) => problems.map(({ code, place }) => `${code} ${place}`);
    expect(ja.length).toBeGreaterThan(5);
    expect(names(ja)).toEqual(names(en));
    for (const { file, rule, remedy } of ja)
      expect([file, rule, remedy].every(text => /[ぁ-んァ-ヶ一-龠]/.test(text))).toBe(true);
    expect(problemsOf({ ...wrong, LANG: 'ja_JP.UTF-8', LC_ALL: 'C.UTF-8' })).toEqual(en);
  });

  it.each(['-1', '1.5', 'http', '65536'])('refuses %s as a port', port => {
    expect(problemsOf({ PORT: port }).map(({ place }) => place)).toEqual(['PORT']);
  });
});

describe('a chat platform', () => {
  it('turns the playground off, unless it is asked for', () => {
    expect(readConfig(SLACK).playground).toBe(false);
    expect(readConfig(TEAMS).playground).toBe(false);
    expect(readConfig({ ...SLACK, KEIKAKU_PLAYGROUND: 'on' }).playground).toBe(true);
  });

  it('Slack needs a signing secret or a Socket Mode token', () => {
    expect(readConfig(SLACK).slack).toMatchObject({ signingSecret: 'sign', appToken: undefined });
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig(socket).slack).toMatchObject({ signingSecret: undefined, appToken: 'xapp-1' });
  });

  it('Teams is of a single tenant unless told otherwise', () => {
    expect(readConfig(TEAMS).teams).toMatchObject({ appType: 'SingleTenant', tenantId: TENANT });
    expect(readConfig({ ...TEAMS, MicrosoftAppType: 'MultiTenant' }).teams).toMatchObject({ appType: 'MultiTenant' });
  });
});

describe('a variable that is not what it should be', () => {
  it.each([
    ['KEIKAKU_DATADIR', 'KEIKAKU_DATA_DIR'],
    ['KEIKAKU_OWNER', 'KEIKAKU_OWNERS'],
    ['KEIKAKU_DATABASE_URL', 'DATABASE_URL'],
    ['KEIKAKU_PORT', 'PORT'],
    ['KEIKAKU_LOG_LEVEL', 'LOG_LEVEL'],
    ['DATABASE_UR', 'DATABASE_URL'],
    ['MicrosoftTenantId', 'MicrosoftAppTenantId'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['SLACK_BOTTOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET'],
    ['MicrosoftAppPasword', 'MicrosoftAppPassword'],
    ['Slack_Signing_Secret_File', 'SLACK_SIGNING_SECRET_FILE'],
  ])('%s is refused, and %s is named in its place', (name, known) => {
    expect(problemsOf({ [name]: 'x' })).toMatchObject([{ place: name, remedy: `Write ${known}.` }]);
  });

  it('whose name begins like ours is refused, whatever was meant', () => {
    const [problem] = problemsOf({ KEIKAKU_BACKUP_HOUR: '3' });
    expect(problem).toMatchObject({ place: 'KEIKAKU_BACKUP_HOUR', remedy: expect.stringContaining('.env.example') });
  });

  it('of another program is left alone, however near', () => {
    const env = {
      SLACK_APP_URL: 'x',
      KEIKAKU_SERVICE_HOST: '10.0.0.1',
      KEIKAKU_SERVICE_PORT_HTTP: '80',
      KEIKAKU_PORT: 'tcp://10.0.0.1:80',
      KEIKAKU_PORT_80_TCP_ADDR: '10.0.0.1',
      DATABASE_URI: 'x',
      DATABASE: 'x',
    };
    expect(problemsOf(env)).toEqual([]);
  });

  it("is named where Slack's two tokens have been mixed up, without saying them", () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: 'xapp-1-secret', SLACK_APP_TOKEN: 'xoxb-2-secret' });
    expect(problems.map(({ place }) => place)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
    expect(JSON.stringify(problems)).not.toContain('secret');
    expect(problemsOf({ ...SLACK, SLACK_BOT_TOKEN: 'xoxe.xoxb-1' })).toEqual([]);
  });

  it('counts as not set where a line of .env has no value', () => {
    const blank = {
      PORT: '',
      HOST: '',
      LOG_LEVEL: '',
      KEIKAKU_DATA_DIR: '',
      KEIKAKU_PLAYGROUND: '',
      KEIKAKU_NOW: '',
      KEIKAKU_PLAN: '',
    };
    expect(readConfig(blank)).toEqual(readConfig({}));
  });
});

describe('an insecure start is refused', () => {
  it.each([
    ['Slack without its signing secret', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    ['Slack without its token', { SLACK_SIGNING_SECRET: 'sign' }, 'SLACK_BOT_TOKEN'],
    ['Slack with a blank secret', { ...SLACK, SLACK_SIGNING_SECRET: '  ' }, 'SLACK_SIGNING_SECRET'],
    ['Teams without its password', { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT }, 'MicrosoftAppPassword'],
    ['Teams without its id', { MicrosoftAppPassword: 'pass', MicrosoftAppTenantId: TENANT }, 'MicrosoftAppId'],
    ['Teams with no more than its tenant', { MicrosoftAppTenantId: TENANT }, 'MicrosoftAppId'],
    ['Teams with no more than its kind', { MicrosoftAppType: 'SingleTenant' }, 'MicrosoftAppId'],
    ['Teams with an id that is none', { ...TEAMS, MicrosoftAppId: 'notaguid' }, 'MicrosoftAppId'],
    [
      'Teams with the zeros of a template',
      { ...TEAMS, MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      'MicrosoftAppId',
    ],
    [
      'Teams with the domain of its tenant',
      { ...TEAMS, MicrosoftAppTenantId: 'pref.onmicrosoft.com' },
      'MicrosoftAppTenantId',
    ],
    ['Teams without its tenant', { MicrosoftAppId: APP, MicrosoftAppPassword: 'p' }, 'MicrosoftAppTenantId'],
    [
      'Teams of many tenants without its own',
      { MicrosoftAppId: APP, MicrosoftAppPassword: 'p', MicrosoftAppType: 'MultiTenant' },
      'MicrosoftAppTenantId',
    ],
    ['the playground beyond loopback', { HOST: '0.0.0.0' }, 'HOST'],
    ['the playground on a name', { HOST: 'bot.example.jp' }, 'HOST'],
    ['a name that only looks like loopback', { HOST: '127.0.0.1.example.jp' }, 'HOST'],
    [
      'Slack spoken to in the clear',
      { ...SLACK, SLACK_API_URL: 'http://slack-proxy.example.jp/api/' },
      'SLACK_API_URL',
    ],
    ['Slack at no address', { ...SLACK, SLACK_API_URL: 'slack.com/api' }, 'SLACK_API_URL'],
    [
      'Slack at a name that looks like loopback',
      { ...SLACK, SLACK_API_URL: 'http://127.0.0.1@x.jp/' },
      'SLACK_API_URL',
    ],
    ['a set clock beside Slack', { ...SLACK, KEIKAKU_NOW: '2009-10-15T09:00:00+09:00' }, 'KEIKAKU_NOW'],
    ['a set clock beside Teams', { ...TEAMS, KEIKAKU_NOW: '2009-10-15T09:00:00+09:00' }, 'KEIKAKU_NOW'],
    [
      'a set clock beside a Slack elsewhere',
      { ...SLACK, SLACK_API_URL: 'https://slack-gov.com/api/', KEIKAKU_NOW: '2009-10-15T09:00:00+09:00' },
      'KEIKAKU_NOW',
    ],
  ])('%s', (_what, env, variable) => {
    expect(problemsOf(env).map(({ place }) => place)).toContain(variable);
  });

  it('but a set clock goes with a Slack double on loopback', () => {
    const env = { ...SLACK, SLACK_API_URL: 'http://127.0.0.1:4000/api/', KEIKAKU_NOW: '2009-10-15T09:00:00+09:00' };
    expect(readConfig(env).startAt).not.toBeNull();
  });
});

describe('a secret in a file', () => {
  it('is read when only its user can read the file', async () => {
    const file = await secretFile(0o600);
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET_FILE: file }).slack).toMatchObject({
      signingSecret: 'from-a-file',
    });
  });

  it.each([
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'sign' }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['MicrosoftAppPassword', { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT }],
  ])('stands for %s itself', async (name, others) => {
    const secret = { SLACK_BOT_TOKEN: 'xoxb-from-a-file', SLACK_APP_TOKEN: 'xapp-from-a-file' }[name] ?? 'from-a-file';
    const file = await secretFile(0o600, secret);
    const { slack, teams } = readConfig({ ...others, [`${name}_FILE`]: file });
    expect(JSON.stringify({ slack, teams })).toContain(`"${secret}"`);
  });

  it.skipIf(process.platform === 'win32')('is refused when others can read the file', async () => {
    const file = await secretFile(0o640);
    const problems = problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET_FILE: file });
    expect(problems).toContainEqual(
      expect.objectContaining({ place: 'SLACK_SIGNING_SECRET_FILE', remedy: `Run: chmod 600 ${file}` }),
    );
  });

  it('is a problem when the file is missing', () => {
    const problems = problemsOf({ ...SLACK, SLACK_APP_TOKEN_FILE: '/nowhere/token' });
    expect(problems.map(({ place, rule }) => `${place} ${rule}`)).toEqual([
      'SLACK_APP_TOKEN_FILE /nowhere/token cannot be read (ENOENT)',
    ]);
  });
});

async function secretFile(mode: number, secret = 'from-a-file'): Promise<string> {
  const file = join(await temporaryFolder(), 'secret');
  await writeFile(file, `${secret}\n`, { mode });
  return file;
}

function problemsOf(env: NodeJS.ProcessEnv): readonly Problem[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
}

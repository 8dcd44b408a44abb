/** No secret of the installation and nothing that looks like a token is written anywhere, at any level, on any path. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { createLog } from '../../src/log/log.ts';
import { createRedactor } from '../../src/log/redact.ts';
import { cleanEnvironment, ROOT } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SIGNING = 'S1gning/"quoted"\\secret+é';
const PASSWORD = '~Az.8Q~cl1ent-s3cret_value/+==';
const SECRETS = {
  slack: {
    botToken: 'xoxb-123-456-abcDEF',
    signingSecret: SIGNING,
    appToken: 'xapp-1-A0-9-feedbeef',
    apiUrl: undefined,
  },
  teams: { appId: 'app', appPassword: PASSWORD, appType: 'SingleTenant', tenantId: 't' },
  metricsToken: 'metrics-feed-me-0123',
} satisfies Pick<Config, 'slack' | 'teams' | 'metricsToken'>;

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
/** Text that holds a secret, and the part that must not be left of it. */
const SHAPES: [what: string, holds: string, secret: string][] = [
  ['the bot token', 'token xoxb-123-456-abcDEF here', 'abcDEF'],
  ['another workspace’s bot token', 'xoxb-999-888-zzzzzz', 'zzzzzz'],
  ['a user token', 'xoxp-1-2-3-deadbeef', 'deadbeef'],
  ['a legacy app token', 'xoxa-2-deadbeef', 'deadbeef'],
  ['a refresh token', 'xoxr-1-deadbeef', 'deadbeef'],
  ['a rotating token', 'xoxe.xoxp-1-Mi0yLdeadbeef', 'deadbeef'],
  ['a rotating bot token', 'xoxe.xoxb-1-Mi0yLdeadbeef', 'deadbeef'],
  ['a configuration token', 'xoxe-1-My0xLdeadbeef', 'deadbeef'],
  ['a session token', 'xoxs-1-2-deadbeef', 'deadbeef'],
  ['a cookie token', 'd=xoxd-deadbeef', 'deadbeef'],
  ['an app-level token', 'xapp-1-A111-222-deadbeef', 'deadbeef'],
  ['the app-level token', 'xapp-1-A0-9-feedbeef', 'feedbeef'],
  ['a response_url', 'https://hooks.slack.com/commands/T1/2/deadbeef', 'deadbeef'],
  ['a GovSlack response_url', 'https://hooks.slack-gov.com/actions/T1/2/deadbeef', 'deadbeef'],
  ['a socket ticket', 'wss://wss-primary.slack.com/link/?ticket=deadbeef&app_id=1', 'deadbeef'],
  ['a JWT', JWT, 'dozjgNry'],
  ['a JWT without signature', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZWFkYmVlZiJ9.', 'eyJzdWIi'],
  ['a bearer header', 'authorization: Bearer abc.def-ghi', 'abc.def'],
  ['a bearer header in capitals', 'AUTHORIZATION: BEARER deadbeef', 'deadbeef'],
  ['a basic header', 'authorization: Basic dXNlcjpkZWFkYmVlZg==', 'dXNlcjpk'],
  ['the signing secret', `secret is ${SIGNING}!`, SIGNING],
  ['the signing secret in JSON', JSON.stringify({ s: SIGNING }), JSON.stringify(SIGNING).slice(1, -1)],
  ['the signing secret in JSON in JSON', JSON.stringify(JSON.stringify({ s: SIGNING })), 'secret+é'],
  ['the token of the metrics', 'token metrics-feed-me-0123 came', 'feed-me'],
  ['the password', `client ${PASSWORD} was refused`, PASSWORD],
  ['the password in a form', `id=1&client=${encodeURIComponent(PASSWORD)}&x=2`, encodeURIComponent(PASSWORD)],
  ['the password in base64', Buffer.from(PASSWORD).toString('base64'), Buffer.from(PASSWORD).toString('base64', 3, 18)],
  ['the password behind a name in base64', Buffer.from(`app:${PASSWORD}`).toString('base64'), 'Y2wxZW50'],
  ['the password behind two letters in base64', Buffer.from(`ab${PASSWORD}cd`).toString('base64'), 'bDFlbnQ'],
  ['the password behind one letter in base64url', Buffer.from(`a${PASSWORD}`).toString('base64url'), 'jbDFlbnQ'],
  ['a client secret in a form', 'grant_type=x&client_secret=deadbeef&scope=y', 'deadbeef'],
  ['a client secret in JSON', '{"client_secret":"deadbeef"}', 'deadbeef'],
  ['an access token in an address', 'https://x.example/?access_token=deadbeef', 'deadbeef'],
  ['an access token in JSON', '{"access_token": "deadbeef"}', 'deadbeef'],
  ['a refresh token in JSON', '{"refresh_token":"deadbeef"}', 'deadbeef'],
  ['a database address', 'postgres://keikaku:deadbeef@db.example:5432/plan', 'deadbeef'],
  ['a database address with a long scheme', 'postgresql://k:dead%40beef@db/plan', 'dead%40beef'],
  ['a proxy address', 'http://user:deadbeef@proxy.example:8080', 'deadbeef'],
  ['a password setting', 'password=deadbeef host=db', 'deadbeef'],
  ['a password in an object as printed', "{ host: 'db', password: 'deadbeef' }", 'deadbeef'],
  ['a cookie', '{"set-cookie":"deadbeef; path=/"}', 'deadbeef'],
  ['an API key', '{"apiKey":"deadbeef"}', 'deadbeef'],
];

type Say = (log: ReturnType<typeof createLog>, secret: string) => void;
/** How a secret gets into a log. */
const PATHS: Record<string, Say> = {
  'a message': (log, secret) => log.debug(secret),
  'a trace': (log, secret) => log.trace(`> ${secret} <`),
  'a field': (log, secret) => log.info({ request: secret }, 'sent'),
  'a field deep inside': (log, secret) => log.debug({ a: { b: [{ config: { data: secret } }] } }, 'x'),
  'a field’s name': (log, secret) => log.debug({ [secret]: 1 }, 'x'),
  'an error': (log, secret) => log.error({ err: new Error(secret) }, 'failed'),
  'an error’s cause': (log, secret) => log.error({ err: new Error('outer', { cause: new Error(secret) }) }, 'failed'),
  'an error’s request': (log, secret) =>
    log.warn({ err: Object.assign(new Error('x'), { config: { headers: { x: secret } } }) }, 'failed'),
  'several errors': (log, secret) => log.fatal({ err: new AggregateError([new Error(secret)], 'all') }, 'failed'),
  'a child log': (log, secret) => log.child({ context: secret }).debug('x'),
  'an object as printed': (log, secret) => log.debug(inspect({ secret, list: [secret] })),
};

describe('a log line', () => {
  for (const [path, say] of Object.entries(PATHS)) {
    it.each(SHAPES)(`never holds %s that came as ${path}`, (_, holds, secret) => {
      const lines: string[] = [];
      const log = createLog({ logLevel: 'trace', ...SECRETS }, line => lines.push(line));
      say(log, holds);
      const logged = lines.join('');
      expect(logged).not.toContain(secret);
      expect(logged).not.toContain(JSON.stringify(secret).slice(1, -1));
      expect(logged).toContain('[secret]');
    });
  }

  it('stays one line of JSON that no terminal obeys, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(8), (said, kind) => {
        const lines: string[] = [];
        const log = createLog({ logLevel: 'trace', ...SECRETS }, line => lines.push(line));
        const hostile = `${said}\n{"level":60,"msg":"forged"}\r\u001b[2J\u009b31m\u202e\u2028${'x'.repeat(kind)}`;
        log.warn({ note: hostile, err: new Error(hostile) }, hostile);
        expect(lines).toHaveLength(1);
        expect(lines[0]?.slice(0, -1)).not.toMatch(/\p{Control}|\p{Bidi_Control}|[\u2028\u2029]/u);
        expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, note: expect.any(String) });
      }),
      { numRuns: 300 },
    );
  });

  it('that holds no secret is left as it is', () => {
    const lines: string[] = [];
    createLog({ logLevel: 'info', ...SECRETS }, line => lines.push(line)).info(
      { path: 'https://slack.com/api/chat.postMessage', code: 'SLACK_SIGNING_SECRET: is missing' },
      '防災の事業は？ sent to C01',
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      path: 'https://slack.com/api/chat.postMessage',
      code: 'SLACK_SIGNING_SECRET: is missing',
      msg: '防災の事業は？ sent to C01',
    });
  });

  it('made to look like very many tokens is cleaned as soon as any other', () => {
    const redact = createRedactor([SIGNING]);
    const before = process.cpuUsage();
    for (const piece of [
      'xoxb-',
      'eyJ-',
      'ws://',
      'wss://ticket',
      'Bearer ',
      'a://',
      'a://:',
      'password:',
      'https://hooks.slack',
    ])
      redact(piece.repeat(100_000 / piece.length));
    const { user } = process.cpuUsage(before);
    expect(user / 1_000).toBeLessThan(3_000);
  });
});

describe('a start that fails', { timeout: 60_000 }, () => {
  it('tells why without the secrets it failed with, at the most talkative level', async () => {
    const slack = createServer((request, response) => {
      // A gateway that quotes what it was sent.
      const quoted = `invalid_auth ${request.headers.authorization} ${SECRETS.slack.botToken} postgres://k:deadbeef@db`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error: quoted }));
    }).listen(0, '127.0.0.1');
    await once(slack, 'listening');
    const { port } = slack.address() as AddressInfo;
    const env = cleanEnvironment({
      PORT: '0',
      LOG_LEVEL: 'trace',
      KEIKAKU_DATA_DIR: await temporaryFolder(),
      SLACK_BOT_TOKEN: SECRETS.slack.botToken,
      SLACK_SIGNING_SECRET: SIGNING,
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      // Fails before anything listens: the folder of the plan is no file.
      KEIKAKU_PLAN: `/nowhere/${SECRETS.slack.botToken}/${SIGNING}/plan.json`,
    });
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: ROOT, env });
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    slack.close();
    expect(code).toBe(78);
    expect(stderr).toContain('PLAN_FILE');
    for (const secret of [SECRETS.slack.botToken, 'abcDEF', SIGNING]) expect(stdout + stderr).not.toContain(secret);
  });
});

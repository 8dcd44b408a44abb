import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readCycleContext } from '../../src/cli/cycle-context.ts';
import { checkDisk, checkNode, checkPort } from '../../src/doctor/machine.ts';
import { checkCalendar, checkPeople } from '../../src/doctor/records.ts';
import { checkSlack } from '../../src/doctor/slack.ts';
import { checkTeams } from '../../src/doctor/teams.ts';
import { openStore } from '../../src/journal/store.ts';
import { doctorText } from '../../src/text/operator/doctor.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { APP_TOKEN, BOT_TOKEN, DoubleWebApi } from '../doubles/slack/web-api.ts';
import { runCommand } from '../helpers/command-line.ts';
import { realDirectory } from '../helpers/cycle.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

const text = doctorText.en;
const NOBODY = 65_534;
const TIMEOUT = { timeout: 120_000 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A service that answers everything the same. */
async function serving<T>(
  answer: { status?: number; headers?: Record<string, string>; body: object },
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const slackAt = (apiUrl: string) => ({ botToken: 'xoxb-1', signingSecret: 's', appToken: undefined, apiUrl });
const NOW = () => new Date('2009-10-01T00:00:00Z');
const SCOPES =
  'app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,im:history,im:write,metadata.message:read,users:read';

describe('doctor', () => {
  it('ends with 0 on a machine that is ready, and names what is only a sample', TIMEOUT, async () => {
    const env = { KEIKAKU_DATA_DIR: join(folder, 'fresh'), PORT: '0' };
    const { code, stdout } = await runCommand(['doctor'], { env });
    expect(stdout).toMatch(/^!! {2}owners .*sample.* → .*: npm run --silent keikaku -- import owners FILE --apply$/m);
    expect(stdout).not.toMatch(/^NO/m);
    expect(code).toBe(0);
  });

  it('speaks Japanese where the terminal is Japanese, under the same names', TIMEOUT, async () => {
    const env = { KEIKAKU_DATA_DIR: join(folder, 'fresh'), PORT: '0', LANG: 'ja_JP.UTF-8' };
    const { code, stdout, stderr } = await runCommand(['doctor'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^!! {2}owners .*サンプル.* → .*：npm run --silent keikaku -- import owners FILE --apply$/m);
    const [node = '', ...others] = stdout.trim().split('\n');
    expect(node).toMatch(/^ok {2}node/);
    for (const line of others) expect(line).toMatch(/^(?:ok|!!) {2}[a-z ]{12,}.*[ぁ-んァ-ヶ一-龠]/);
    expect(stderr).toContain('良好');
  });

  it('ends with 1 when something is wrong, each thing with its next step', TIMEOUT, async () => {
    const data = join(folder, 'damaged');
    await mkdir(data);
    await writeFile(join(data, 'journal.jsonl'), 'this is no journal\n');
    const env = { KEIKAKU_DATA_DIR: data, PORT: 'abc', SLACK_BOT_TOKEN: 'xoxb-1' };
    const { code, stdout } = await runCommand(['doctor'], { env });
    expect(code).toBe(1);
    for (const about of ['settings .*PORT', 'settings .*SLACK_SIGNING_SECRET', 'record .*journal'])
      expect(stdout).toMatch(new RegExp(`^NO {2}${about}.* → .+`, 'm'));
    expect(stdout).not.toContain('xoxb-1');
  });

  it.skipIf(process.getuid?.() !== 0)(
    'and a start say how to make a data folder where the bot’s user may not',
    TIMEOUT,
    async () => {
      const path = join(folder, 'roots', 'keikaku');
      await mkdir(join(folder, 'roots'));
      await chmod(folder, 0o755);
      const as = { uid: NOBODY, env: { KEIKAKU_DATA_DIR: path, PORT: '0' } };
      const { stdout } = await runCommand(['doctor'], as);
      expect(stdout).toMatch(
        /^NO {2}data folder {2}.*keikaku is not there, .* → As root: install -d -o \S+ -m 700 .*keikaku$/m,
      );
      const refused = await openStore({
        folder: '/proc/keikaku',
        kinds,
        fold: updatesFold,
        now: NOW,
        report: () => {},
      }).catch(String);
      expect(refused).toContain('install -d');
      expect(refused).not.toContain('newest good backup');
    },
  );

  it('says how to write a password, and what travels to another machine in the clear', TIMEOUT, async () => {
    const doctor = async (DATABASE_URL: string) =>
      (await runCommand(['doctor'], { env: { KEIKAKU_DATA_DIR: join(folder, 'fresh'), PORT: '0', DATABASE_URL } }))
        .stdout;
    const unreadable = await doctor('postgresql://bot:12#3@db.invalid/keikaku');
    expect(unreadable).toMatch(/^NO {2}settings .*DATABASE_URL .* → In name and password write % as %25/m);
    expect(unreadable).not.toContain('12#3');
    const remote = await doctor('postgresql://bot:pass@db.invalid/keikaku');
    expect(remote).toMatch(/^!! {2}database .*unencrypted → .*sslmode=verify-full/m);
    expect(remote).not.toContain('bot:pass');
    expect(await doctor('postgresql://bot:pass@db.invalid/keikaku?sslmode=verify-full')).not.toContain('unencrypted');
  });

  it('knows an old Node, a port that is taken, a folder that is a file', async () => {
    expect(checkNode(text, '18.20.0')).toMatchObject({ level: 'wrong', next: expect.stringContaining('20.19') });
    expect(checkNode(text, '24.1.0').level).toBe('fine');
    await serving({ status: 404, body: {} }, async url => {
      const taken = await checkPort(text, { host: '127.0.0.1', port: Number(new URL(url).port) });
      expect(taken).toMatchObject({ level: 'wrong', found: expect.stringContaining('another program') });
    });
    await serving({ body: {} }, async url =>
      expect((await checkPort(text, { host: '127.0.0.1', port: Number(new URL(url).port) })).level).toBe('fine'),
    );
    await writeFile(join(folder, 'file'), '');
    expect(await checkDisk(text, join(folder, 'file'))).toMatchObject([{ level: 'wrong', about: 'data folder' }]);
  });

  it('asks Slack for token, scopes and time', async () => {
    const date = NOW().toUTCString();
    const body = { ok: true, team: '宮城県', user: 'keikaku' };
    const look = (headers: Record<string, string>, answer: object = body) =>
      serving({ headers, body: answer }, async url => {
        const found = await checkSlack(text, slackAt(url), NOW);
        return found.map(({ level, about }) => `${level} ${about}`);
      });
    expect(await look({ date, 'x-oauth-scopes': SCOPES })).toEqual(['fine slack', 'fine clock', 'fine scopes']);
    expect(await look({ date, 'x-oauth-scopes': 'chat:write' })).toContain('wrong scopes');
    expect(await look({ date: 'Thu, 01 Oct 2009 00:10:00 GMT', 'x-oauth-scopes': SCOPES })).toContain('wrong clock');
    expect(await look({ date }, { ok: false, error: 'invalid_auth' })).toContain('wrong slack');
    const [silent] = await checkSlack(text, slackAt('http://127.0.0.1:9/'), NOW);
    expect(silent).toMatchObject({ level: 'wrong', next: expect.stringContaining('HTTPS') });
  });

  it('tries the app token as well, which a start needs', async () => {
    const slack = new DoubleWebApi();
    const server = createServer((request, response) => void slack.handle(request, response, request.url ?? ''));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
    const look = async () =>
      (await checkSlack(text, { ...slackAt(apiUrl), botToken: BOT_TOKEN, appToken: APP_TOKEN }, NOW)).at(-1);
    expect(await look()).toMatchObject({ level: 'fine', about: 'socket' });
    slack.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    expect(await look()).toMatchObject({ level: 'wrong', next: expect.stringContaining('SLACK_APP_TOKEN') });
  });

  it('asks Microsoft for a token, and explains a refusal', async () => {
    const teams = { appId: 'id', appPassword: 'secret', appType: 'SingleTenant' as const, tenantId: 'tenant' };
    const taken = await serving({ body: { access_token: 't' } }, url => checkTeams(text, teams, url));
    expect(taken).toMatchObject([{ level: 'fine' }]);
    const refused = { status: 401, body: { error: 'invalid_client' } };
    const [answer] = await serving(refused, url => checkTeams(text, teams, url));
    expect(answer).toMatchObject({ level: 'wrong', next: expect.stringContaining('expired') });
  });

  it('sees the end of the holiday table, and owners nobody can write to', async () => {
    const { plan } = await knowledgeOfTests();
    const directory = await realDirectory(document => {
      document.coordinators = [];
      for (const owner of document.owners)
        Object.assign(owner, { slackChannel: null, teamsConversation: null, contacts: [] });
    });
    const at = (now: string) =>
      checkCalendar(text, { plan, directory, state: updatesFold.initial(), now: new Date(now) }).level;
    expect([at('2026-11-01T00:00:00Z'), at('2050-03-01T00:00:00Z'), at('2051-01-05T00:00:00Z')]).toEqual([
      'fine',
      'notice',
      'wrong',
    ]);
    const people = checkPeople(text, plan, directory, '2009-10-01', true);
    expect(people.map(({ level }) => level)).toEqual(['wrong', 'wrong']);
    expect(people.map(({ found }) => found).join()).toMatch(/危機対策課.*no coordinator/);
  });

  it('names what the record assigns and the plan no longer holds; nobody is asked about it', TIMEOUT, async () => {
    const data = join(folder, 'other-plan');
    const { document } = await realDirectory(({ assignments: [first] }) =>
      Object.assign(first ?? {}, { project: '1-9-9' }),
    );
    const store = await openStore({ folder: data, kinds, fold: updatesFold, now: NOW, report: () => {} });
    const imported = { document: JSON.parse(JSON.stringify(document)) };
    await store.journal.append([{ kind: 'directory.imported', by: 'operator', from: null, data: imported }]);
    await store.close();
    const env = { KEIKAKU_DATA_DIR: data, PORT: '0', KEIKAKU_NOW: '2009-09-30T10:00:00+09:00' };
    const { stdout } = await runCommand(['doctor'], { env });
    expect(stdout).toMatch(/^!! {2}owners .*assigns 1-9-9, which the plan does not contain/m);
    const asked = await runCommand(['simulate', '--from', '2010-01-01', '--to', '2010-01-31', '--json'], { env });
    expect(asked.stdout).toContain('1-1-2');
    expect(asked.stdout).not.toContain('1-9-9');
  });

  it('looks without leaving a trace', async () => {
    const env = { KEIKAKU_DATA_DIR: join(folder, 'untouched') };
    expect((await readCycleContext(env)).state.at).toBeNull();
    await expect(rm(join(folder, 'untouched'))).rejects.toThrow('ENOENT');
  });
});

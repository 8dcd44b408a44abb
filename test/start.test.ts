/** `npm start` as a newcomer runs it: a process of its own, asked through its own page. */
import { once } from 'node:events';
import { mkdir, rmdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { APP_TOKEN, BOT_TOKEN, DoubleWebApi } from './doubles/slack/web-api.ts';
import { firstLines, startMain } from './helpers/main-process.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

describe('npm start', { timeout: 90_000 }, () => {
  it('says in two lines where to go and what would connect it, serves the page, and stops on SIGTERM', async () => {
    const child = await startMain({ PORT: '0' });
    const [opening = '', connecting = ''] = await firstLines(child, 2);
    const url = opening.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
    expect(url).toBeDefined();
    for (const variable of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'MicrosoftAppId', 'MicrosoftAppPassword']) {
      expect(connecting).toContain(variable);
    }

    expect(await (await fetch(`${url}`)).text()).toContain('<html lang="ja"');
    const { people } = (await (await fetch(`${url}api/people`)).json()) as { people: { id: string }[] };
    expect(people.length).toBeGreaterThanOrEqual(4);
    const ask = async (question: string) => {
      const body = JSON.stringify({ text: question, person: people[0]?.id, conversation: 'start' });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}api/ask`, { method: 'POST', headers, body });
      expect(response.status).toBe(200);
      return JSON.stringify(await response.json());
    };
    const found = await ask('施策1-1の一覧');
    for (let number = 1; number <= 9; number++) expect(found).toContain(`1-1-${number}`);
    expect(await ask('2番目を詳しく')).toContain('震度情報ネットワークシステムの整備・運用');

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.skipIf(process.platform === 'win32')('stops in order, too, when its terminal is closed', async () => {
    const child = await startMain({ PORT: '0' });
    await firstLines(child, 1);
    const logged = text(child.stderr);
    child.kill('SIGHUP');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const lines = (await logged)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).msg);
    expect(lines.slice(-2)).toEqual(['stopping', 'stopped']);
  });

  it('is not ready while its data folder cannot be written, and is when it can', async () => {
    const KEIKAKU_DATA_DIR = join(await temporaryFolder(), 'var');
    const child = await startMain({ PORT: '0', KEIKAKU_DATA_DIR });
    const [opening = ''] = await firstLines(child, 1);
    const ready = async () => {
      const response = await fetch(`${opening.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0]}readyz`);
      return [response.status, await response.text()];
    };
    const inTheWay = join(KEIKAKU_DATA_DIR, 'write-probe');
    await mkdir(inTheWay);
    expect(await ready()).toEqual([503, expect.stringMatching(/store.*cannot be written \(EISDIR\)/)]);
    await rmdir(inTheWay);
    await expect.poll(ready, { timeout: 20_000 }).toEqual([200, '{"ok":true,"missing":[]}']);
  });

  it('takes no record of a playground whose clock was moved on for that of an office, which would wait for that day', async () => {
    const KEIKAKU_DATA_DIR = join(await temporaryFolder(), 'var');
    const played = await startMain({ PORT: '0', KEIKAKU_DATA_DIR, KEIKAKU_NOW: '2050-07-12T09:00:00+09:00' });
    await firstLines(played, 1);
    played.kill('SIGTERM');
    await once(played, 'exit');
    const earlier = await startMain({ PORT: '0', KEIKAKU_DATA_DIR, KEIKAKU_NOW: '2049-04-01T09:00:00+09:00' });
    const warned = text(earlier.stderr);
    await firstLines(earlier, 1);
    earlier.kill('SIGTERM');
    expect(await warned).toMatch(/KEIKAKU_NOW lies before the last event of the record, of 2050-07/);
    const office = await startMain({
      PORT: '0',
      KEIKAKU_DATA_DIR,
      MicrosoftAppId: '1b2c3d4e-0000-4000-8000-000000000001',
      MicrosoftAppPassword: 'pass',
      MicrosoftAppTenantId: '9a8b7c6d-0000-4000-8000-000000000002',
    });
    const said = text(office.stderr);
    expect(await once(office, 'exit')).toEqual([78, null]);
    expect(await said).toMatch(
      /RECORD_AHEAD[\s\S]*take a new KEIKAKU_DATA_DIR|take a new KEIKAKU_DATA_DIR[\s\S]*RECORD_AHEAD/,
    );
  });

  it('says where Teams is received once it is connected, and no more of what would connect it', async () => {
    const settings = {
      MicrosoftAppId: '1b2c3d4e-0000-4000-8000-000000000001',
      MicrosoftAppPassword: 'pass',
      MicrosoftAppTenantId: '9a8b7c6d-0000-4000-8000-000000000002',
    };
    const child = await startMain({ PORT: '0', ...settings });
    const [line] = await firstLines(child, 1);
    expect(line).toMatch(/^Teams: http:\/\/127\.0\.0\.1:\d+\/api\/messages で受け取ります/);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it.each([
    ['the bot token', 'auth.test', 'SLACK_TOKEN_REFUSED', 'SLACK_BOT_TOKEN'],
    ['the app token', 'apps.connections.open', 'SLACK_SOCKET_REFUSED', 'SLACK_APP_TOKEN'],
  ])('ends, for good, where Slack refuses %s, instead of living on deaf', async (_, method, code, variable) => {
    const slack = new DoubleWebApi();
    slack.weather = each => (each === method ? { kind: 'error', error: 'invalid_auth' } : undefined);
    const server = createServer((request, response) => void slack.handle(request, response, request.url ?? ''));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const SLACK_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    const child = await startMain({ PORT: '0', SLACK_API_URL, ...tokens });
    const [stderr, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(exit).toEqual([78, null]);
    expect(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      level: 60,
      code,
      msg: expect.stringContaining(`${variable}: is refused by Slack (invalid_auth)`),
    });
  });

  it('refuses a playground beyond loopback and says what to set', async () => {
    const child = await startMain({ PORT: '0', HOST: '0.0.0.0' });
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(78);
    // What reads the log by its levels finds the reason, too.
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 60, code: 'CONFIG_INVALID', msg: expect.stringContaining('Set HOST=127.0.0.1') },
    ]);
  });

  it('says which port to try when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = await startMain({ PORT: String(port) });
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });
});

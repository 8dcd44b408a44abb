/** What is refused leaves a line an IT department can search for, with who and what, never with what was written. */
import { once } from 'node:events';
import { request } from 'node:http';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createRefusals } from '../../src/log/refusals.ts';
import { startWorld, type World } from '../doubles/slack/world.ts';
import { PERSONAL, said } from '../doubles/teams/activities.ts';
import { startTeamsBot } from '../doubles/teams/bot.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';
import { firstLines, startMain } from '../helpers/main-process.ts';

const PRIVATE = '部外秘の相談';
let elapsedMs = 0;

/** A log as the bot's, and its lines. */
function collect() {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { lines, refuse: createRefusals(log, () => elapsedMs) };
}

describe('a forged request to Slack’s address', () => {
  let world: World;
  afterEach(() => world.close());

  it('leaves its name and where it came from; a flood takes no more than twenty lines a minute, and is counted', async () => {
    const { lines, refuse } = collect();
    world = await startWorld({ refuse });
    const headers = { 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    for (let sent = 0; sent < 50; sent++) await world.send(JSON.stringify({ text: PRIVATE }), { headers });
    expect(lines).toHaveLength(20);
    expect(lines[0]).toMatchObject({
      level: 40,
      refused: 'slack-signature',
      from: expect.stringContaining('127.0.0.1'),
    });
    elapsedMs += 60_000;
    await world.send('{}', { headers });
    expect(lines.slice(20)).toMatchObject([
      { refused: 'slack-signature', more: 30 },
      { refused: 'slack-signature', from: expect.stringContaining('127.0.0.1') },
    ]);
    expect(JSON.stringify(lines)).not.toContain(PRIVATE);
    expect(JSON.stringify(lines)).not.toContain('0'.repeat(64));
  });
});

describe('a request to Teams’ address', () => {
  it('leaves which rule it broke: the token, the tenant', { timeout: 60_000 }, async () => {
    const bot = await startTeamsBot();
    const good = () => `Bearer ${bot.teams.token(bot.claims())}`;
    const send = (authorization: string, more: object) =>
      fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ ...said(PRIVATE), serviceUrl: bot.teams.url, ...more }),
      });
    await send('Bearer forged', {});
    await send(good(), { conversation: { ...PERSONAL, tenantId: 'other' }, channelData: { tenant: { id: 'other' } } });
    await bot.close();
    expect(bot.logged.map(line => line.split(' ')[0])).toEqual(['teams-token', 'teams-tenant']);
    expect(bot.logged[1]).toContain('other');
    expect(bot.logged.join()).not.toContain(PRIVATE);
    expect(bot.logged.join()).not.toContain('forged');
  });
});

describe('what somebody may not do', () => {
  it('leaves who tried what, whose it is, and nothing of what was written', async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    const stranger = member('slack:U0STRANGER');
    const context = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', 0]] });
    await office.press(stranger, 'cycle.close', '2009-Q2');
    await office.press(stranger, 'update.same', '2009-Q2/kiki');
    await office.send(stranger, 'update', context, { '1-1-1.status': 'on_track', '1-1-1.comment': PRIVATE });
    await office.ask({ ...stranger, standing: 'outsider' }, PRIVATE);
    await office.ask(stranger, '防災の事業は？');
    expect(office.refused).toEqual([
      ['rights', { person: stranger.id, deed: 'coordinate', owner: undefined }],
      ['rights', { person: stranger.id, deed: 'submit', owner: 'kiki' }],
      ['rights', { person: stranger.id, deed: 'submit', owner: 'kiki' }],
      ['outsider', { person: stranger.id, deed: 'ask' }],
    ]);
  });
});

describe('a refusal in the log of npm start', () => {
  it('stands on one line with its name, whatever the host calls itself', { timeout: 90_000 }, async () => {
    const child = await startMain({ PORT: '0' });
    let printed = '';
    child.stderr.on('data', chunk => {
      printed += chunk;
    });
    const [opening = ''] = await firstLines(child, 2);
    const { port } = new URL(opening.match(/http:\S+/)?.[0] ?? '');
    const asked = request({ host: '127.0.0.1', port, path: '/api/people', headers: { host: 'evil.example' } }).end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(403);
    child.kill('SIGTERM');
    await once(child, 'exit');
    const [line = '{}'] = printed.split('\n').filter(each => each.includes('"refused":"host"'));
    expect(JSON.parse(line)).toMatchObject({ refused: 'host', host: 'evil.example', msg: 'refused: host' });
  });

  it('holds nothing of what somebody chose to call themselves but letters and signs of an address', () => {
    const { lines, refuse } = collect();
    refuse('host', { host: `a b\n"${PRIVATE}"`, origin: 'x'.repeat(5_000) });
    expect(lines).toMatchObject([{ host: `a?b??${'?'.repeat(PRIVATE.length)}?`, origin: 'x'.repeat(100) }]);
  });
});

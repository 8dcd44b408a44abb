import { afterEach, describe, expect, it } from 'vitest';
import type { Outage } from '../../src/delivery/outage.ts';
import { APP_TOKEN, BOT_USER, botMessages, NOW, quiet, startWorld, until, type World } from '../doubles/slack/world.ts';

let world: World;
afterEach(() => world.close());

let lastEvent = 0;
/** Somebody mentions the bot; resolves when the delivery is acknowledged. */
function mention(text: string, extra: object = {}, event_id = `EvS${++lastEvent}`) {
  const { ts } = world.slack.write('C0TOWN', 'U0SATO', text);
  const event = { type: 'app_mention', channel: 'C0TOWN', user: 'U0SATO', text: `<@${BOT_USER}> ${text}`, ts };
  return world.socket.deliver('events_api', { type: 'event_callback', event_id, event }, extra);
}

describe('Socket Mode', () => {
  it('opens two connections with the app token, and no door for HTTP', async () => {
    world = await startWorld({ mode: 'socket' });
    await until(() => world.socket.connections.size === 2);
    expect(world.adapter.isReady()).toBe(true);
    const opens = world.slack.calls.filter(call => call.method === 'apps.connections.open');
    expect(opens.map(call => call.token)).toEqual([APP_TOKEN, APP_TOKEN]);
    expect((await fetch(`${world.url}/slack/events`, { method: 'POST' })).status).toBe(404);
  });

  it('answers, takes commands, and acknowledges a typeahead with its offers', async () => {
    world = await startWorld({ mode: 'socket' });
    await mention('期間は？');
    await until(() => botMessages(world).length === 1);
    const offered = await world.socket.deliver('interactive', {
      type: 'block_suggestion',
      user: { id: 'U0SATO' },
      team: {},
      action_id: 'lookup:projects:ja',
      value: '津波',
    });
    expect(JSON.stringify(offered)).toContain('1-1-3');
    const acknowledged = await world.socket.deliver('slash_commands', {
      command: '/keikaku',
      text: '期間は？',
      user_id: 'U0SATO',
      channel_id: 'C0TOWN',
      trigger_id: 't1',
      response_url: `${world.apiUrl.replace('/api/', '')}/respond/1`,
    });
    expect(acknowledged).toEqual({});
    await until(() => world.slack.responses[0]);
  });

  it('answers an event once that comes again under another envelope', async () => {
    world = await startWorld({ mode: 'socket' });
    await mention('期間は？', {}, 'EvTwice');
    await mention('期間は？', { retry_attempt: 1, retry_reason: 'timeout' }, 'EvTwice');
    await until(() => botMessages(world).length === 1);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
  });

  it('always has a connection while Slack renews them, and loses no event', async () => {
    world = await startWorld({ mode: 'socket', paceMs: 0 });
    await until(() => world.socket.connections.size === 2);
    let sent = 0;
    const acknowledged: Promise<unknown>[] = [];
    const timer = setInterval(() => {
      sent += 1;
      acknowledged.push(mention(`期間は？ ${sent}`));
    }, 20);
    try {
      for (let n = 0; n < 6; n += 1) {
        // Slack gives ten seconds; one is enough for a busy machine to open another.
        const before = world.socket.opened;
        world.socket.refresh(1_000);
        // Both at once now and then: that is when closing first would leave nothing.
        if (n % 2) world.socket.refresh(1_000);
        await until(() => world.socket.opened === before + 1 + (n % 2));
      }
      await quiet(1_000);
    } finally {
      clearInterval(timer);
    }
    await Promise.all(acknowledged);
    await until(() => botMessages(world).length === sent);
    expect(world.socket.homeless).toBe(0);
    expect(world.socket.opened).toBeGreaterThanOrEqual(8);
    expect(sent).toBeGreaterThan(40);
  }, 15_000);

  it('comes back when connections break', async () => {
    world = await startWorld({ mode: 'socket' });
    await until(() => world.socket.connections.size === 2);
    for (const connection of world.socket.connections) connection.terminate();
    await until(() => world.socket.connections.size === 2 && world.socket.opened === 4);
    await mention('期間は？');
    await until(() => botMessages(world).length === 1);
    const told = [...world.logged().matchAll(/no Socket Mode connection is open|Socket Mode is connected/g)];
    expect(told.map(([words]) => words)).toEqual([
      'Socket Mode is connected',
      'no Socket Mode connection is open',
      'Socket Mode is connected',
    ]);
  });

  it('tells of a time in which no connection was open, once it is over, and not of a blink', async () => {
    const outages: Outage[] = [];
    let ahead = 0;
    const now = () => new Date(NOW.getTime() + ahead);
    world = await startWorld({ mode: 'socket', now, onOutage: outage => void outages.push(outage) });
    const breakAll = () => {
      for (const connection of world.socket.connections) connection.terminate();
    };
    await until(() => world.socket.connections.size === 2);
    breakAll();
    await until(() => world.socket.connections.size === 2 && world.socket.opened === 4);
    expect(outages).toEqual([]);
    for (let n = 0; n < 2; n += 1) world.slack.fail('apps.connections.open', { kind: 'status', status: 503 });
    breakAll();
    await until(() => world.socket.connections.size === 0 && !world.adapter.isReady());
    ahead = 12 * 60_000;
    await until(() => world.adapter.isReady());
    expect(outages).toEqual([{ platform: 'slack', from: NOW, to: now() }]);
  });

  it('starts while Slack is down, is not ready, and is when Slack is back', async () => {
    world = await startWorld({ mode: 'socket', isStarted: false });
    for (let n = 0; n < 3; n += 1) world.slack.fail('apps.connections.open', { kind: 'status', status: 503 });
    await world.adapter.start();
    expect(world.adapter.isReady()).toBe(false);
    await until(() => world.adapter.isReady());
  });

  it('refuses to start with an app token Slack refuses, and says what to check', async () => {
    world = await startWorld({ mode: 'socket', isStarted: false });
    world.slack.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    await expect(world.adapter.start()).rejects.toMatchObject({
      code: 'SLACK_SOCKET_REFUSED',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });

  it('logs neither token nor ticket', async () => {
    world = await startWorld({ mode: 'socket', isStarted: false });
    world.slack.socketUrl = 'ws://127.0.0.1:1/socket?ticket=secretticket';
    await world.adapter.start();
    await until(() => world.logged().includes('no Socket Mode connection yet'));
    expect(world.logged()).not.toContain('secretticket');
    expect(world.logged()).not.toContain(APP_TOKEN);
  });
});

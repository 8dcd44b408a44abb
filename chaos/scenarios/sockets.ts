/** Socket Mode: renewed connections, a silently dead one, and an outage. No event may find no connection. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outage } from '../../src/delivery/outage.ts';
import { DoubleSocket } from '../../test/doubles/slack/socket.ts';
import { BOT_USER, DoubleWebApi } from '../../test/doubles/slack/web-api.ts';
import { botMessages, startWorld } from '../../test/doubles/slack/world.ts';
import { startPlainSocketBot } from '../plain/socket-bot.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';

const EVERY_MS = 50;
const RENEWED_EVERY_MS = 2_500;
/** Slack gives about ten seconds. */
const FAREWELL_MS = 2_000;
const OUTAGE_MS = 11_000;

export const sockets: Scenario = {
  about:
    'an event every 50 ms while Slack renews connections; a connection gone dead; an outage: none without a way in',
  limitSeconds: { short: 240, long: 3_600 },
  async run(run) {
    return [...(await renewing(run)), ...(await frozen()), ...(await outage())];
  },
  async baseline(run): Promise<Finding[]> {
    const slack = new DoubleWebApi();
    const server = createServer((request, response) => {
      slack.handle(request, response, request.url ?? '').catch(() => response.destroy());
    });
    const socket = new DoubleSocket(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    slack.socketUrl = `ws://${host}/socket`;
    const stop = await startPlainSocketBot(`http://${host}/api/`);
    const { sent, late } = await send(socket, run.isLong ? 100 : 3);
    await stop();
    socket.close();
    server.closeAllConnections();
    server.close();
    return [
      measured('events', sent),
      must('found no connection open', socket.homeless, late === 0 && socket.homeless === 0),
    ];
  },
};

/** Sends events continuously during a number of renewals. `late` counts those that had to wait for a connection. */
async function send(socket: DoubleSocket, renewals: number): Promise<{ sent: number; late: number }> {
  let sent = 0;
  const timer = setInterval(() => void socket.deliver('events_api', mention(++sent)), EVERY_MS);
  try {
    for (let count = 0; count < renewals; count++) {
      await sleep(RENEWED_EVERY_MS);
      if (socket.connections.size > 0) socket.refresh(FAREWELL_MS);
    }
    await sleep(FAREWELL_MS + 6_000);
  } finally {
    clearInterval(timer);
  }
  return { sent, late: socket.homeless };
}

function mention(number: number): object {
  const ts = `${1_700_000_000 + number}.000100`;
  const event = { type: 'app_mention', channel: 'C0TOWN', user: 'U0SATO', text: `<@${BOT_USER}> 期間は？`, ts };
  return { type: 'event_callback', event_id: `EvC${number}`, event };
}

async function renewing(run: Run): Promise<Finding[]> {
  const world = await startWorld({ mode: 'socket', paceMs: 0 });
  while (world.socket.connections.size < 2) await sleep(20);
  const renewals = run.isLong ? 500 : 6;
  const { sent } = await send(world.socket, renewals);
  await sleep(1_000);
  const answered = botMessages(world).length;
  const { homeless } = world.socket;
  await world.close();
  return [
    measured('renewals, events', `${renewals}, ${sent}`),
    must('found no connection open', homeless, homeless === 0),
    must('events not answered once', sent - answered, sent === answered),
  ];
}

/** Two connections, one of which receives nothing any more; the library detects it by its own pings. */
async function frozen(): Promise<Finding[]> {
  const world = await startWorld({ mode: 'socket', paceMs: 0 });
  while (world.socket.connections.size < 2) await sleep(20);
  const startedMs = performance.now();
  world.socket.freeze();
  const acknowledged = Array.from({ length: 20 }, (_, number) =>
    world.socket.deliver('events_api', mention(number + 1)),
  );
  const noticed = (async () => {
    while (world.socket.opened < 3) await sleep(50);
    return (performance.now() - startedMs) / 1_000;
  })();
  const isThere = await Promise.race([Promise.all(acknowledged).then(() => true), sleep(60_000, false)]);
  const seconds = await Promise.race([noticed, sleep(60_000, Number.POSITIVE_INFINITY)]);
  await sleep(500);
  const answered = botMessages(world).length;
  await world.close();
  return [
    measured(
      'a dead connection is replaced, and what was sent into it delivered again, after',
      `${seconds.toFixed(1)} s`,
    ),
    must('events sent into it and not answered once', 20 - answered, isThere && answered === 20),
  ];
}

async function outage(): Promise<Finding[]> {
  const outages: Outage[] = [];
  let aheadMs = 0;
  const start = new Date('2009-12-01T10:05:00+09:00').getTime();
  const now = () => new Date(start + aheadMs);
  const world = await startWorld({ mode: 'socket', now, onOutage: one => void outages.push(one) });
  while (world.socket.connections.size < 2) await sleep(20);
  const failures = 3;
  for (let n = 0; n < failures; n++) world.slack.fail('apps.connections.open', { kind: 'status', status: 503 });
  for (const connection of world.socket.connections) connection.terminate();
  await sleep(500);
  aheadMs = OUTAGE_MS;
  for (let waited = 0; waited < 300 && outages.length === 0; waited++) await sleep(100);
  const [told] = outages;
  await world.close();
  const isTold = outages.length === 1 && told?.to.getTime() === start + OUTAGE_MS && told.from.getTime() === start;
  return [must('outages told of, with from and to', outages.length, isTold)];
}

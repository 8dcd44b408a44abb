/**
 * How many questions a second one core takes from signature check through inbox, plan and conversation to the posted
 * answer, beside a bare Bolt bot that echoes. Counted in processor time of the bot's own process, so that neither the
 * sender nor other programs weigh in.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchRow, benchRow, quantile } from './row.ts';

const SECRET = 'bench-signing-secret';
const TOKEN = 'xoxb-bench';
/** Within what the bot answers everybody together in ten seconds, and each person. */
const COUNT = 1_200;
const PAUSE_MS = 10_000;
/** A program that runs for weeks is measured when it has run for a while. */
const WARM_UPS = 2;
const AT_ONCE = 8;
const PEOPLE = 200;
const MOST_DELIVERIES = 10;
/** In turns: what else the computer does disturbs both alike. */
const ROUNDS = 3;
/** Of every kind: a topic, a name, a code, a listing, a count, a fact, an owner, nothing. */
const QUESTIONS = [
  '防災の事業は？',
  'MIDORIとは？',
  '1-1-3',
  '施策4-2の一覧',
  '重点分野ごとの事業数は？',
  '計画の期間は？',
  'MIDORIの担当は？',
  '県知事の給料は？',
];

/** More is better; the goal is a ratio of at least 0.6. */
export async function benchSlack(): Promise<BenchRow[]> {
  const slack = await startSlack();
  try {
    const rates: Record<'ours' | 'bolt', number[]> = { ours: [], bolt: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['bolt', 'ours'] as const) rates[kind].push(await measure(kind, slack));
    }
    const name = 'Slack: questions answered a second of one core';
    return [benchRow(name, '1/s', quantile(rates.ours, 0.5), quantile(rates.bolt, 0.5))];
  } finally {
    slack.close();
  }
}

interface Slack {
  apiUrl: string;
  /** Resolves when so many more messages have been posted. */
  posted(count: number): Promise<void>;
  close(): void;
}

/** The least of Slack: every call succeeds at once. */
async function startSlack(): Promise<Slack> {
  let count = 0;
  let waiting: { until: number; resolve: () => void } | undefined;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const method = (request.url ?? '').slice('/api/'.length);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(ANSWERS[method] ?? { ok: true, ts: '1.1', channel: 'D0' }));
      if (method !== 'chat.postMessage') return;
      count += 1;
      if (waiting && count >= waiting.until) waiting.resolve();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posted: more =>
      new Promise(resolve => {
        waiting = { until: count + more, resolve };
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const ANSWERS: Record<string, object> = {
  'auth.test': { ok: true, team_id: 'T0', user_id: 'U0BOT', bot_id: 'B0BOT' },
  'users.info': { ok: true, user: { id: 'U1', team_id: 'T0', name: 'sato', deleted: false, is_bot: false } },
};

/** @returns questions a second of processor time */
async function measure(kind: 'ours' | 'bolt', slack: Slack): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  const port = await freePort();
  const bot = fork(new URL('./slack-bot.ts', import.meta.url), [kind, slack.apiUrl, SECRET, TOKEN, String(port)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, KEIKAKU_DATA_DIR: folder },
    // What the program says to a newcomer is no part of the table.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await answerOf<'ready'>(bot);
    const timestamp = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
    const ask = async (first: number, count: number) => {
      const posted = slack.posted(count);
      let next = first;
      const send = async () => {
        while (next < first + count) await sendEvent(port, timestamp, kind, next++);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      await posted;
    };
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
      await ask(warmUp * COUNT, COUNT);
      await sleep(PAUSE_MS);
    }
    const before = await usageOf(bot);
    await ask(WARM_UPS * COUNT, COUNT);
    const after = await usageOf(bot);
    return COUNT / ((after.user + after.system - before.user - before.system) / 1e6);
  } finally {
    bot.kill();
    await once(bot, 'exit');
    await rm(folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Each question comes in a conversation of its own, for one conversation takes a message a second. */
async function sendEvent(port: number, timestamp: number, kind: string, number: number): Promise<void> {
  // Written just now: older ones may have been answered by an earlier process, and are looked for first.
  const ts = `${timestamp + 60}.${String(number).padStart(6, '0')}`;
  const text = QUESTIONS[number % QUESTIONS.length];
  const said = { channel: `D${number}`, user: `U${number % PEOPLE}`, text, ts };
  const event = { type: 'message', channel_type: 'im', ...said };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0', event_id: `${kind}-${number}`, event });
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  // On a machine that has no time for it at first it is delivered again, as Slack does.
  let status = 503;
  for (let attempt = 0; status === 503 && attempt < MOST_DELIVERIES; attempt += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${signature}`,
        ...(attempt > 0 ? { 'x-slack-retry-num': String(attempt) } : {}),
      },
      body,
    });
    await response.arrayBuffer();
    status = response.status;
  }
  if (status !== 200) throw new Error(`the bot answered ${status}`);
}

async function answerOf<Answer>(bot: ChildProcess): Promise<Answer> {
  const [answer] = await once(bot, 'message');
  return answer as Answer;
}

async function usageOf(bot: ChildProcess): Promise<NodeJS.CpuUsage> {
  const answer = answerOf<NodeJS.CpuUsage>(bot);
  bot.send('usage');
  return answer;
}

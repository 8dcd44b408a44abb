/**
 * How many questions a second one core takes from signature check through inbox, plan and conversation to the posted
 * answer, beside a bare Bolt bot that echoes: one call of chat.postMessage a question on either side. Counted in processor
 * time of the bots' own processes, a slice of questions in turns, so that neither the sender nor other programs weigh in.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRows } from '../src/eval/rows.ts';
import { compileEntry } from '../test/helpers/compile-entry.ts';
import { freePort } from '../test/helpers/free-port.ts';
import { goldenTable } from '../test/helpers/golden-table.ts';
import { NODE_FLAGS } from './npm-start.ts';
import { type BenchRow, benchRow, quantile } from './row.ts';

const SECRET = 'bench-signing-secret';
const TOKEN = 'xoxb-bench';
/** Questions in a row to one of the two. */
const SLICE = 200;
/** A program that runs for weeks is measured when it has run for a while: its code is compiled by then. */
const WARM_UP_SLICES = 30;
const SLICES = 15;
/** Within what the bot answers everybody together in ten seconds, and each person. */
const SLICE_MS = 1_500;
const AT_ONCE = 8;
const PEOPLE = 200;
const MOST_DELIVERIES = 10;
/** Every turn of the questions people rely on, again and again, as an office asks: buttons ask word for word. */
const ASKED_AGAIN = goldenTable().flatMap(({ turns }) => turns);
const TUNE = join(import.meta.dirname, '../test/golden/tune');

/** More is better; the goal is a ratio of at least 0.6 with the questions people rely on. */
export async function benchSlack(): Promise<BenchRow[]> {
  const compiled = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  try {
    const program = await compileEntry('bench/slack-bot.ts', compiled);
    return [
      await benchQuestions('Slack: questions answered a second of one core', program, ASKED_AGAIN),
      await benchQuestions('Slack: the same, no question asked twice', program, neverAskedTwice()),
    ];
  } finally {
    await rm(compiled, { recursive: true });
  }
}

function neverAskedTwice(): string[] {
  const files = readdirSync(TUNE).filter(name => !name.startsWith('updates'));
  const rows = files.flatMap(name => readRows(join(TUNE, name)));
  const asked = new Set(rows.flatMap(row => ('q' in row ? [row.q] : [])));
  const most = SLICE * (WARM_UP_SLICES + SLICES);
  if (asked.size < most) throw new Error(`${most} different questions are needed, there are ${asked.size}`);
  return [...asked];
}

/**
 * @param program both bots, compiled
 * @param questions each asked in a conversation of its own, from the first on when they are through
 */
async function benchQuestions(name: string, program: string, questions: readonly string[]): Promise<BenchRow> {
  const slack = await startSlack();
  const bots = await Promise.all((['ours', 'bolt'] as const).map(kind => startBot(kind, program, slack, questions)));
  try {
    const [ours, bolt] = await ratesOf(bots as [Bot, Bot]);
    return benchRow(name, '1/s', quantile(ours, 0.5), quantile(bolt, 0.5));
  } finally {
    await Promise.all(bots.map(bot => bot.stop()));
    slack.close();
  }
}

/** @returns questions a second of processor time, a figure for each slice */
async function ratesOf(bots: [Bot, Bot]): Promise<[number[], number[]]> {
  const rates: [number[], number[]] = [[], []];
  for (let slice = 0; slice < WARM_UP_SLICES + SLICES; slice += 1) {
    const room = sleep(SLICE_MS);
    for (const [index, bot] of bots.entries()) {
      const seconds = await bot.ask(SLICE);
      if (slice >= WARM_UP_SLICES) rates[index as 0 | 1].push(SLICE / seconds);
    }
    await room;
  }
  return rates;
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

interface Bot {
  /** Asks so many questions and waits for the answers. @returns seconds of processor time they cost */
  ask(count: number): Promise<number>;
  stop(): Promise<void>;
}

/** @param program both bots, compiled as `npm start` compiles ours: neither pays for the loader of TypeScript */
async function startBot(
  kind: 'ours' | 'bolt',
  program: string,
  slack: Slack,
  questions: readonly string[],
): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  const port = await freePort();
  const bot = fork(program, [kind, slack.apiUrl, SECRET, TOKEN, String(port)], {
    execArgv: NODE_FLAGS,
    env: { ...process.env, KEIKAKU_DATA_DIR: folder },
    // What the program says to a newcomer is no part of the table.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(bot, 'exit');
  const early = ended.then(() => Promise.reject(new Error(`the bot ${kind} stopped`)));
  early.catch(() => {});
  await Promise.race([answerOf<'ready'>(bot), early]);
  let asked = 0;

  return {
    async ask(count) {
      const before = await usageOf(bot);
      const posted = slack.posted(count);
      const last = asked + count;
      const send = async () => {
        while (asked < last) {
          const number = asked++;
          await sendEvent(port, kind, number, questions[number % questions.length] as string);
        }
      };
      await Promise.race([Promise.all([posted, ...Array.from({ length: AT_ONCE }, send)]), early]);
      const after = await usageOf(bot);
      return (after.user + after.system - before.user - before.system) / 1e6;
    },
    async stop() {
      bot.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** Each question comes in a conversation of its own, for one conversation takes a message a second. */
async function sendEvent(port: number, kind: string, number: number, text: string): Promise<void> {
  const timestamp = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
  // Written just now: older ones may have been answered by an earlier process, and are looked for first.
  const ts = `${timestamp + 60}.${String(number).padStart(6, '0')}`;
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

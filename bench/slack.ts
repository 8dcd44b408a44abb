/**
 * How many questions a second one core takes from signature check to posted answer, beside a bare Bolt bot that echoes.
 * Counted in processor time of the bot's own process, so that neither the sender nor other programs weigh in.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BenchRow, benchRow } from './row.ts';

const SECRET = 'bench-signing-secret';
const TOKEN = 'xoxb-bench';
const WARM_UP = 300;
const COUNT = 1_500;
const AT_ONCE = 32;
const PEOPLE = 400;

/** More is better; the goal is a ratio of at least 0.6. */
export async function benchSlack(): Promise<BenchRow[]> {
  const slack = await startSlack();
  try {
    const rates: Record<'ours' | 'bolt', number> = { ours: 0, bolt: 0 };
    // Twice in turn, the better run counts: what else the computer does disturbs both alike.
    for (const kind of ['bolt', 'ours', 'bolt', 'ours'] as const) {
      rates[kind] = Math.max(rates[kind], await measure(kind, slack));
    }
    return [benchRow('Slack: questions answered a second of one core', '1/s', rates.ours, rates.bolt)];
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
  const now = Date.parse('2009-12-01T10:05:00+09:00');
  const bot = fork(new URL('./slack-bot.ts', import.meta.url), [kind, slack.apiUrl, SECRET, TOKEN], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, BENCH_NOW: String(now) },
  });
  try {
    const { port } = await answerOf<{ port: number }>(bot);
    // Bolt takes the time from the machine; ours is told it.
    const timestamp = Math.floor((kind === 'ours' ? now : performance.timeOrigin + performance.now()) / 1_000);
    const ask = async (first: number, count: number) => {
      const posted = slack.posted(count);
      let next = first;
      const send = async () => {
        while (next < first + count) await sendEvent(port, timestamp, kind, next++);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      await posted;
    };
    await ask(0, WARM_UP);
    const before = await usageOf(bot);
    await ask(WARM_UP, COUNT);
    const after = await usageOf(bot);
    return COUNT / ((after.user + after.system - before.user - before.system) / 1e6);
  } finally {
    bot.kill();
  }
}

/** Each question comes in a conversation of its own, for one conversation takes a message a second. */
async function sendEvent(port: number, timestamp: number, kind: string, number: number): Promise<void> {
  const ts = `${1_700_000_000 + number}.000100`;
  const said = { channel: `D${number}`, user: `U${number % PEOPLE}`, text: '期間は？', ts };
  const event = { type: 'message', channel_type: 'im', ...said };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0', event_id: `${kind}-${number}`, event });
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`the bot answered ${response.status}`);
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

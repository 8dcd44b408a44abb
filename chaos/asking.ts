/**
 * Load generator: sends questions over Slack at a given rate, and measures the time to acknowledgement, answer, or
 * refusal under overload.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { slackSigned } from './intents.ts';
import type { DoubledPlatform } from './platform.ts';

const QUESTIONS = [
  '防災の事業は？',
  '1-1-1の担当課はどこ？',
  '重点分野4の一覧',
  '学校のインターネット',
  'tunami no jigyou',
  'which projects cover roads?',
];
const POISON = [
  'ア'.repeat(10_000),
  '防災の事業は'.repeat(6_000),
  '\ud800'.repeat(3_000),
  'e\u0301'.repeat(5_000),
  '<@'.repeat(20_000),
  '１'.repeat(30_000),
];

/** Number of askers, each in a direct message of their own. */
const PEOPLE = 1_000;
const WATCH_MS = 20;

interface Target {
  port: number;
  double: DoubledPlatform;
}

export interface Asked {
  /** Milliseconds to each acknowledgement, sorted. */
  acks: number[];
  late: number;
  answered: number;
  /** Milliseconds from each question to the overload refusal, sorted. */
  refusals: number[];
}

let number = 0;

/** @param isPoisoned whether one pathological question is sent each second */
export async function ask(
  { port, double }: Target,
  perSecond: number,
  seconds: number,
  isPoisoned: boolean,
): Promise<Asked> {
  const acks: number[] = [];
  const replies = watchReplies(double);
  const sending: Promise<void>[] = [];
  let late = 0;
  const startedMs = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent++) {
    const dueMs = startedMs + (sent * 1_000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await sleep(waitMs);
    const one = ++number;
    const isBad = isPoisoned && sent % perSecond === 0;
    const text = (isBad ? POISON[(sent / perSecond) % POISON.length] : QUESTIONS[one % QUESTIONS.length]) ?? '';
    const { path, headers, body } = slackSigned(
      one,
      one % PEOPLE,
      text,
      Math.floor((performance.timeOrigin + performance.now()) / 1_000),
    );
    const askedMs = performance.now();
    replies.asked(one, askedMs);
    const url = `http://127.0.0.1:${port}${path}`;
    sending.push(
      fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) }).then(
        async response => {
          await response.arrayBuffer();
          const tookMs = performance.now() - askedMs;
          if (!response.ok || tookMs > 3_000) late++;
          acks.push(tookMs);
        },
        () => void late++,
      ),
    );
  }
  await Promise.all(sending);
  await settle(double);
  const { answered, refusals } = replies.end();
  return { acks: acks.sort((a, b) => a - b), late, answered, refusals: refusals.sort((a, b) => a - b) };
}

/** Watches the posts; the question's number is the end of the reply's key. */
function watchReplies(double: DoubledPlatform) {
  const askedAt = new Map<number, number>();
  const refusals: number[] = [];
  let answered = 0;
  let seen = double.slack?.messages.length ?? 0;
  const look = (): void => {
    const now = performance.now();
    for (const { text, metadata } of double.slack?.messages.slice(seen) ?? []) {
      seen += 1;
      const asked = askedAt.get(Number(/\d+$/.exec(String(metadata?.event_payload.key))?.[0]));
      if (asked === undefined) continue;
      if (/質問が集中|asking just now/.test(text)) refusals.push(now - asked);
      else answered += 1;
    }
  };
  const timer = setInterval(look, WATCH_MS);
  return {
    asked: (one: number, atMs: number) => void askedAt.set(one, atMs),
    end() {
      clearInterval(timer);
      look();
      return { answered, refusals };
    },
  };
}

async function settle(double: DoubledPlatform): Promise<void> {
  const posted = () => double.slack?.messages.length ?? 0;
  for (let before = -1, rounds = 0; before !== posted() && rounds < 60; rounds++) {
    before = posted();
    await sleep(1_000);
  }
}

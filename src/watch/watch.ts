/**
 * Metrics of the bot at /metrics, in addition to Node's process metrics. Counted as events happen, or computed from the
 * state when scraped; they contain no user text. docs/operations.md lists them.
 */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Door } from '../adapter.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Refuse } from '../log/refusals.ts';
import { gaugeOpenDeliveries } from './open-deliveries.ts';
import { gaugeRecord, type RecordedFigures } from './recorded.ts';

/** Buckets of the response time, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
/** Kinds of non-fatal failures. */
const FAILURES = ['update-cycle', 'backup', 'save', 'request'] as const;

interface WatchOptions {
  registry: Registry;
  state: () => RecordedFigures;
  now: () => Date;
  /** A monotonic clock, in milliseconds. */
  elapsed: () => number;
}

export interface Watch {
  /** The same door, instrumented. */
  door(door: Door): Door;
  inbox(inbox: Inbox): Inbox;
  refuse(refuse: Refuse): Refuse;
  tick(tick: () => Promise<void>): () => Promise<void>;
  failed(of: (typeof FAILURES)[number]): void;
}

export function createWatch({ registry, state, now, elapsed }: WatchOptions): Watch {
  const registers = [registry];
  const answers = new Histogram({
    name: 'keikaku_answer_seconds',
    help: 'Questions answered, by what was asked, and how long the answer took.',
    labelNames: ['intent'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'keikaku_refusals_total',
    help: 'What was refused, by the name it has in the log.',
    labelNames: ['refused'],
    registers,
  });
  const failures = new Counter({
    name: 'keikaku_failures_total',
    help: 'What went wrong and stands in the log as an error.',
    labelNames: ['of'],
    registers,
  });
  for (const of of FAILURES) failures.inc({ of }, 0);
  const lastTick = new Gauge({
    name: 'keikaku_scheduler_last_tick_timestamp_seconds',
    help: 'When this process last went through what was due; 0 when it never did.',
    registers,
  });
  const open = gaugeOpenDeliveries(registers, elapsed);
  gaugeRecord(registers, state);

  return {
    door: door => ({
      ...door,
      async answer(question) {
        const beganMs = elapsed();
        const answer = await door.answer(question);
        answers.observe({ intent: answer.intent }, (elapsed() - beganMs) / 1_000);
        return answer;
      },
    }),
    inbox: inbox => ({
      ...inbox,
      async take(delivery) {
        const isNew = await inbox.take(delivery);
        if (isNew) open.add(delivery.keys[0]);
        return isNew;
      },
      unfinished(platform) {
        const left = inbox.unfinished(platform);
        for (const { keys } of left) open.add(keys[0]);
        return left;
      },
      done(key) {
        open.remove(key);
        inbox.done(key);
      },
    }),
    refuse: refuse => (refused, about) => {
      refusals.inc({ refused });
      refuse(refused, about);
    },
    tick: tick => async () => {
      await tick();
      lastTick.set(now().getTime() / 1_000);
    },
    failed: of => failures.inc({ of }),
  };
}

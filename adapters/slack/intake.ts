/**
 * Bolt's receiver for both ways in, HTTP and Socket Mode: recognises what can be handled, puts each delivery down once,
 * then acknowledges it, then has it handled. What cannot be put down is handled first and acknowledged after.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import type { Inbox } from '../../src/inbox/inbox.ts';
import { Recent } from '../../src/memory/recent.ts';
import { BodyRefused, isRecord, type Payload } from './body.ts';
import { ACK_DEADLINE_MS, TAKE_DEADLINE_MS } from './limits.ts';
import type { SafeLog } from './log.ts';

/** What an acknowledgement says: nothing, the options of a typeahead, the errors of a form. */
export type Acknowledgement = object | string | undefined;

export interface Retry {
  retryNum?: number;
  retryReason?: string;
}

const INTERACTIONS = new Set([
  'block_actions',
  'block_suggestion',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
]);
/** How long work under way may delay a stop. */
const STOP_TIMEOUT_MS = 5_000;
const MOST_UNRECORDED = 2_000;
/** Said of a delivery that an earlier process took: what it led to may be there already. */
const AFTER_RESTART: Retry = { retryNum: 1, retryReason: 'restart' };

export class Intake implements Receiver {
  readonly #inbox: Inbox;
  readonly #log: SafeLog;
  readonly #underWay = new Set<Promise<void>>();
  /** Deliveries handled though they could not be put down, with their work. */
  readonly #unrecorded = new Recent<Promise<Acknowledgement>>(MOST_UNRECORDED);
  /** After this, what was posted before the start can be seen. */
  readonly #settleMs: number;
  /** Resolves when nothing of an earlier process is left to do here. */
  readonly caughtUp: Promise<void>;
  #haveCaughtUp: () => void = () => {};
  #app: App | undefined;
  #isCatchingUp = false;
  #isStopped = false;

  constructor(inbox: Inbox, log: SafeLog, settleMs: number) {
    this.#inbox = inbox;
    this.#log = log;
    this.#settleMs = settleMs;
    this.caughtUp = new Promise(resolve => {
      this.#haveCaughtUp = resolve;
    });
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  /** Whether deliveries of an earlier process are being handled: their answers may be there already. */
  get isCatchingUp(): boolean {
    return this.#isCatchingUp;
  }

  /** Handles what an earlier process acknowledged and did not finish, in the order it came. */
  async finishLeft(): Promise<void> {
    const left = this.#inbox.left('slack');
    if (left.length > 0) this.#log.info(`slack: ${left.length} deliveries of before the restart are handled now`);
    this.#isCatchingUp = left.length > 0;
    if (left.length > 0) await sleep(this.#settleMs, undefined, { ref: false });
    for (const { keys, body } of left) {
      if (this.#isStopped) return;
      await this.#work(() => this.#process(body, AFTER_RESTART, () => {}).finally(() => this.#inbox.done(keys[0])));
    }
    this.#isCatchingUp = false;
    this.#haveCaughtUp();
  }

  /** Waits for the work under way, within bounds. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#haveCaughtUp();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, STOP_TIMEOUT_MS);
    });
    await Promise.race([Promise.allSettled(this.#underWay), late]);
    clearTimeout(timer);
  }

  /**
   * Takes a verified delivery; resolves with its acknowledgement, at the latest after ACK_DEADLINE_MS.
   * @throws BodyRefused 400 when it is nothing Slack sends; anything else when it could not be taken and is to be
   * delivered again
   */
  take(body: Payload, retry: Retry): Promise<Acknowledgement> {
    if (body.type === 'app_rate_limited') {
      this.#log.error('slack: too many events an hour, Slack is holding some back (app_rate_limited)');
      return Promise.resolve(undefined);
    }
    if (!isUsable(body)) return Promise.reject(new BodyRefused(400));
    return new Promise((resolve, reject) => {
      let isSafe = false;
      const timer = setTimeout(() => {
        if (isSafe) resolve(undefined);
        else reject(new Error('neither put down nor handled in time'));
      }, ACK_DEADLINE_MS);
      const isPutDown = () => {
        isSafe = true;
      };
      this.#work(() =>
        this.#handle(body, retry, resolve, isPutDown)
          .then(resolve, reject)
          .finally(() => clearTimeout(timer)),
      );
    });
  }

  /** @returns the acknowledgement, unless it was given before */
  async #handle(
    body: Payload,
    retry: Retry,
    acknowledge: (answer: Acknowledgement) => void,
    isPutDown: () => void,
  ): Promise<Acknowledgement> {
    const key = keyOf(body);
    if (key === undefined) {
      isPutDown();
      return this.#process(body, retry, acknowledge);
    }
    const unrecorded = this.#unrecorded.get(key);
    if (unrecorded) return unrecorded;
    const taken = await this.#putDown(key, body);
    if (taken === 'repeated') return undefined;
    if (taken === 'unrecorded') {
      // A repetition that waited for the same disk.
      const first = this.#unrecorded.get(key);
      if (first) return first;
      const work = this.#process(body, retry, () => {});
      this.#unrecorded.set(key, work);
      return work;
    }
    isPutDown();
    try {
      return await this.#process(body, retry, acknowledge);
    } finally {
      this.#inbox.done(key);
    }
  }

  async #putDown(key: string, body: Payload): Promise<'taken' | 'repeated' | 'unrecorded'> {
    const taken = this.#inbox.take({ platform: 'slack', keys: [key], body: withoutToken(body) }).then(
      isFirst => (isFirst ? ('taken' as const) : ('repeated' as const)),
      error => {
        this.#log.error('slack: a delivery could not be put down; it is handled before it is acknowledged', error);
        return 'unrecorded' as const;
      },
    );
    const outcome = await Promise.race([taken, after(TAKE_DEADLINE_MS, 'unrecorded' as const)]);
    // Should it be put down after all, it is handled by then.
    if (outcome === 'unrecorded') taken.then(() => this.#inbox.done(key));
    return outcome;
  }

  /** @returns what the listeners acknowledged with, once they are through */
  async #process(
    body: Payload,
    retry: Retry,
    acknowledge: (answer: Acknowledgement) => void,
  ): Promise<Acknowledgement> {
    let said: Acknowledgement;
    const ack = async (answer: Acknowledgement) => {
      said = answer;
      acknowledge(answer);
    };
    await this.#app?.processEvent({ ...retry, body, ack });
    return said;
  }

  #work(start: () => Promise<unknown>): Promise<void> {
    const work: Promise<void> = start()
      .then(
        () => {},
        error => this.#log.error('slack: a delivery could not be handled', error),
      )
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    return work;
  }
}

/** What tells a delivery from its repetitions; undefined for what may be answered any number of times. */
function keyOf(body: Payload): string | undefined {
  if (body.type === 'event_callback') return typeof body.event_id === 'string' ? `event:${body.event_id}` : undefined;
  if (body.type === 'block_suggestion') return undefined;
  return typeof body.trigger_id === 'string' ? `trigger:${body.trigger_id}` : undefined;
}

/** Slack still sends the verification token of old; it proves nothing and is a secret all the same. */
function withoutToken({ token: _, ...body }: Payload): Payload {
  return body;
}

function isUsable(body: Payload): boolean {
  if (body.type === 'event_callback') return isRecord(body.event) && typeof body.event.type === 'string';
  if (typeof body.command === 'string') return typeof body.user_id === 'string';
  if (typeof body.type !== 'string' || !INTERACTIONS.has(body.type)) return false;
  if (!isRecord(body.user) || typeof body.user.id !== 'string') return false;
  if (body.type.startsWith('view_')) return isRecord(body.view);
  return body.type !== 'block_actions' || (Array.isArray(body.actions) && isRecord(body.actions[0]));
}

function after<Value>(delayMs: number, value: Value): Promise<Value> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs, value).unref();
  });
}

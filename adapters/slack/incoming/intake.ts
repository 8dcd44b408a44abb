/**
 * Bolt receiver for HTTP and Socket Mode: stores each delivery in the inbox once, acknowledges it, then handles it. A
 * delivery that cannot be stored is handled first and acknowledged afterwards.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { BackgroundWork } from '../../../src/delivery/background-work.ts';
import { withinTime } from '../../../src/delivery/within-time.ts';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { UnstoredDeliveries } from '../../../src/inbox/unstored-deliveries.ts';
import { ACK_DEADLINE_MS, TAKE_DEADLINE_MS } from '../limits.ts';
import type { SafeLog } from '../log.ts';
import { BodyRefused, type Payload } from './body.ts';
import { isUsable, keyOf, withoutToken } from './recognise.ts';

/** Content of an acknowledgement: nothing, the options of a typeahead, or the errors of a form. */
export type Acknowledgement = object | string | undefined;

export interface Retry {
  retryNum?: number;
  retryReason?: string;
}

/** Marks a delivery left by an earlier process: its answer may exist already. */
const AFTER_RESTART: Retry = { retryNum: 1, retryReason: 'restart' };

export class Intake implements Receiver {
  readonly #inbox: Inbox;
  readonly #log: SafeLog;
  readonly #underWay: BackgroundWork;
  readonly #unrecorded: UnstoredDeliveries<Acknowledgement>;
  /** Delay after which messages posted before the start are visible. */
  readonly #settleMs: number;
  /** Resolves when nothing left by an earlier process is unhandled. */
  readonly caughtUp: Promise<void>;
  #haveCaughtUp: () => void = () => {};
  #app: App | undefined;
  #isCatchingUp = false;
  #isStopped = false;

  constructor(inbox: Inbox, log: SafeLog, settleMs: number) {
    this.#inbox = inbox;
    this.#unrecorded = new UnstoredDeliveries(inbox);
    this.#log = log;
    this.#underWay = new BackgroundWork(error => log.error('slack: a delivery could not be handled', error));
    this.#settleMs = settleMs;
    this.caughtUp = new Promise(resolve => {
      this.#haveCaughtUp = resolve;
    });
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  /** Whether deliveries of an earlier process are being handled, whose answers may exist already. */
  get isCatchingUp(): boolean {
    return this.#isCatchingUp;
  }

  /** Handles the deliveries an earlier process acknowledged and did not finish, in order of arrival. */
  async finishLeft(): Promise<void> {
    const left = this.#inbox.unfinished('slack');
    if (left.length > 0) this.#log.info(`slack: ${left.length} deliveries of before the restart are handled now`);
    this.#isCatchingUp = left.length > 0;
    if (left.length > 0) await sleep(this.#settleMs, undefined, { ref: false });
    for (const { keys, body } of left) {
      if (this.#isStopped) return;
      const work = this.#process(body, AFTER_RESTART, () => {}).finally(() => this.#inbox.done(keys[0]));
      await this.#underWay.add(work);
    }
    this.#isCatchingUp = false;
    this.#haveCaughtUp();
  }

  /** Waits for work in progress, with a time-out. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#haveCaughtUp();
    await this.#underWay.settled();
  }

  /**
   * Takes a verified delivery and resolves with its acknowledgement, at the latest after ACK_DEADLINE_MS.
   * @throws BodyRefused 400 for an unknown delivery; another error when it could not be taken and must be redelivered
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
      const work = this.#handle(body, retry, resolve, isPutDown)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
      void this.#underWay.add(work);
    });
  }

  /** @returns the acknowledgement, unless it was passed to `acknowledge` */
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
    const handleFirst = () => this.#process(body, retry, () => {});
    const known = this.#unrecorded.again([key], handleFirst);
    if (known) return known;
    const taken = this.#inbox.take({ platform: 'slack', keys: [key], body: withoutToken(body) });
    try {
      if (!(await withinTime(taken, TAKE_DEADLINE_MS))) return undefined;
    } catch (error) {
      this.#log.error('slack: a delivery could not be put down; it is handled before it is acknowledged', error);
      return this.#unrecorded.handle([key], taken, handleFirst);
    }
    isPutDown();
    try {
      return await this.#process(body, retry, acknowledge);
    } finally {
      this.#inbox.done(key);
    }
  }

  /** @returns the listeners' acknowledgement, once they have finished */
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
}

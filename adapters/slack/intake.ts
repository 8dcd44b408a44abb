/**
 * Bolt's receiver for both ways in, HTTP and Socket Mode: recognises what can be handled, takes each delivery once and
 * acknowledges in time, whatever the work behind takes.
 */
import type { App, Receiver } from '@slack/bolt';
import type { Seen } from '../../src/seen.ts';
import { BodyRefused, isRecord, type Payload } from './body.ts';
import { ACK_DEADLINE_MS, SEEN_DEADLINE_MS } from './limits.ts';
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

export class Intake implements Receiver {
  readonly #seen: Seen;
  readonly #log: SafeLog;
  readonly #underWay = new Set<Promise<void>>();
  #app: App | undefined;

  constructor(seen: Seen, log: SafeLog) {
    this.#seen = seen;
    this.#log = log;
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  /** Waits for the work under way, within bounds. */
  async stop(): Promise<void> {
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
      const timer = setTimeout(resolve, ACK_DEADLINE_MS, undefined);
      const work = this.#handle(body, retry, resolve)
        .then(() => resolve(undefined))
        .catch(error => {
          this.#log.error('slack: a delivery could not be handled', error);
          reject(error);
        })
        .finally(() => {
          clearTimeout(timer);
          this.#underWay.delete(work);
        });
      this.#underWay.add(work);
    });
  }

  async #handle(body: Payload, retry: Retry, acknowledge: (answer: Acknowledgement) => void): Promise<void> {
    if (!(await this.#isFirst(body))) return;
    await this.#app?.processEvent({ ...retry, body, ack: async answer => acknowledge(answer) });
  }

  async #isFirst(body: Payload): Promise<boolean> {
    const key = keyOf(body);
    if (key === undefined) return true;
    const first = this.#seen.first(key);
    // Events wait for the store: they are acknowledged without it if need be, and Slack repeats them. Clicks and
    // commands are hardly ever repeated, and their acknowledgement has something to say.
    if (body.type === 'event_callback') return first;
    first.catch(() => {});
    return Promise.race([first, after(SEEN_DEADLINE_MS, true)]);
  }
}

/** What tells a delivery from its repetitions; undefined for what may be answered any number of times. */
function keyOf(body: Payload): string | undefined {
  if (body.type === 'event_callback') return typeof body.event_id === 'string' ? `event:${body.event_id}` : undefined;
  if (body.type === 'block_suggestion') return undefined;
  return typeof body.trigger_id === 'string' ? `trigger:${body.trigger_id}` : undefined;
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

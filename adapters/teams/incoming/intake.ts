/**
 * Takes deliveries from Teams: stored in the inbox, then acknowledged, then handled, once whatever their id. A delivery
 * that cannot be stored is handled first and acknowledged afterwards. After a restart, unfinished ones are completed
 * here.
 */
import { createHash } from 'node:crypto';
import { withinTime } from '../../../src/delivery/within-time.ts';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { UnstoredDeliveries } from '../../../src/inbox/unstored-deliveries.ts';
import { TAKE_DEADLINE_MS } from '../limits.ts';
import type { AdapterLog } from '../log.ts';
import { type Incoming, isRewritten, type TeamsActivity } from './activity.ts';

/** @param begin must be awaited before anything irrevocable is posted */
type Work = (begin: () => Promise<void>) => Promise<void>;

export class Intake {
  readonly #inbox: Inbox;
  readonly #background: (work: Promise<unknown>) => void;
  readonly #log: AdapterLog;
  readonly #unrecorded: UnstoredDeliveries<void>;

  constructor(inbox: Inbox, background: (work: Promise<unknown>) => void, log: AdapterLog) {
    this.#inbox = inbox;
    this.#unrecorded = new UnstoredDeliveries(inbox);
    this.#background = background;
    this.#log = log;
  }

  /** Resolves when the activity may be acknowledged. */
  async take(keys: readonly [string, ...string[]], activity: TeamsActivity, work: Work): Promise<void> {
    // If it is stored after all and the process dies, the next process must not answer again.
    const handleFirst = ({ name, taken }: { name: string; taken: Promise<boolean> }) =>
      work(() =>
        withinTime(taken, TAKE_DEADLINE_MS).then(
          () => this.#begin(name),
          () => {},
        ),
      );
    const known = this.#unrecorded.again(keys, handleFirst);
    if (known) return known;
    const taken = this.#inbox.take({ platform: 'teams', keys, body: { ...activity } });
    try {
      if (!(await withinTime(taken, TAKE_DEADLINE_MS))) return;
    } catch (error) {
      this.#log.error('teams: a delivery could not be put down; it is handled before it is acknowledged', error);
      return this.#unrecorded.handle(keys, taken, handleFirst);
    }
    this.#background(this.#finish(keys[0], work));
  }

  /**
   * Finishes what an earlier process acknowledged but did not complete. @param finish gets `begun`: whether the answer
   * may have gone out
   */
  async finishLeft(
    finish: (activity: Record<string, unknown>, begun: boolean, begin: Parameters<Work>[0]) => Promise<void>,
  ) {
    for (const { keys, body, begun } of this.#inbox.unfinished('teams')) {
      await this.#finish(keys[0], begin => finish(body, begun, begin)).catch(error =>
        this.#log.error('teams: a delivery of before the restart could not be handled', error),
      );
    }
  }

  async #finish(key: string, work: Work): Promise<void> {
    try {
      await work(() => this.#begin(key));
    } finally {
      this.#inbox.done(key);
    }
  }

  #begin(key: string): Promise<void> {
    return this.#inbox
      .begin(key)
      .catch(error => this.#log.warn('teams: it could not be noted that an answer goes out', error));
  }
}

/**
 * Idempotency keys of a message: its id, and a hash of sender, time and text, because Teams repeats messages under new
 * ids too.
 */
export function keysOfMessage(activity: TeamsActivity, { place, user }: Incoming, text: string): [string, ...string[]] {
  const saidAt = activity.localTimestamp ?? activity.timestamp;
  const hash = createHash('sha256')
    .update(JSON.stringify([user.id, saidAt, text]))
    .digest('base64url');
  // A changed message keeps its id, and Teams may give either time for it.
  if (isRewritten(activity)) return [named(place.conversation, `edited/${activity.id ?? ''}/${hash}`)];
  const said = saidAt ? [`said/${hash}`] : [];
  const [first = `said/${hash}`, ...more] = [...(activity.id ? [`id/${activity.id}`] : []), ...said];
  return [named(place.conversation, first), ...more.map(key => named(place.conversation, key))];
}

/** Idempotency key of a click or form that exceeds Teams' time-out. */
export function keyOfLate(activity: TeamsActivity, { place }: Incoming): [string] {
  return [named(place.conversation, `late/${activity.id ?? ''}`)];
}

function named(conversation: string, key: string): string {
  return `teams:${conversation}/${key}`;
}

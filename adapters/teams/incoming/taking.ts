/**
 * Takes what Teams delivers: put down first, then acknowledged, then handled, once under whatever id it comes. What
 * cannot be put down is handled first and acknowledged after. After a restart, what is left is finished here.
 */
import { createHash } from 'node:crypto';
import { withinTime } from '../../../src/delivery/within-time.ts';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { Recent } from '../../../src/memory/recent.ts';
import { TAKE_DEADLINE_MS } from '../limits.ts';
import type { Report } from '../log.ts';
import type { Incoming, TeamsActivity } from './activity.ts';

/** @param begin to be awaited before anything is said that could not be taken back */
type Work = (begin: () => Promise<void>) => Promise<void>;

const MOST_UNRECORDED = 2_000;

export class Taking {
  readonly #inbox: Inbox;
  readonly #background: (work: Promise<unknown>) => void;
  readonly #log: Report;
  /** Handled though they could not be put down, with their work. */
  readonly #unrecorded = new Recent<Promise<void>>(MOST_UNRECORDED);

  constructor(inbox: Inbox, background: (work: Promise<unknown>) => void, log: Report) {
    this.#inbox = inbox;
    this.#background = background;
    this.#log = log;
  }

  /** Resolves when the activity may be acknowledged. */
  async take(keys: readonly [string, ...string[]], activity: TeamsActivity, work: Work): Promise<void> {
    const handled = () => keys.map(key => this.#unrecorded.get(key)).find(one => one !== undefined);
    const same = handled();
    if (same) return same;
    const taken = this.#inbox.take({ platform: 'teams', keys, body: { ...activity } });
    try {
      if (!(await withinTime(taken, TAKE_DEADLINE_MS))) return;
    } catch (error) {
      // A repetition that waited for the same disk.
      const first = handled();
      if (first) return first;
      this.#log.error('teams: a delivery could not be put down; it is handled before it is acknowledged', error);
      // Should it be put down after all and the process die, the next one must not answer again.
      const begin = async () =>
        void (await withinTime(taken, TAKE_DEADLINE_MS).then(
          () => this.#begin(keys[0]),
          () => {},
        ));
      const done = work(begin);
      for (const key of keys) this.#unrecorded.set(key, done);
      // Should it be put down after all, it is handled by then.
      taken.then(() => this.#inbox.done(keys[0])).catch(() => {});
      return done;
    }
    this.#background(this.#finish(keys[0], work));
  }

  /** What an earlier process acknowledged and did not finish. @param begun whether its answer may have gone out */
  async finishLeft(
    finish: (activity: Record<string, unknown>, begun: boolean, begin: Parameters<Work>[0]) => Promise<void>,
  ) {
    for (const { keys, body, begun } of this.#inbox.left('teams')) {
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

/** By its id, and by who said what when, for Teams repeats messages under new ids too. */
export function keysOfMessage(activity: TeamsActivity, { place, user }: Incoming, text: string): [string, ...string[]] {
  const saidAt = activity.localTimestamp ?? activity.timestamp;
  const hash = createHash('sha256')
    .update(JSON.stringify([user.id, saidAt, text]))
    .digest('base64url');
  const said = saidAt ? [`said/${hash}`] : [];
  const [first = `said/${hash}`, ...more] = [...(activity.id ? [`id/${activity.id}`] : []), ...said];
  return [named(place.conversation, first), ...more.map(key => named(place.conversation, key))];
}

/** Of a click or form whose work takes longer than Teams waits. */
export function keyOfLate(activity: TeamsActivity, { place }: Incoming): [string] {
  return [named(place.conversation, `late/${activity.id ?? ''}`)];
}

function named(conversation: string, key: string): string {
  return `teams:${conversation}/${key}`;
}

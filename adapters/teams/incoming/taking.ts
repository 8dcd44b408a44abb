/**
 * Takes what Teams delivers: put down first, then acknowledged, then handled, once under whatever id it comes. What
 * cannot be put down is handled first and acknowledged after. After a restart, what is left is finished here.
 */
import { createHash } from 'node:crypto';
import { withinTime } from '../../../src/delivery/within-time.ts';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { Unrecorded } from '../../../src/inbox/unrecorded.ts';
import { TAKE_DEADLINE_MS } from '../limits.ts';
import type { Report } from '../log.ts';
import type { Incoming, TeamsActivity } from './activity.ts';

/** @param begin to be awaited before anything is said that could not be taken back */
type Work = (begin: () => Promise<void>) => Promise<void>;

export class Taking {
  readonly #inbox: Inbox;
  readonly #background: (work: Promise<unknown>) => void;
  readonly #log: Report;
  readonly #unrecorded: Unrecorded<void>;

  constructor(inbox: Inbox, background: (work: Promise<unknown>) => void, log: Report) {
    this.#inbox = inbox;
    this.#unrecorded = new Unrecorded(inbox);
    this.#background = background;
    this.#log = log;
  }

  /** Resolves when the activity may be acknowledged. */
  async take(keys: readonly [string, ...string[]], activity: TeamsActivity, work: Work): Promise<void> {
    // Should it be put down after all and the process die, the next one must not answer again.
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

/**
 * Handles deliveries that could not be stored in time. They are acknowledged only after handling; duplicates share the
 * first result, and a delivery is handled again only after a failure.
 */
import { LruCache } from '../memory/lru-cache.ts';
import type { Delivery, Inbox } from './inbox.ts';

type Keys = Delivery['keys'];
type Work<Result> = (first: PendingTake) => Promise<Result>;

interface PendingTake {
  /** Its key in the inbox: a duplicate can come under a new id. */
  name: string;
  /** The pending `take` of the inbox; settles at some time. */
  taken: Promise<boolean>;
}

interface Handling<Result> extends PendingTake {
  /** Null after a failure. */
  result: Promise<Result> | null;
}

const MOST = 2_000;

export class UnstoredDeliveries<Result> {
  readonly #inbox: Pick<Inbox, 'done'>;
  readonly #known = new LruCache<Handling<Result>>(MOST);

  constructor(inbox: Pick<Inbox, 'done'>) {
    this.#inbox = inbox;
  }

  /**
   * For a duplicate of a delivery handled here: its result, or, if that failed, the result of `work` run now. Must be
   * called before `take`: the failed delivery may have been stored meanwhile and would count as a duplicate.
   * @returns undefined when it is no such duplicate
   */
  again(keys: Keys, work: Work<Result>): Promise<Result> | undefined {
    const known = keys.map(key => this.#known.get(key)).find(one => one !== undefined);
    return known && (known.result ?? this.#handle(keys, known, work));
  }

  /** @param taken the `take` that failed or takes too long */
  handle(keys: Keys, taken: Promise<boolean>, work: Work<Result>): Promise<Result> {
    // A duplicate may have waited for the same disk.
    return this.again(keys, work) ?? this.#handle(keys, { name: keys[0], taken }, work);
  }

  #handle(keys: Keys, { name, taken }: PendingTake, work: Work<Result>): Promise<Result> {
    const result = work({ name, taken });
    const handling: Handling<Result> = { name, taken, result };
    for (const key of keys) this.#known.set(key, handling);
    result.catch(() => {
      handling.result = null;
    });
    // Marked done only after handling: marked earlier, it would be lost if the process died in between, since its keys
    // would be known and its body deleted. A failed `take` is ignored: the line may have been stored all the same.
    const settled = taken.catch(() => {});
    Promise.all([settled, result]).then(
      () => this.#inbox.done(name),
      () => {},
    );
    return result;
  }
}

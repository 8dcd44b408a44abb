/**
 * Deliveries that are handled though they could not be put down in time, and are acknowledged only when they are handled:
 * once, however often they come meanwhile, and again only after a failure.
 */
import { Recent } from '../memory/recent.ts';
import type { Inbox, Received } from './inbox.ts';

type Keys = Received['keys'];
type Work<Result> = (first: Taking) => Promise<Result>;

interface Taking {
  /** What the inbox knows it by: a repetition can come under a new name. */
  name: string;
  /** Ends when the putting down does, some time. */
  taken: Promise<boolean>;
}

interface Handling<Result> extends Taking {
  /** Null once it has failed. */
  result: Promise<Result> | null;
}

const MOST = 2_000;

export class Unrecorded<Result> {
  readonly #inbox: Pick<Inbox, 'done'>;
  readonly #known = new Recent<Handling<Result>>(MOST);

  constructor(inbox: Pick<Inbox, 'done'>) {
    this.#inbox = inbox;
  }

  /**
   * Of a delivery under any of whose keys one was handled here: what came of that, or, where that failed, of the work done
   * now. It must not be put down first: the one that failed may have been by now, and it would pass for a repetition.
   * @returns undefined when none was
   */
  again(keys: Keys, work: Work<Result>): Promise<Result> | undefined {
    const known = keys.map(key => this.#known.get(key)).find(one => one !== undefined);
    return known && (known.result ?? this.#handle(keys, known, work));
  }

  /** @param taken the putting down that failed or takes too long */
  handle(keys: Keys, taken: Promise<boolean>, work: Work<Result>): Promise<Result> {
    // A repetition may have waited for the same disk.
    return this.again(keys, work) ?? this.#handle(keys, { name: keys[0], taken }, work);
  }

  #handle(keys: Keys, { name, taken }: Taking, work: Work<Result>): Promise<Result> {
    const result = work({ name, taken });
    const handling: Handling<Result> = { name, taken, result };
    for (const key of keys) this.#known.set(key, handling);
    result.catch(() => {
      handling.result = null;
    });
    // Marked before it is handled, it would be lost to whoever dies in between: its keys are known, its body is gone. What
    // its putting down said does not matter: a failure may have left it there all the same.
    const settled = taken.catch(() => {});
    Promise.all([settled, result]).then(
      () => this.#inbox.done(name),
      () => {},
    );
    return result;
  }
}

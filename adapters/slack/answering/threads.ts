/**
 * Threads the bot takes part in, where a follow-up needs no mention: those under its own messages and those in which it
 * was mentioned. Cached, and read from Slack after a restart.
 */
import type { WebClient } from '@slack/web-api';
import { LruCache } from '../../../src/memory/lru-cache.ts';
import { addressOf, type Spot } from '../address.ts';
import { mentions } from '../incoming/text.ts';
import type { SafeLog } from '../log.ts';

interface Thread {
  /** People who have asked the bot here; their follow-ups are always answered. */
  askers: Set<string>;
}

const MOST = 10_000;
/** How long a negative result is cached: a mention may meanwhile have gone to another process. */
const FOREIGN_MS = 60_000;
/** Messages of a thread read for the decision, from the first on. */
const LOOKED_AT = 50;

export class Threads {
  readonly #client: WebClient;
  readonly #now: () => Date;
  readonly #log: SafeLog;
  readonly #known = new LruCache<Thread>(MOST);
  /** Expiry of the negative result, in milliseconds since 1970. */
  readonly #foreign = new LruCache<number>(MOST);

  constructor(client: WebClient, now: () => Date, log: SafeLog) {
    this.#client = client;
    this.#now = now;
    this.#log = log;
  }

  /** Records that the bot takes part in the thread. */
  join(thread: Required<Spot>, asker: string): void {
    const { askers } = this.#known.get(addressOf(thread)) ?? { askers: new Set<string>() };
    this.#known.set(addressOf(thread), { askers: askers.add(asker) });
  }

  /** The thread, if the bot takes part in it. */
  async find(thread: Required<Spot>, botUserId: string): Promise<Thread | undefined> {
    const address = addressOf(thread);
    const known = this.#known.get(address);
    const at = this.#now().getTime();
    if (known || at < (this.#foreign.get(address) ?? 0)) return known;
    try {
      const { messages = [] } = await this.#client.conversations.replies({ ...thread, limit: LOOKED_AT });
      const askers = messages.filter(({ text }) => mentions(text ?? '', botUserId)).flatMap(({ user }) => user ?? []);
      const isOurs = askers.length > 0 || messages.some(({ user }) => user === botUserId);
      if (!isOurs) {
        this.#foreign.set(address, at + FOREIGN_MS);
        return undefined;
      }
      const found = { askers: new Set(askers) };
      this.#known.set(address, found);
      return found;
    } catch (error) {
      this.#log.warn('slack: a thread could not be read, its follow-up is not answered', error);
      return undefined;
    }
  }
}

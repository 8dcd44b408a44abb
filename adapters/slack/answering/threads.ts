/**
 * Threads the bot takes part in, where a follow-up needs no mention: those beneath a message of its own and those in
 * which somebody mentioned it. Remembered as they arise, and read from Slack after a restart.
 */
import type { WebClient } from '@slack/web-api';
import { Recent } from '../../../src/memory/recent.ts';
import { mentions } from '../incoming/text.ts';
import type { SafeLog } from '../log.ts';
import { addressOf, type Spot } from '../place.ts';

interface Thread {
  /** Who has asked the bot here; their follow-ups are always answered. */
  askers: Set<string>;
}

const MOST = 10_000;
/** How long a thread is taken for foreign: a mention may meanwhile have gone to another process. */
const FOREIGN_MS = 60_000;
/** Messages of a thread that are read to find out, from its first on. */
const LOOKED_AT = 50;

export class Threads {
  readonly #client: WebClient;
  readonly #now: () => Date;
  readonly #log: SafeLog;
  readonly #known = new Recent<Thread>(MOST);
  /** Until when, in milliseconds since 1970. */
  readonly #foreign = new Recent<number>(MOST);

  constructor(client: WebClient, now: () => Date, log: SafeLog) {
    this.#client = client;
    this.#now = now;
    this.#log = log;
  }

  /** From now on the bot takes part in this thread. */
  join(thread: Required<Spot>, asker: string): void {
    const { askers } = this.#known.get(addressOf(thread)) ?? { askers: new Set<string>() };
    this.#known.set(addressOf(thread), { askers: askers.add(asker) });
  }

  /** The thread, when the bot takes part in it. */
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

/** Private answers that may still be shared: as long as Slack takes answers to them, half an hour. */
import { randomUUID } from 'node:crypto';
import { Recent } from '../../src/recent.ts';
import type { Reply } from '../../src/reply.ts';

const KEPT_MS = 30 * 60_000;
const MOST = 500;

export class Shares {
  readonly #now: () => Date;
  readonly #replies = new Recent<{ reply: Reply; until: number }>(MOST);

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** @returns the name under which it can be shared */
  offer(reply: Reply): string {
    const name = randomUUID();
    this.#replies.set(name, { reply, until: this.#now().getTime() + KEPT_MS });
    return name;
  }

  /** The answer, once: whoever clicks a second time finds nothing to share. */
  take(name: string): Reply | undefined {
    const kept = this.#replies.get(name);
    this.#replies.delete(name);
    return kept && this.#now().getTime() < kept.until ? kept.reply : undefined;
  }
}

/** Private answers that may still be shared: as long as Slack takes answers to them, half an hour. */
import { randomUUID } from 'node:crypto';
import type { ShortMemory } from '../../../src/memory/short-memory.ts';
import type { Reply } from '../../../src/reply.ts';

const KEPT_MS = 30 * 60_000;

export class Shares {
  readonly #memory: ShortMemory;

  constructor(memory: ShortMemory) {
    this.#memory = memory;
  }

  /** @returns the name under which it can be shared */
  async offer(reply: Reply): Promise<string> {
    const name = randomUUID();
    await this.#memory.keep(`share/${name}`, JSON.stringify(reply), KEPT_MS);
    return name;
  }

  /** The answer, once: whoever clicks a second time finds nothing to share. */
  async take(name: string): Promise<Reply | undefined> {
    const text = await this.#memory.take(`share/${name}`);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

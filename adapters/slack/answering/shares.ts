/**
 * Private answers that can still be shared: kept as long as Slack accepts calls to their response_url, half an hour.
 */
import { randomUUID } from 'node:crypto';
import type { ShortMemory } from '../../../src/memory/short-memory.ts';
import type { Reply } from '../../../src/reply.ts';

const KEPT_MS = 30 * 60_000;

export class Shares {
  readonly #memory: ShortMemory;

  constructor(memory: ShortMemory) {
    this.#memory = memory;
  }

  /** @returns id to share the reply by */
  async offer(reply: Reply): Promise<string> {
    const name = randomUUID();
    await this.#memory.keep(`share/${name}`, JSON.stringify(reply), KEPT_MS);
    return name;
  }

  /** Returns the reply once; undefined on a second click. */
  async take(name: string): Promise<Reply | undefined> {
    const text = await this.#memory.take(`share/${name}`);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

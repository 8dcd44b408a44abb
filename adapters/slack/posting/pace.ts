/** Rate limiter: one message per channel and interval, in order; a Retry-After holds the channel longer. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Pacer {
  readonly #paceMs: number;
  readonly #free = new Map<string, Promise<void>>();

  constructor(paceMs: number) {
    this.#paceMs = paceMs;
  }

  /** Resolves when the caller may post to the channel. */
  turn(channel: string): Promise<void> {
    const mine = this.#free.get(channel) ?? Promise.resolve();
    this.#occupy(channel, this.#paceMs);
    return mine;
  }

  /** Adds a pause to the channel, after the posts already waiting. */
  hold(channel: string, pauseMs: number): void {
    this.#occupy(channel, pauseMs);
  }

  #occupy(channel: string, forMs: number): void {
    const free = (this.#free.get(channel) ?? Promise.resolve()).then(() => sleep(forMs, undefined, { ref: false }));
    this.#free.set(channel, free);
    free.then(() => {
      if (this.#free.get(channel) === free) this.#free.delete(channel);
    });
  }
}

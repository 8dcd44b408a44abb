/** One message a second and channel, in the order of asking; a pause Slack asks for holds the channel longer. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Pacer {
  readonly #paceMs: number;
  readonly #free = new Map<string, Promise<void>>();

  constructor(paceMs: number) {
    this.#paceMs = paceMs;
  }

  /** Resolves when it is this caller's turn to post to the channel. */
  turn(channel: string): Promise<void> {
    const mine = this.#free.get(channel) ?? Promise.resolve();
    this.#occupy(channel, this.#paceMs);
    return mine;
  }

  /** Nothing is posted to the channel for so long, after what is already waiting. */
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

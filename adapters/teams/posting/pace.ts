/** Sliding-window rate limiter per conversation: each message reserves the next moment all windows permit. */
import { LruCache } from '../../../src/memory/lru-cache.ts';

interface PaceWindow {
  count: number;
  windowMs: number;
}

interface Room {
  /** Reserved moments in milliseconds, ascending; the last may be in the future. */
  taken: number[];
  /** Nothing is sent before this moment. */
  heldUntil: number;
}

const MOST_ROOMS = 5_000;

export class Pacer {
  readonly #windows: readonly PaceWindow[];
  readonly #now: () => number;
  readonly #rooms = new LruCache<Room>(MOST_ROOMS);

  /** @param now a monotonic clock, in milliseconds */
  constructor(windows: readonly PaceWindow[], now: () => number) {
    this.#windows = windows;
    this.#now = now;
  }

  /**
   * Reserves the next free moment of the conversation.
   * @returns milliseconds to wait for it; nothing is reserved if that exceeds `mostMs`
   */
  take(conversation: string, mostMs: number): number {
    const room = this.#rooms.get(conversation) ?? { taken: [], heldUntil: 0 };
    const now = this.#now();
    const moment = this.#nextMoment(room, now);
    const waitMs = moment - now;
    if (waitMs > mostMs) return waitMs;
    room.taken.push(moment);
    const longest = Math.max(...this.#windows.map(window => window.count));
    if (room.taken.length > longest) room.taken.shift();
    this.#rooms.set(conversation, room);
    return waitMs;
  }

  /** Blocks the conversation for `pauseMs`. */
  hold(conversation: string, pauseMs: number): void {
    const room = this.#rooms.get(conversation) ?? { taken: [], heldUntil: 0 };
    room.heldUntil = Math.max(room.heldUntil, this.#now() + pauseMs);
    this.#rooms.set(conversation, room);
  }

  #nextMoment({ taken, heldUntil }: Room, now: number): number {
    let moment = Math.max(now, heldUntil, taken.at(-1) ?? 0);
    for (const { count, windowMs } of this.#windows) {
      const first = taken.at(-count);
      if (taken.length >= count && first !== undefined) moment = Math.max(moment, first + windowMs);
    }
    return moment;
  }
}

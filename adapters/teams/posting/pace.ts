/** No conversation gets more messages than Teams allows a bot: each reserves the next moment all windows permit. */
import { Recent } from '../../../src/memory/recent.ts';

interface PaceWindow {
  count: number;
  windowMs: number;
}

interface Room {
  /** Moments taken, in order, in milliseconds; the last may lie ahead. */
  taken: number[];
  /** Nothing before this. */
  heldUntil: number;
}

const MOST_ROOMS = 5_000;

export class Pacer {
  readonly #windows: readonly PaceWindow[];
  readonly #now: () => number;
  readonly #rooms = new Recent<Room>(MOST_ROOMS);

  /** @param now a clock that never goes back, in milliseconds */
  constructor(windows: readonly PaceWindow[], now: () => number) {
    this.#windows = windows;
    this.#now = now;
  }

  /**
   * Takes the next free moment of the conversation.
   * @returns how long to wait for it; nothing is taken when that is longer than `mostMs`
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

  /** Nothing is sent to the conversation for so long. */
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

/**
 * Port for temporary data that may be lost: claims on names, and texts waiting for a click. This implementation lives
 * in the process; `postgres/short-memory.ts` shares it among processes.
 */
import { LruCache } from './lru-cache.ts';

export interface ShortMemory {
  /** Claims a name: true for the first claimant, also when it asks again; false for every other. Never fails. */
  first(name: string, claimant: string): Promise<boolean>;
  /** Keeps a text for at most `keptMs` milliseconds. Never fails. */
  keep(name: string, text: string, keptMs: number): Promise<void>;
  /** Returns the text and deletes it; undefined on later calls and after expiry. */
  take(name: string): Promise<string | undefined>;
}

/** About an hour of the busiest day. */
const MOST_CLAIMS = 20_000;
const MOST_KEPT = 500;
/** A file of 20 MB is a text of 28 million characters. */
const MOST_KEPT_CHARACTERS = 150_000_000;

/** @param elapsed a monotonic clock, in milliseconds */
export function createShortMemory(elapsed: () => number = () => performance.now()): ShortMemory {
  const claims = new LruCache<string>(MOST_CLAIMS);
  const kept = new Map<string, { text: string; until: number }>();

  /** Drops expired texts, then the oldest above the limits. */
  function tidyUp(): void {
    let characters = [...kept.values()].reduce((sum, { text }) => sum + text.length, 0);
    for (const [name, { text, until }] of kept) {
      if (elapsed() < until && characters <= MOST_KEPT_CHARACTERS && kept.size <= MOST_KEPT) continue;
      kept.delete(name);
      characters -= text.length;
    }
  }

  return {
    async first(name, claimant) {
      const before = claims.get(name);
      if (before === undefined) claims.set(name, claimant);
      return before === undefined || before === claimant;
    },
    async keep(name, text, keptMs) {
      kept.set(name, { text, until: elapsed() + keptMs });
      tidyUp();
    },
    async take(name) {
      tidyUp();
      const found = kept.get(name);
      kept.delete(name);
      return found?.text;
    },
  };
}

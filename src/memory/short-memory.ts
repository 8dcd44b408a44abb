/**
 * What is remembered for a while and may be forgotten: what was said and taken up, answers and files waiting for a click. This
 * is a port: the one here remembers as long as the process lives, `postgres/short-memory.ts` for all processes.
 */
import { Recent } from './recent.ts';

export interface ShortMemory {
  /** True for the first to claim a name, however often it asks; false for every other claimant. Never fails. */
  first(name: string, claimant: string): Promise<boolean>;
  /** Keeps a text for so long at most, in milliseconds. Never fails. */
  keep(name: string, text: string, keptMs: number): Promise<void>;
  /** The text, once; undefined for whoever comes later, and when it is no longer kept. */
  take(name: string): Promise<string | undefined>;
}

/** About an hour of the busiest day. */
const MOST_CLAIMS = 20_000;
const MOST_KEPT = 500;
/** A file of 20 MB is a text of 28 million characters. */
const MOST_KEPT_CHARACTERS = 150_000_000;

/** @param elapsed a clock that never goes back, in milliseconds */
export function createShortMemory(elapsed: () => number = () => performance.now()): ShortMemory {
  const claims = new Recent<string>(MOST_CLAIMS);
  const kept = new Map<string, { text: string; until: number }>();

  /** Drops what is over, and the oldest of what is too much. */
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

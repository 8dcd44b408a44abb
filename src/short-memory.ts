/**
 * What is remembered for a while and may be forgotten: what was said and taken up, answers that may still be shared. This
 * is a port: the one here remembers as long as the process lives, `postgres/short-memory.ts` for all processes.
 */
import { Recent } from './recent.ts';

export interface ShortMemory {
  /** True for the first to claim a name, however often it asks; false for every other claimant. Never fails. */
  first(name: string, claimant: string): Promise<boolean>;
  /** Keeps a text for half an hour. */
  keep(name: string, text: string): Promise<void>;
  /** The text, once; undefined for whoever comes later, and when it is no longer kept. */
  take(name: string): Promise<string | undefined>;
}

/** About an hour of the busiest day. */
const MOST_CLAIMS = 20_000;
const MOST_KEPT = 500;
const KEPT_MS = 30 * 60_000;

/** @param elapsed a clock that never goes back, in milliseconds */
export function createShortMemory(elapsed: () => number = () => performance.now()): ShortMemory {
  const claims = new Recent<string>(MOST_CLAIMS);
  const kept = new Recent<{ text: string; until: number }>(MOST_KEPT);
  return {
    async first(name, claimant) {
      const before = claims.get(name);
      if (before === undefined) claims.set(name, claimant);
      return before === undefined || before === claimant;
    },
    async keep(name, text) {
      kept.set(name, { text, until: elapsed() + KEPT_MS });
    },
    async take(name) {
      const found = kept.get(name);
      kept.delete(name);
      return found && elapsed() < found.until ? found.text : undefined;
    },
  };
}

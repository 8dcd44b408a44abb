/** Which of several things of the same name came first, as long as the process lives. */
import { Recent } from './recent.ts';

export interface Seen {
  /** True for the first to ask about a key, false for everyone after. */
  first(key: string): boolean;
}

/** About an hour of the busiest day. */
const MOST = 20_000;

export function createSeen(): Seen {
  const keys = new Recent<true>(MOST);
  return {
    first(key) {
      if (keys.get(key)) return false;
      keys.set(key, true);
      return true;
    },
  };
}

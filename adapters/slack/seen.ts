/**
 * Which events have been taken. Slack delivers an event again when it has not heard of it, and Bolt handles it again.
 * This is a port: the one here remembers as long as the process lives, a journalled one also across restarts.
 */
import { Recent } from './recent.ts';

export interface Seen {
  /**
   * Takes an event: true for the first to ask, false for everyone after, also at the same time. When it resolves, the
   * answer holds for good; when it rejects, the event counts as not taken and Slack is asked to deliver it again.
   */
  first(key: string): Promise<boolean>;
}

/** About an hour of the busiest day; Slack's last repetition comes after five minutes. */
const MOST = 20_000;

export function createSeen(): Seen {
  const keys = new Recent<true>(MOST);
  return {
    async first(key) {
      if (keys.get(key)) return false;
      keys.set(key, true);
      return true;
    },
  };
}

import type { ChatPlatform } from '../platform.ts';

/**
 * What came in from the platforms and is not done yet. A platform that was told "received" never sends again, so a
 * delivery is put down first, then acknowledged, then handled; a process that dies in between leaves it here, and the
 * next one handles it. Kept apart from the journal: a question is no record of the office and goes when it is answered.
 */
export interface Inbox {
  /**
   * Puts a delivery down. Resolves when it would survive a power cut: true for the first that bears any of its keys,
   * false for a repetition, under whatever id it comes.
   * @throws when it could not be put down; it then counts as not taken
   */
  take(delivery: Received): Promise<boolean>;
  /**
   * From here on its answer may have gone out: what cannot be asked of the platform is not said again. Resolves when
   * that is durable. @throws when it could not be put down
   */
  begin(key: string): Promise<void>;
  /** It is handled and its body is forgotten; its keys stay. A mark that a crash loses costs a second look, no second effect. */
  done(key: string): void;
  /** What an earlier process took for this platform and did not finish, oldest first. Handed out once. */
  left(platform: Received['platform']): Left[];
  /** Notes that the process lives. */
  stillAlive(): void;
  /** When the process before this one was last heard of, ISO 8601 in UTC; null when there was none. */
  readonly lastAlive: string | null;
  /** Waits for what is being put down. */
  close(): Promise<void>;
}

export interface Received {
  platform: ChatPlatform;
  /** What tells it from others; the first one names it. At least one. */
  keys: readonly [string, ...string[]];
  /** As it came, signature checked. Plain JSON. */
  body: Record<string, unknown>;
}

export interface Left extends Received {
  /** Its answer may have gone out. */
  begun: boolean;
}

/** Keys remembered: days of the busiest month, for platforms repeat within minutes. */
export const MOST_KEYS = 100_000;

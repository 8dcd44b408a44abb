import type { ChatPlatform } from '../platform.ts';

/**
 * Durable inbox of platform deliveries. A platform never resends what was acknowledged, so a delivery is stored, then
 * acknowledged, then handled; if the process dies in between, the next one handles it. Separate from the journal: a
 * question is not an office record and is deleted once answered.
 */
export interface Inbox {
  /**
   * Stores a delivery and resolves when it would survive a power cut. Returns true for the first delivery with any of
   * its keys, false for a duplicate, even under another id.
   * @throws when it could not be stored; it then counts as not taken
   */
  take(delivery: Delivery): Promise<boolean>;
  /**
   * Marks that the answer may have gone out: after this, it is not sent again where the platform cannot be asked
   * whether it arrived. Resolves when durable. @throws when the mark could not be stored
   */
  begin(key: string): Promise<void>;
  /**
   * Handled: the body is deleted, the keys stay. Losing this mark in a crash costs a second look, not a second effect.
   */
  done(key: string): void;
  /** Deliveries of this platform an earlier process left unfinished, oldest first. Each is returned once. */
  unfinished(platform: Delivery['platform']): UnfinishedDelivery[];
  /** Records a heartbeat. */
  heartbeat(): void;
  /** Last heartbeat of the previous process, ISO 8601 in UTC; null when there was none. */
  readonly lastAlive: string | null;
  /** Waits for pending writes. */
  close(): Promise<void>;
}

export interface Delivery {
  platform: ChatPlatform;
  /** Idempotency keys, at least one; the first one is its name. */
  keys: readonly [string, ...string[]];
  /** As received, signature verified. Plain JSON. */
  body: Record<string, unknown>;
}

export interface UnfinishedDelivery extends Delivery {
  /** The answer may have gone out. */
  begun: boolean;
}

/** Number of keys remembered: days of the busiest month, while platforms repeat within minutes. */
export const MOST_KEYS = 100_000;

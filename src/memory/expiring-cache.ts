/**
 * A cache of asynchronous results with expiry. Concurrent callers share a pending request and its failure; failures are
 * not cached.
 */
import { LruCache } from './lru-cache.ts';

interface ExpiringCacheOptions {
  most: number;
  /** Lifetime of a result. */
  lifetimeMs: number;
  /** Further time an expired result is returned if the refresh fails. */
  staleIfErrorMs: number;
  now: () => Date;
}

export class ExpiringCache<Value> {
  readonly #options: ExpiringCacheOptions;
  readonly #answers: LruCache<{ until: number; answer: Promise<Value> }>;

  constructor(options: ExpiringCacheOptions) {
    this.#options = options;
    this.#answers = new LruCache(options.most);
  }

  /** @throws what `ask` throws */
  async get(name: string, ask: () => Promise<Value>): Promise<Value> {
    const { lifetimeMs, staleIfErrorMs, now } = this.#options;
    const at = now().getTime();
    const kept = this.#answers.get(name);
    if (kept && at < kept.until) return kept.answer;
    const answer = ask().catch(error => {
      this.#answers.delete(name);
      if (!kept || at >= kept.until + staleIfErrorMs) throw error;
      this.#answers.set(name, kept);
      return kept.answer;
    });
    this.#answers.set(name, { until: at + lifetimeMs, answer });
    return answer;
  }
}

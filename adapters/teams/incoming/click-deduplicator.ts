/**
 * Deduplicates clicks. Teams resends an invoke after a time-out, also under a new id, and people click twice: equal
 * clicks within a short window are executed once and get the same response.
 */
import { LruCache } from '../../../src/memory/lru-cache.ts';
import { REPEAT_WINDOW_MS } from '../limits.ts';

const MOST = 2_000;

export class ClickDeduplicator<Answer> {
  readonly #now: () => number;
  readonly #answers = new LruCache<{ until: number; answer: Promise<Answer> }>(MOST);

  /** @param now a monotonic clock, in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The recent response for this meaning, otherwise the result of `work`. Failures are not cached. */
  once(meaning: readonly unknown[], work: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(meaning);
    const kept = this.#answers.get(key);
    if (kept && this.#now() < kept.until) return kept.answer;
    const answer = work();
    this.#answers.set(key, { until: this.#now() + REPEAT_WINDOW_MS, answer });
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}

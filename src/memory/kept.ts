/**
 * A cache of asynchronous results with expiry. Concurrent callers share a pending request and its failure; failures are
 * not cached.
 */
import { Recent } from './recent.ts';

interface KeptOptions {
  most: number;
  /** Lifetime of a result. */
  forMs: number;
  /** Further time an expired result is returned if the refresh fails. */
  failingForMs: number;
  now: () => Date;
}

export class Kept<Value> {
  readonly #options: KeptOptions;
  readonly #answers: Recent<{ until: number; answer: Promise<Value> }>;

  constructor(options: KeptOptions) {
    this.#options = options;
    this.#answers = new Recent(options.most);
  }

  /** @throws what `ask` throws */
  async get(name: string, ask: () => Promise<Value>): Promise<Value> {
    const { forMs, failingForMs, now } = this.#options;
    const at = now().getTime();
    const kept = this.#answers.get(name);
    if (kept && at < kept.until) return kept.answer;
    const answer = ask().catch(error => {
      this.#answers.delete(name);
      if (!kept || at >= kept.until + failingForMs) throw error;
      this.#answers.set(name, kept);
      return kept.answer;
    });
    this.#answers.set(name, { until: at + forMs, answer });
    return answer;
  }
}

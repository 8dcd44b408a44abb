/** Answers kept for a while. Whoever asks while the answer is under way shares it, and its failure, which is not kept. */
import { Recent } from './recent.ts';

interface KeptOptions {
  most: number;
  /** An answer is given for so long without asking again. */
  forMs: number;
  /** And for so much longer while asking again fails. */
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

  /** @throws what asking throws */
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

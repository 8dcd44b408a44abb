/** Answers kept for a while. Whoever asks while the answer is under way shares it, and its failure, which is not kept. */
import { Recent } from './recent.ts';

export class Kept<Value> {
  readonly #forMs: number;
  readonly #now: () => Date;
  readonly #answers: Recent<{ until: number; answer: Promise<Value> }>;

  constructor(most: number, forMs: number, now: () => Date) {
    this.#answers = new Recent(most);
    this.#forMs = forMs;
    this.#now = now;
  }

  /** @throws what asking throws */
  async get(name: string, ask: () => Promise<Value>): Promise<Value> {
    const at = this.#now().getTime();
    const kept = this.#answers.get(name);
    if (kept && at < kept.until) return kept.answer;
    const answer = ask();
    this.#answers.set(name, { until: at + this.#forMs, answer });
    try {
      return await answer;
    } catch (error) {
      this.#answers.delete(name);
      throw error;
    }
  }
}

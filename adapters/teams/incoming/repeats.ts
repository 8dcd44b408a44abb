/**
 * Clicks that come twice. Teams sends an invoke again when it waited too long, also under a new id, and people click
 * twice: what means the same within a short while gets the same answer, and is done once.
 */
import { Recent } from '../../../src/memory/recent.ts';
import { REPEAT_WINDOW_MS } from '../limits.ts';

const MOST = 2_000;

export class Repeats<Answer> {
  readonly #now: () => number;
  readonly #answers = new Recent<{ until: number; answer: Promise<Answer> }>(MOST);

  /** @param now a clock that never goes back, in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The answer to what has this meaning: a recent one, or the one the work gives. A failed one is not kept. */
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

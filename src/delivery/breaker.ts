/**
 * Circuit breaker: after consecutive failures no calls are made for a while, then a single probe is. Meanwhile callers
 * get the time to wait at once instead of a time-out, and no message is left with an unknown fate.
 */
const MOST_FAILURES = 5;
const PAUSE_MS = 15_000;

export class Breaker {
  readonly #elapsed: () => number;
  readonly #changed: (answers: boolean) => void;
  #failures = 0;
  #closedUntil = 0;

  /**
   * @param elapsed a monotonic clock, in milliseconds
   * @param changed called when the breaker opens (false) and when the service answers again (true)
   */
  constructor(elapsed: () => number, changed: (answers: boolean) => void = () => {}) {
    this.#elapsed = elapsed;
    this.#changed = changed;
  }

  /**
   * Milliseconds to wait before calling; 0 to call now. After the pause one caller gets 0 as the probe, the others wait
   * on.
   */
  waitMs(): number {
    if (this.#failures < MOST_FAILURES) return 0;
    const now = this.#elapsed();
    if (now < this.#closedUntil) return this.#closedUntil - now;
    this.#closedUntil = now + PAUSE_MS;
    return 0;
  }

  /** The service answered, even with an error. */
  answered(): void {
    const wasOpen = this.#failures >= MOST_FAILURES;
    this.#failures = 0;
    if (wasOpen) this.#changed(true);
  }

  /** No answer, or an unusable one. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures !== MOST_FAILURES) return;
    this.#closedUntil = this.#elapsed() + PAUSE_MS;
    this.#changed(false);
  }
}

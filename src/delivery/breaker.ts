/**
 * Stops calling a service that does not answer: after so many failures one after the other nothing is sent for a while,
 * then a single call tries. Meanwhile whoever would wait for a time-out is told at once when to come again, and no
 * message is left with an unclear fate.
 */
const MOST_FAILURES = 5;
const PAUSE_MS = 15_000;

export class Breaker {
  readonly #elapsed: () => number;
  readonly #changed: (answers: boolean) => void;
  #failures = 0;
  #closedUntil = 0;

  /**
   * @param elapsed a clock that never goes back, in milliseconds
   * @param changed told when calling stops, and when the service answers again
   */
  constructor(elapsed: () => number, changed: (answers: boolean) => void = () => {}) {
    this.#elapsed = elapsed;
    this.#changed = changed;
  }

  /** How long to wait before calling; 0 for "call now". After the wait one caller gets the 0, the others wait on. */
  waitMs(): number {
    if (this.#failures < MOST_FAILURES) return 0;
    const now = this.#elapsed();
    if (now < this.#closedUntil) return this.#closedUntil - now;
    this.#closedUntil = now + PAUSE_MS;
    return 0;
  }

  /** The service answered, whatever it said. */
  answered(): void {
    const wasOpen = this.#failures >= MOST_FAILURES;
    this.#failures = 0;
    if (wasOpen) this.#changed(true);
  }

  /** No answer, or one that says nothing. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures !== MOST_FAILURES) return;
    this.#closedUntil = this.#elapsed() + PAUSE_MS;
    this.#changed(false);
  }
}

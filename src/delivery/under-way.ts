/** Work that goes on after its request was answered; a stop waits for it. */

/** How long work under way may delay a stop. */
const STOP_TIMEOUT_MS = 5_000;

export class UnderWay {
  readonly #work = new Set<Promise<unknown>>();
  readonly #report: (error: unknown) => void;

  /** @param report told of work that failed */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** @returns resolves when it is over, failed or not */
  add(work: Promise<unknown>): Promise<unknown> {
    const watched = work.catch(this.#report).finally(() => this.#work.delete(watched));
    this.#work.add(watched);
    return watched;
  }

  /** Waits for all of it and what it leads to, within bounds. */
  async settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>(resolve => {
      timer = setTimeout(resolve, STOP_TIMEOUT_MS, 'late');
    });
    while (this.#work.size > 0) {
      if ((await Promise.race([Promise.allSettled(this.#work), late])) === 'late') break;
    }
    clearTimeout(timer);
  }
}

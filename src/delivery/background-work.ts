/** Background work: it continues after its request was answered, and a shutdown waits for it. */

/** Longest time the work may delay a shutdown. */
const STOP_TIMEOUT_MS = 5_000;

export class BackgroundWork {
  readonly #work = new Set<Promise<unknown>>();
  readonly #report: (error: unknown) => void;

  /** @param report called with the error of work that failed */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** @returns resolves when the work has ended, failed or not */
  add(work: Promise<unknown>): Promise<unknown> {
    const watched = work.catch(this.#report).finally(() => this.#work.delete(watched));
    this.#work.add(watched);
    return watched;
  }

  /** Waits for all work, including work it starts, for at most `STOP_TIMEOUT_MS`. */
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

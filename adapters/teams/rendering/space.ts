/** Tracks the free space of a card. What does not fit is left out, and a remark on the card says so. */

/** Space reserved in every list for its closing 「ほか◯件」. */
const NOTICE_LENGTH = 200;

export class Space {
  #left: number;
  #omitted = false;

  /** @param length free UTF-16 units of JSON */
  constructor(length: number) {
    this.#left = length - NOTICE_LENGTH;
  }

  /** True when something was left out that no list has counted. */
  get omitted(): boolean {
    return this.#omitted;
  }

  /** Reserves space for the part; otherwise records that it was left out. */
  take(part: object): boolean {
    const fits = this.#fill(part, 0);
    if (!fits) this.#omitted = true;
    return fits;
  }

  /**
   * Takes parts from the front as far as they fit, then the notice about the rest.
   * @param notice draws the notice for the given number of parts left out
   */
  takeList<Part extends object>(parts: readonly Part[], notice: (left: number) => Part): Part[] {
    const taken: Part[] = [];
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      if (!this.#fill(part, isLast ? 0 : NOTICE_LENGTH)) {
        const closing = notice(parts.length - index);
        if (this.take(closing)) taken.push(closing);
        break;
      }
      taken.push(part);
    }
    return taken;
  }

  #fill(part: object, keep: number): boolean {
    const length = JSON.stringify(part).length + 1;
    if (length + keep > this.#left) return false;
    this.#left -= length;
    return true;
  }
}

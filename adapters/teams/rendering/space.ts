/**
 * How much of a card is still free. A card is filled part by part; what does not fit is left out, and whoever leaves
 * something out says so on the card.
 */

/** Kept free in every list for its closing 「ほか◯件」. */
const NOTICE_LENGTH = 200;

export class Space {
  #left: number;
  #omitted = false;

  /** @param length free UTF-16 units of JSON */
  constructor(length: number) {
    this.#left = length - NOTICE_LENGTH;
  }

  /** True when something was left out that no list has accounted for. */
  get omitted(): boolean {
    return this.#omitted;
  }

  /** Takes the part if it fits; otherwise remembers that it was left out. */
  take(part: object): boolean {
    const fits = this.#fill(part, 0);
    if (!fits) this.#omitted = true;
    return fits;
  }

  /**
   * Takes the parts from the front as far as they fit, and the closing notice about the rest.
   * @param notice draws the notice for so many parts left out
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

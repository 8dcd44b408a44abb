/**
 * Tracks the free space of a surface: number of blocks and total length. What does not fit is left out, and a remark
 * says so.
 */

import { MAX_BLOCKS, MAX_BLOCKS_LENGTH, MAX_CHARTS, MAX_TABLES } from '../limits.ts';
import type { SlackBlock, Surface } from './block.ts';

/** Space reserved in every list for its closing 「ほか◯件」, and at the end for the remark about missing content. */
const NOTICE_LENGTH = 200;

export class Space {
  readonly surface: Surface;
  #blocks: number;
  #length: number;
  #tables = MAX_TABLES;
  #charts = MAX_CHARTS;
  #omitted = false;

  /** @param reserved blocks added by the caller */
  constructor(surface: Surface, reserved: readonly SlackBlock[]) {
    this.surface = surface;
    const kind = surface === 'twin' ? 'message' : surface;
    this.#blocks = MAX_BLOCKS[kind] - 1 - reserved.length;
    this.#length = MAX_BLOCKS_LENGTH[kind] - NOTICE_LENGTH - lengthOf(reserved);
  }

  /** True when something was left out that no list has counted. */
  get omitted(): boolean {
    return this.#omitted;
  }

  /** Reserves space for the block; otherwise records that it was left out. */
  take(block: SlackBlock): boolean {
    const fits = this.#fill([block], 0, 0);
    if (!fits) this.#omitted = true;
    return fits;
  }

  /**
   * Takes parts (one or more blocks each) from the front as far as they fit, then the notice about the rest.
   * @param notice draws the notice for the given number of parts left out
   */
  takeList(parts: readonly SlackBlock[][], notice: (left: number) => SlackBlock): SlackBlock[] {
    const taken: SlackBlock[] = [];
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      if (!this.#fill(part, isLast ? 0 : 1, isLast ? 0 : NOTICE_LENGTH)) {
        const closing = notice(parts.length - index);
        if (this.take(closing)) taken.push(closing);
        break;
      }
      taken.push(...part);
    }
    return taken;
  }

  /** Reserves a native table if possible. Its cells have their own limit and do not count here. */
  takeTable(): boolean {
    if (this.surface !== 'message' || this.#tables === 0 || this.#blocks < 1) return false;
    this.#tables -= 1;
    this.#blocks -= 1;
    return true;
  }

  /** Reserves a native chart if possible. */
  takeChart(chart: SlackBlock): boolean {
    if (this.surface !== 'message' || this.#charts === 0 || !this.#fill([chart], 0, 0)) return false;
    this.#charts -= 1;
    return true;
  }

  #fill(blocks: readonly SlackBlock[], keepBlocks: number, keepLength: number): boolean {
    const length = lengthOf(blocks);
    if (this.#blocks < blocks.length + keepBlocks || this.#length < length + keepLength) return false;
    this.#blocks -= blocks.length;
    this.#length -= length;
    return true;
  }
}

function lengthOf(part: object): number {
  return JSON.stringify(part).length + 1;
}

/**
 * The lattice of all possible words of a text, and the shortest path through it (Viterbi). Words are added from left to
 * right and find their best predecessor at once, so there is no second pass.
 */
import type { Dictionary } from './dictionary.ts';

/** Source of a node's word; determines the meaning of its id. */
export const Source = { KNOWN: 0, UNKNOWN: 1, USER: 2 } as const;
export type Source = (typeof Source)[keyof typeof Source];

/** A word on the shortest path; start and end count from the beginning of the text. */
export interface PathStep {
  start: number;
  end: number;
  source: Source;
  word: number;
}

const NONE = -1;
/** Context id of the beginning and end of a text, as in every MeCab dictionary. */
const EDGE = 0;

export class Lattice {
  readonly #connections: Int16Array;
  readonly #contexts: number;
  /** Last added node that ends at a position, or NONE. */
  #lastEndingAt = new Int32Array(0);
  #count = 0;
  // One entry per node. Totals are floats, because they may exceed 32 bits for millions of characters.
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #sources = new Uint8Array(256);
  #words = new Int32Array(256);
  #rightContexts = new Uint16Array(256);
  #totals = new Float64Array(256);
  #bestBefore = new Int32Array(256);
  #nextEndingHere = new Int32Array(256);

  constructor(dictionary: Dictionary) {
    this.#connections = dictionary.connections;
    this.#contexts = dictionary.contexts;
  }

  /** Number of nodes, including both edges. */
  get nodeCount(): number {
    return this.#count;
  }

  /** Resets the lattice for a text of `length` UTF-16 units. */
  begin(length: number): void {
    if (this.#lastEndingAt.length <= length) this.#lastEndingAt = new Int32Array(length * 2 + 1);
    this.#lastEndingAt.fill(NONE, 0, length + 1);
    this.#count = 0;
    this.#totals[this.#append(0, 0, EDGE, Source.KNOWN, NONE)] = 0;
  }

  /** Whether a word ends at the position, so that another can begin. */
  isReached(position: number): boolean {
    return this.#lastEndingAt[position] !== NONE;
  }

  /** Adds a word at a reached position. */
  add(start: number, end: number, left: number, right: number, cost: number, source: Source, word: number): void {
    let best = NONE;
    let bestTotal = Number.POSITIVE_INFINITY;
    // Newest first, so with `<=` the oldest of equals wins, as in kuromoji.
    for (let before = this.#lastEndingAt[start]!; before !== NONE; before = this.#nextEndingHere[before]!) {
      const total = this.#totals[before]! + this.#connections[this.#rightContexts[before]! * this.#contexts + left]!;
      if (total <= bestTotal) {
        bestTotal = total;
        best = before;
      }
    }
    const node = this.#append(start, end, right, source, word);
    this.#totals[node] = bestTotal + cost;
    this.#bestBefore[node] = best;
  }

  /** Ends the text. @returns the cost of the shortest path and its words in order */
  finish(length: number): { total: number; steps: PathStep[] } {
    this.add(length, length, EDGE, EDGE, 0, Source.KNOWN, NONE);
    const edge = this.#count - 1;
    const steps: PathStep[] = [];
    for (let node = this.#bestBefore[edge]!; this.#words[node] !== NONE; node = this.#bestBefore[node]!) {
      steps.push({
        start: this.#starts[node]!,
        end: this.#ends[node]!,
        // biome-ignore lint/plugin: only `add` fills the bytes
        source: this.#sources[node] as Source,
        word: this.#words[node]!,
      });
    }
    return { total: this.#totals[edge]!, steps: steps.reverse() };
  }

  #append(start: number, end: number, right: number, source: Source, word: number): number {
    const node = this.#count++;
    if (node === this.#starts.length) this.#grow();
    this.#starts[node] = start;
    this.#ends[node] = end;
    this.#sources[node] = source;
    this.#words[node] = word;
    this.#rightContexts[node] = right;
    this.#nextEndingHere[node] = this.#lastEndingAt[end]!;
    this.#lastEndingAt[end] = node;
    return node;
  }

  #grow(): void {
    const capacity = this.#starts.length * 2;
    const grown = <T extends Int32Array | Uint16Array | Uint8Array | Float64Array>(array: T): T => {
      const larger = new (array.constructor as new (length: number) => T)(capacity);
      larger.set(array);
      return larger;
    };
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#sources = grown(this.#sources);
    this.#words = grown(this.#words);
    this.#rightContexts = grown(this.#rightContexts);
    this.#totals = grown(this.#totals);
    this.#bestBefore = grown(this.#bestBefore);
    this.#nextEndingHere = grown(this.#nextEndingHere);
  }
}

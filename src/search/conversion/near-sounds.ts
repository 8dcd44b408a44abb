/**
 * Finds known sounds one typo away: a kana inserted, missing, replaced, or two swapped. Two such sounds share a variant
 * with one letter deleted, so the table holds only these variants (deletion neighbourhood).
 */
import distance from 'damerau-levenshtein';
import { HASH_START, hashOn } from './sound-codes.ts';

const SHORTEST = 5;
const LONGEST = 16;
const BUCKETS = 1 << 16;
const NOTHING = -1;

export class NearSounds {
  readonly #sounds: readonly string[];
  readonly #heads = new Int32Array(BUCKETS).fill(NOTHING);
  readonly #next: Int32Array;
  readonly #owners: Int32Array;

  /** @param folds sounds as soundEnds folds them */
  constructor(folds: Iterable<string>) {
    this.#sounds = [...new Set(folds)].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
    const size = this.#sounds.reduce((sum, { length }) => sum + length + 1, 0);
    this.#next = new Int32Array(size);
    this.#owners = new Int32Array(size);
    let count = 0;
    this.#sounds.forEach((fold, owner) => {
      for (const hash of shortened(fold)) {
        const bucket = hash & (BUCKETS - 1);
        this.#owners[count] = owner;
        this.#next[count] = this.#heads[bucket]!;
        this.#heads[bucket] = count++;
      }
    });
  }

  /** Known sounds at an edit distance of exactly one. */
  near(fold: string): string[] {
    if (fold.length < SHORTEST || fold.length > LONGEST) return [];
    const seen = new Set<number>();
    const found: string[] = [];
    for (const hash of shortened(fold)) {
      for (let at = this.#heads[hash & (BUCKETS - 1)]!; at !== NOTHING; at = this.#next[at]!) {
        const owner = this.#owners[at]!;
        if (seen.has(owner)) continue;
        seen.add(owner);
        const sound = this.#sounds[owner]!;
        if (Math.abs(sound.length - fold.length) <= 1 && distance(sound, fold).steps === 1) found.push(sound);
      }
    }
    return found;
  }
}

/** Hashes of the sound and of all its variants with one letter deleted. */
function* shortened(fold: string): Generator<number> {
  for (let without = -1; without < fold.length; without++) {
    let hash = HASH_START;
    for (let at = 0; at < fold.length; at++) if (at !== without) hash = hashOn(hash, fold.charCodeAt(at));
    yield hash;
  }
}

/**
 * What the plan prints and people say, by sounds that are one slip away: a kana too many, too few, another one, or two in
 * the wrong order. Two sounds one slip apart share a sound that lacks a letter, so only these are kept.
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

  /** Known sounds one slip away from this fold. */
  near(fold: string): string[] {
    if (fold.length < SHORTEST || fold.length > LONGEST) return [];
    const seen = new Set<number>();
    const found: string[] = [];
    for (const hash of shortened(fold)) {
      for (let at = this.#heads[hash & (BUCKETS - 1)]!; at !== NOTHING; at = this.#next[at]!) {
        const owner = this.#owners[at]!;
        if (seen.has(owner)) continue;
        seen.add(owner);
        const sound = this.#sounds[owner] as string;
        if (Math.abs(sound.length - fold.length) <= 1 && distance(sound, fold).steps === 1) found.push(sound);
      }
    }
    return found;
  }
}

/** Hashes of the sound itself and of all that lack one of its letters. */
function* shortened(fold: string): Generator<number> {
  for (let without = -1; without < fold.length; without++) {
    let hash = HASH_START;
    for (let at = 0; at < fold.length; at++) if (at !== without) hash = hashOn(hash, fold.charCodeAt(at));
    yield hash;
  }
}

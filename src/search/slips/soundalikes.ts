/**
 * Finds English words spelt phonetically (bizness, consoomer), too distant for typo correction, by Double Metaphone.
 */
import distance from 'damerau-levenshtein';
import { doubleMetaphone } from 'double-metaphone';

/** Fewer consonants coincide by chance: salary and solar. */
const FEWEST_CONSONANTS = 4;
/** Confidence of a phonetic match, used when typo correction finds nothing. */
const LIKENESS = 0.75;

export class SoundalikeFinder {
  readonly #words: () => Iterable<string>;
  #bySound: Map<string, string[]> | null = null;

  /** @param words known words; called at the first find */
  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /**
   * Known words with the same sound code and first letter (cupboard is not keyboard), at an edit distance of at most
   * half the length, nearest first.
   */
  find(typed: string): { word: string; likeness: number }[] {
    const [sound] = doubleMetaphone(typed);
    if (sound.length < FEWEST_CONSONANTS) return [];
    return (this.prepare().get(sound) ?? [])
      .filter(word => startOf(word) === startOf(typed))
      .map(word => ({ word, steps: distance(typed, word).steps }))
      .filter(({ steps }) => steps <= typed.length / 2)
      .sort((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1))
      .map(({ word }) => ({ word, likeness: LIKENESS }));
  }

  /** Known words by sound code; built at the first call. */
  prepare(): ReadonlyMap<string, readonly string[]> {
    if (this.#bySound) return this.#bySound;
    this.#bySound = new Map();
    for (const word of this.#words()) {
      const [sound] = doubleMetaphone(word);
      const same = this.#bySound.get(sound);
      if (same) same.push(word);
      else this.#bySound.set(sound, [word]);
    }
    return this.#bySound;
  }
}

/** ph and f are interchanged: farmacy. */
const startOf = (word: string): string | undefined => (word.startsWith('ph') ? 'f' : word[0]);

/** English words written as they sound: bizness, consoomer. Too far off for a typing slip, they are met by their consonants. */
import distance from 'damerau-levenshtein';
import { doubleMetaphone } from 'double-metaphone';

/** Fewer consonants are shared by chance: salary and solar. */
const FEWEST_CONSONANTS = 4;
/** How sure it is that a word is one that sounds the same, where a typing slip is not the nearer reading. */
const LIKENESS = 0.75;

export class SoundalikeFinder {
  readonly #words: () => Iterable<string>;
  #bySound: Map<string, string[]> | null = null;

  /** @param words known words; asked for at the first find */
  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** Known words that sound like this, begin alike (cupboard is no keyboard) and share half the letters, nearest first. */
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

  /** Known words by their sound; made now, if it was not made yet. */
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

/** ph and f are written for one another: farmacy. */
const startOf = (word: string): string | undefined => (word.startsWith('ph') ? 'f' : word[0]);

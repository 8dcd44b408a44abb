/**
 * Typing slips: the known words nearest to one the index does not know. Candidates share letter pairs; Fuse's Bitap
 * ranks those few, and the edit distance decides. Never for words under four letters: 防災 and 防犯 differ by one.
 */
import distance from 'damerau-levenshtein';
import Fuse from 'fuse.js';

const SHORTEST = 4;
const CANDIDATES = 30;
export interface Slip {
  word: string;
  /** 1 is exact. */
  likeness: number;
}

export class SlipFinder {
  readonly #words: string[];
  readonly #byPair = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].filter(word => word.length >= SHORTEST);
    this.#words.forEach((word, index) => {
      for (const pair of pairs(word)) {
        const list = this.#byPair.get(pair);
        if (list) list.push(index);
        else this.#byPair.set(pair, [index]);
      }
    });
  }

  /** Known words at most about one slip in four letters away, nearest first; at most three. */
  find(typed: string): Slip[] {
    if (typed.length < SHORTEST || typed.length > 32) return [];
    const shared = new Map<number, number>();
    for (const pair of pairs(typed)) {
      for (const index of this.#byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const candidates = [...shared]
      .map(([index, count]) => ({ word: this.#words[index] as string, count }))
      .filter(({ word }) => Math.abs(word.length - typed.length) <= Math.max(1, Math.floor(typed.length / 4)))
      .sort((a, b) => b.count - a.count || a.word.length - b.word.length)
      .slice(0, CANDIDATES)
      .map(({ word }) => word);
    if (candidates.length === 0) return [];
    const fuse = new Fuse(candidates, { includeScore: true, ignoreLocation: true, threshold: 0.6 });
    return fuse
      .search(typed)
      .map(({ item }) => ({ word: item, steps: distance(typed, item).steps }))
      .filter(({ word, steps }) => steps <= allowedSteps(typed) && word[0] === typed[0])
      .map(({ word, steps }) => ({ word, likeness: 1 - steps / typed.length }))
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
      .slice(0, 3);
  }
}

/** One slip in a word of up to seven letters, two in longer ones, three from twelve on. */
const allowedSteps = (word: string): number => (word.length < 8 ? 1 : word.length < 12 ? 2 : 3);

function pairs(word: string): Set<string> {
  const padded = `^${word}$`;
  const all = new Set<string>();
  for (let i = 0; i + 1 < padded.length; i++) all.add(padded.slice(i, i + 2));
  return all;
}

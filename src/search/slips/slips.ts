/**
 * Typo correction: the known words nearest to an unknown one. Candidates share letter bigrams; the edit distance
 * decides, within Fuse's fuzzy match (Bitap). Never for words under four letters: 防災 and 防犯 differ by one.
 */
import distance from 'damerau-levenshtein';
import Fuse from 'fuse.js';

const SHORTEST = 4;
const CANDIDATES = 30;
/** Maximum number of bigrams changed by one typo: two swapped letters are part of three. */
const PAIRS_BROKEN = 3;

export interface Slip {
  word: string;
  /** 1 is an exact match. */
  likeness: number;
}

export class SlipFinder {
  readonly #known: () => Iterable<string>;
  readonly #freeStart: number;
  #index: PairIndex | null = null;

  /**
   * @param known called at the first typo: most questions have none, and the start should not wait for the index
   * @param freeStart minimum length of a word whose first letter may be wrong: 諸務業務支援 for 庶務業務支援
   */
  constructor(known: () => Iterable<string>, freeStart = Number.POSITIVE_INFINITY) {
    this.#known = known;
    this.#freeStart = freeStart;
  }

  /** Builds the index, if not yet built. */
  prepare(): PairIndex {
    this.#index ??= indexByPair(this.#known());
    return this.#index;
  }

  /** Known words within the allowed edit distance (allowedSteps), nearest first; at most three. */
  find(typed: string): Slip[] {
    if (typed.length < SHORTEST || typed.length > 32) return [];
    const allowed = allowedSteps(typed);
    const candidates = sharingPairs(typed, this.prepare(), allowed)
      .sort((a, b) => b.count - a.count || a.word.length - b.word.length)
      .slice(0, CANDIDATES);
    const steps = new Map<string, number>();
    for (const { word } of candidates) {
      const startsAlike = typed.length >= this.#freeStart || startOf(word) === startOf(typed);
      if (!startsAlike || Math.abs(word.length - typed.length) > allowed) continue;
      const needed = distance(typed, word).steps;
      if (needed <= allowed) steps.set(word, needed);
    }
    // Building Fuse's index is the most expensive part: it gets only the near candidates.
    if (steps.size === 0) return [];
    const fuse = new Fuse([...steps.keys()], { includeScore: true, ignoreLocation: true, threshold: 0.6 });
    return fuse
      .search(typed)
      .map(({ item }) => ({ word: item, likeness: 1 - steps.get(item)! / typed.length }))
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
      .slice(0, 3);
  }
}

interface PairIndex {
  /** Words of the minimum length. */
  words: string[];
  /** Positions in `words`, by bigram, then by word length. */
  byPair: Map<string, number[][]>;
  /** Work array: for each word the number of bigrams shared with the typed one; all 0 between calls. */
  counts: Uint8Array;
}

function indexByPair(known: Iterable<string>): PairIndex {
  const words = [...new Set(known)].filter(word => word.length >= SHORTEST);
  const byPair = new Map<string, number[][]>();
  words.forEach((word, index) => {
    for (const pair of pairs(word)) {
      let byLength = byPair.get(pair);
      if (!byLength) {
        byLength = [];
        byPair.set(pair, byLength);
      }
      byLength[word.length] ??= [];
      byLength[word.length]?.push(index);
    }
  });
  return { words, byPair, counts: new Uint8Array(words.length) };
}

/** Known words of similar length that share the minimum of bigrams for this number of typos, in the order found. */
function sharingPairs(
  typed: string,
  { words, byPair, counts }: PairIndex,
  slips: number,
): { word: string; count: number }[] {
  const gap = Math.max(1, Math.floor(typed.length / 4));
  const typedPairs = pairs(typed);
  const fewest = typedPairs.size - slips * PAIRS_BROKEN;
  const met: number[] = [];
  for (const pair of typedPairs) {
    const byLength = byPair.get(pair);
    if (!byLength) continue;
    for (let length = typed.length - gap; length <= typed.length + gap; length++)
      for (const index of byLength[length] ?? []) {
        if (counts[index] === 0) met.push(index);
        counts[index]! += 1;
      }
  }
  const sharing: { word: string; count: number }[] = [];
  for (const index of met) {
    const count = counts[index]!;
    if (count >= fewest) sharing.push({ word: words[index]!, count });
    counts[index] = 0;
  }
  return sharing;
}

/** The first letter is rarely wrong, but c, k and s are interchanged: senter. */
const startOf = (word: string): string | undefined => (/^[cks]/.test(word) ? 'c' : word[0]);

/** Allowed edit distance: one up to seven letters, two up to eleven, three from twelve on. */
const allowedSteps = (word: string): number => (word.length < 8 ? 1 : word.length < 12 ? 2 : 3);

function pairs(word: string): Set<string> {
  const padded = `^${word}$`;
  const all = new Set<string>();
  for (let i = 0; i + 1 < padded.length; i++) all.add(padded.slice(i, i + 2));
  return all;
}

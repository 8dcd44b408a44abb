/**
 * Typing slips: the known words nearest to one the index does not know. Candidates share letter pairs, the edit distance
 * decides, and Fuse's Bitap has a say. Never for words under four letters: 防災 and 防犯 differ by one.
 */
import distance from 'damerau-levenshtein';
import Fuse from 'fuse.js';

const SHORTEST = 4;
const CANDIDATES = 30;
/** Pairs of letters that one slip breaks at most: two letters swapped stand in three. */
const PAIRS_BROKEN = 3;

export interface Slip {
  word: string;
  /** 1 is exact. */
  likeness: number;
}

export class SlipFinder {
  readonly #known: () => Iterable<string>;
  readonly #freeStart: number;
  #index: PairIndex | null = null;

  /**
   * @param known is asked at the first slip: most questions hold none, and no start should wait for it
   * @param freeStart how long a word must be for its first letter to be wrong: 諸務業務支援 for 庶務業務支援
   */
  constructor(known: () => Iterable<string>, freeStart = Number.POSITIVE_INFINITY) {
    this.#known = known;
    this.#freeStart = freeStart;
  }

  /** Makes the table now, if it was not made yet. */
  prepare(): PairIndex {
    this.#index ??= indexByPair(this.#known());
    return this.#index;
  }

  /** Known words at most about one slip in four letters away, nearest first; at most three. */
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
    // Building Fuse's index costs more than all the rest: it sees only what is near enough.
    if (steps.size === 0) return [];
    const fuse = new Fuse([...steps.keys()], { includeScore: true, ignoreLocation: true, threshold: 0.6 });
    return fuse
      .search(typed)
      .map(({ item }) => ({ word: item, likeness: 1 - (steps.get(item) as number) / typed.length }))
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
      .slice(0, 3);
  }
}

interface PairIndex {
  /** Those long enough. */
  words: string[];
  /** By pair of letters, then by length of the word: places among the words. */
  byPair: Map<string, number[][]>;
  /** For each word the pairs it shares with what is looked for; all 0 in between. */
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

/** Known words of about the same length that share as many letter pairs as one so few slips away must, in the order they are met. */
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
    if (count >= fewest) sharing.push({ word: words[index] as string, count });
    counts[index] = 0;
  }
  return sharing;
}

/** The first letter is rarely mistyped, but c, k and s are written for one another: senter. */
const startOf = (word: string): string | undefined => (/^[cks]/.test(word) ? 'c' : word[0]);

/** One slip in a word of up to seven letters, two in longer ones, three from twelve on. */
const allowedSteps = (word: string): number => (word.length < 8 ? 1 : word.length < 12 ? 2 : 3);

function pairs(word: string): Set<string> {
  const padded = `^${word}$`;
  const all = new Set<string>();
  for (let i = 0; i + 1 < padded.length; i++) all.add(padded.slice(i, i + 2));
  return all;
}

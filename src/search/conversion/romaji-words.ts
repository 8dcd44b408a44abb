/** Reads Latin words as Japanese: their kana, names glued to them, and typos in them. */

import type { TermIndex } from '../index/term-index.ts';
import { kanaOfRomaji, soundOfKana } from '../words/sound.ts';

/** Particles are romanised by sound but written by letter; a single vowel or n is split off its word. */
const SHORT: Record<string, string> = {
  wa: 'は',
  wo: 'を',
  o: 'を',
  e: 'へ',
  he: 'へ',
  i: 'い',
  ii: 'いい',
  u: 'う',
  a: 'あ',
  n: 'ん',
};
/** Words of both languages, which indicate neither. */
const EITHER = /^(?:to|no|so|me|he|a|i|do|go|in|on|an|made|are|be|we|ni|wa|ga|de|wo|o|e|u|n|mo|ya|ka|sa|or|is|at)$/;
/** A name glued to a word: npojouhou, kenkeihp. */
const SHORTEST_GLUED = 4;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 5;
const SHORTEST_MENDED = 5;
const LONGEST_MENDED = 16;
/** Each unreadable word has about a hundred variants. */
const MOST_MENDED = 3;

export interface LatinWords {
  index: TermIndex;
  /** Whether the plan or its users have the word in English. */
  isEnglish(word: string): boolean;
}

/** A typed piece and its kana: empty for blanks, null for non-kana. */
export interface Piece {
  typed: string;
  kana: string | null;
}

export const isEither = (word: string): boolean => EITHER.test(word);

export const shortKana = (word: string): string | null => SHORT[word] ?? null;

/**
 * The kana of a word that may be Japanese; null for others. English words count as Japanese if the plan has them in
 * Japanese (tsunami).
 */
export function readWord(word: string, { index, isEnglish }: LatinWords): string | null {
  if (SHORT[word]) return SHORT[word];
  const kana = kanaOfRomaji(word);
  if (kana === null || EITHER.test(word) || !isEnglish(word)) return kana;
  const sound = soundOfKana(kana);
  for (const term of index.soundingLike(sound) ?? []) if (/[^a-z0-9 ]/.test(term)) return kana;
  return null;
}

/** Splits an unreadable word into a short name and the rest: npojouhou, kenkeihp; null when it is not of this form. */
export function partGlued(word: string, { isEnglish }: LatinWords): Piece[] | null {
  for (let length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
    if (word.length - length < SHORTEST_GLUED) continue;
    const parts = [word.slice(0, length), word.slice(length)] as const;
    const ends = [word.slice(-length), word.slice(0, -length)] as const;
    for (const [name, rest] of [parts, ends]) {
      const kana = kanaOfRomaji(name) === null && isEnglish(name) ? kanaOfRomaji(rest) : null;
      if (kana === null) continue;
      const pieces = [
        { typed: name, kana: null },
        { typed: rest, kana },
      ];
      return name === parts[0] && rest === parts[1] ? pieces : pieces.reverse();
    }
  }
  return null;
}

/**
 * Corrects romaji typos (desnhi, hattastu): returns the first known word one edit away, for at most MOST_MENDED words.
 */
export function createMender(isWord: (kana: string) => boolean): (word: string) => string | null {
  let left = MOST_MENDED;
  return word => {
    if (word.length < SHORTEST_MENDED || word.length > LONGEST_MENDED || left === 0) return null;
    left--;
    for (const near of oneSlipAway(word)) {
      const kana = kanaOfRomaji(near);
      if (kana !== null && isWord(kana)) return kana;
    }
    return null;
  };
}

/** The most likely edits first: letters swapped, one deleted, a vowel inserted. */
function* oneSlipAway(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++)
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 1; at <= word.length; at++)
    for (const vowel of 'aiueo') yield word.slice(0, at) + vowel + word.slice(at);
}

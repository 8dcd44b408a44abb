/**
 * Units of a question before phrases are matched: words as typed, and stretches that stand for differently spelt terms.
 */

import type { Vocabulary } from './vocabulary.ts';
import type { Span } from './words/spans.ts';
import type { Word } from './words/words.ts';

/** Confidence of a term matched by sound, and by edit distance (multiplied by its likeness). */
export const SOUND_FACTOR = 0.95;
export const SLIP_FACTOR = 0.85;

/** A word, or a stretch that stands for differently spelt terms: matched by sound or after a kanji conversion error. */
export type Piece = Word | Stretch;
interface Stretch {
  terms: readonly string[];
  factor: number;
  surface: string;
  start: number;
  end: number;
}

export function stretchOf(words: readonly Span[], terms: readonly string[], factor: number, text: string): Stretch {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  return { terms, factor, surface: text.slice(start, end), start, end };
}

export function isKnown(word: Word, { index, synonyms }: Vocabulary): boolean {
  return index.has(word.key) || synonyms.has(word.key);
}

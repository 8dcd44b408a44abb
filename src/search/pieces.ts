/**
 * What a question is made of before phrases are looked for: words as they stand, and stretches that stand for terms they
 * do not spell.
 */

import type { Vocabulary } from './vocabulary.ts';
import type { Span } from './words/spans.ts';
import type { Word } from './words/words.ts';

/** How sure a term is that was met by its sound, and by the nearest spelling, times its likeness. */
export const SOUND_FACTOR = 0.95;
export const SLIP_FACTOR = 0.85;

/** A word, or a stretch that stands for terms it does not spell: read by its sound, or converted into the wrong kanji. */
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

/** The measure that words are the subject of, as a whole: 防災. */
import type { Concept } from '../../search/concepts.ts';
import { SOUND_FACTOR } from '../../search/pieces.ts';
import type { Search } from '../../search/search.ts';
import { FIELD_WEIGHT } from '../../search/term-index.ts';

/** What the measure is called, at least by its sound (bousai). */
const AS_SUBJECT = FIELD_WEIGHT.about * SOUND_FACTOR;

/** The measure whose subject the words are as a whole: 防災 means all of 1-1. */
export function measureMeant(concepts: readonly Concept[], search: Search): string | null {
  const [best, second] = search.rank(concepts, 'measure').hits;
  if (!best || best.score < AS_SUBJECT || (second && second.score > best.score * 0.95)) return null;
  return best.evidence.every(({ strength }) => strength >= AS_SUBJECT) ? best.code : null;
}

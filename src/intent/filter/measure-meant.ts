/** The measure whose topic is the whole of some words: 防災. */
import type { Concept } from '../../search/concepts.ts';
import { FIELD_WEIGHT } from '../../search/index/term-index.ts';
import { SOUND_FACTOR } from '../../search/pieces.ts';
import type { Search } from '../../search/search.ts';

/** Minimum strength of a measure's name, at least by sound (bousai). */
const AS_SUBJECT = FIELD_WEIGHT.about * SOUND_FACTOR;

/** Minimum score of a single project that has the words to itself, and maximum share of the score for the next one. */
const ITS_OWN = 0.85;
const FAR_LESS = 0.7;

/**
 * The measure whose topic the words are: 防災 means all of 1-1, but スポーツ the single project about it within
 * 県民活動・文化・スポーツ分野.
 */
export function measureMeant(concepts: readonly Concept[], search: Search): string | null {
  const [best, second] = search.rank(concepts, 'measure').hits;
  if (!best || best.score < AS_SUBJECT || (second && second.score > best.score * 0.95)) return null;
  if (best.evidence.some(({ strength }) => strength < AS_SUBJECT)) return null;
  return isOneProjects(concepts, best.code, search) ? null : best.code;
}

function isOneProjects(concepts: readonly Concept[], measure: string, search: Search): boolean {
  const [first, second] = search.rank(concepts, 'project').hits;
  if (!first?.code.startsWith(`${measure}-`) || first.score < ITS_OWN) return false;
  return (second?.score ?? 0) < FAR_LESS * first.score;
}

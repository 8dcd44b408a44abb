/**
 * Selections from a place: 「文化・スポーツの施策から図書館のものだけ」「企業立地支援のうち、研修を行うもの」. The
 * words before the marker name the place, those after it select.
 */
import type { Concept } from '../../search/concepts.ts';

const MARKER = /(?:の施策)?(?:のうち|の中(?:で|から)|の施策(?:から|で(?=、|(?!す|し|は)[^?？]{3})))/;

export const isChosenFrom = (text: string): boolean => MARKER.test(text);

/** The words of the place; null when no word after them selects. */
export function namesOfChosenFrom(concepts: readonly Concept[], text: string): readonly Concept[] | null {
  const at = text.search(MARKER);
  const names = concepts.filter(concept => concept.end <= at);
  return names.length > 0 && names.length < concepts.length ? names : null;
}

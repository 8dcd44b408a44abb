/** 「文化・スポーツの施策から図書館のものだけ」「企業立地支援のうち、研修を行うもの」: what comes before names the place, what comes after chooses in it. */
import type { Concept } from '../../search/concepts.ts';

const MARKER = /(?:の施策)?(?:のうち|の中(?:で|から)|の施策(?:から|で(?=、|(?!す|し|は)[^?？]{3})))/;

export const isChosenFrom = (text: string): boolean => MARKER.test(text);

/** The words that name the place; null when there is nothing after them to choose by. */
export function namesOfChosenFrom(concepts: readonly Concept[], text: string): readonly Concept[] | null {
  const at = text.search(MARKER);
  const names = concepts.filter(concept => concept.end <= at);
  return names.length > 0 && names.length < concepts.length ? names : null;
}

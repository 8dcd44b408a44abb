/** Areas named by users' words: 県民生活の分野, 「人材育成のほう」. */
import type { Plan } from '../../plan/plan.ts';
import type { Concept } from '../../search/concepts.ts';
import type { DocumentKind } from '../../search/index/documents.ts';
import type { Search } from '../../search/search.ts';
import type { Frame } from '../frame/frame.ts';
import { standsForArea, standsForMeasure } from './loose-names.ts';

/** Minimum strength of a name or a users' name of a place; a word of a longer name is weaker. */
export const PLACE_NAME_STRENGTH = 0.85;

export function namedAreas(
  concepts: Concept[],
  search: Search,
  plan: Plan,
  mayBeArea: (concept: Concept) => boolean | undefined,
  frame: Frame,
): { areas: string[]; rest: Concept[] } {
  const areas: string[] = [];
  const rest: Concept[] = [];
  for (const concept of concepts) {
    const [best, second] = search.rank([concept], 'area').hits;
    const strength = best?.evidence[0]?.strength ?? 0;
    const fullName = plan.areas.some(area => area.code === best?.code && strength === 1 && concept.parts.length > 1);
    const clear = strength >= PLACE_NAME_STRENGTH && (second?.evidence[0]?.strength ?? 0) < strength;
    if (
      best &&
      clear &&
      (fullName || (mayBeArea(concept) && isSaidOfArea(concept, frame) && !isBetterElsewhere(concept, search, frame)))
    ) {
      if (!areas.includes(best.code)) areas.push(best.code);
    } else rest.push(concept);
  }
  return { areas: areas.sort(), rest };
}

/** In 「地域経済の分野で人を育てる事業」 only 地域経済 names the area: 分野 follows without a clause in between. */
function isSaidOfArea(concept: Concept, frame: Frame): boolean {
  if (frame.lang !== 'ja' || !frame.text.includes('分野') || standsForArea(concept, frame)) return true;
  const after = frame.text.slice(concept.end);
  const gap = after.indexOf('分野');
  return gap >= 0 && gap <= 20 && !/[でにをがは]/.test(after.slice(0, gap));
}

/**
 * 「地デジ移行の施策」 is about measures: a word that names a measure, or belongs to a project's name, does not name an
 * area.
 */
function isBetterElsewhere(concept: Concept, search: Search, frame: Frame): boolean {
  if (frame.cues.has('areaWord')) return false;
  if (frame.cues.has('projectWord') && standsForMeasure(concept, frame)) {
    const [best, second] = search.rank([concept], 'measure').hits;
    if (best && best.score >= 0.5 && best.score >= 1.5 * (second?.score ?? 0)) return true;
  }
  const strengthAs = (kind: DocumentKind) => search.rank([concept], kind).hits[0]?.evidence[0]?.strength ?? 0;
  const asArea = strengthAs('area');
  // "Staff training on information security and …, both": so many words are the name of a project, not of the education
  // area.
  if (concept.parts.length > 2 && strengthAs('project') >= asArea) return true;
  const asMeasure = strengthAs('measure');
  return asMeasure >= PLACE_NAME_STRENGTH && asMeasure >= asArea;
}

/** Areas named by users' words: 「経済以外の分野」, 「人材育成のほう」. */
export function areasNamed(concepts: readonly Concept[], search: Search): string[] {
  return concepts.flatMap(concept =>
    search
      .rank([concept], 'area')
      .hits.slice(0, 1)
      .filter(hit => (hit.evidence[0]?.strength ?? 0) >= PLACE_NAME_STRENGTH)
      .map(hit => hit.code),
  );
}

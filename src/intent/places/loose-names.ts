/**
 * Places named by no name of theirs: in 「観光とかの施策、取組を全部」 and 「観光のところ全部」 the words before 施策 can only mean a measure, so the one
 * that fits far best is it; in 「重点分野の県民生活」 those after 分野の an area.
 */
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import type { Frame } from '../frame/frame.ts';

const EXPLAINED = 0.35;
/** How much better than the next measure. */
const AHEAD = 1.5;

const BEFORE =
  /^(?:関係|系)?(?:の|っていう|という|って|といった|とかの|などの)?(?:とこの|ところの)?施策(?!の?(?:名|数|うち))|^の(?:ところ|とこ)(?=[、のをはで]|$)|^の(?:事業|取組|項目)(?=、?(?:を|は)?再掲)/;
const AFTER = /(?:^|[^どのる])施策の[「『]?$/;
const AREA_BEFORE = /分野の[「『]?$/;

/** The measure whose projects are asked for, and the words that do not name it; null when no measure is far ahead. */
export function likeliestMeasure(
  concepts: readonly Concept[],
  search: Search,
  frame: Frame,
  isWanted: (code: string) => boolean,
): { measure: string; rest: Concept[] } | null {
  const asksProjects = frame.cues.has('projectWord') || frame.cues.has('list');
  const at = concepts.findIndex(concept => standsForMeasure(concept, frame));
  if (!asksProjects || at < 0) return null;
  const isAfter = AFTER.test(frame.text.slice(0, concepts[at]?.start ?? 0));
  const naming = isAfter ? concepts.slice(at) : concepts.slice(0, at + 1);
  const [best, second] = search.rank(naming, 'measure').hits.filter(hit => isWanted(hit.code));
  if (!best || best.score < EXPLAINED || best.score < AHEAD * (second?.score ?? 0)) return null;
  return { measure: best.code, rest: concepts.filter(concept => !naming.includes(concept)) };
}

/** 「Xの施策」「Xっていう施策」「施策のX」. */
export const standsForMeasure = (concept: Concept, { text }: Frame): boolean =>
  BEFORE.test(text.slice(concept.end)) || AFTER.test(text.slice(0, concept.start));

/** 「重点分野のX」. */
export const standsForArea = (concept: Concept, { text }: Frame): boolean =>
  AREA_BEFORE.test(text.slice(0, concept.start));

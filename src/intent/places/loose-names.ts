/**
 * Measures and areas described without their name: in 「観光とかの施策、取組を全部」 and 「観光のところ全部」 the words before 施策
 * must mean a measure, so the clearly best match is taken; likewise in
 * 「手続きをネットでできるようにする施策、事業ぜんぶ」 and "the measure that moves procedures online, all of it". In
 * 「重点分野の県民生活」 the words after 分野の mean an area.
 */
import { anyOf } from '../../regex.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import type { Frame } from '../frame/frame.ts';

/** Minimum score of a measure named loosely. */
const LOOSE_NAME_SCORE = 0.35;
/** Minimum ratio to the next measure's score. */
const AHEAD_FACTOR = 1.5;

const BEFORE = anyOf(
  /^(?:関係|系)?(?:の|っていう|という|って|といった|とかの|などの)?(?:とこの|ところの)?施策(?!の?(?:名|数|うち))|^の(?:ところ|とこ)(?=[、のをはで]|$)/,
  /^の(?:事業|取組|項目)(?=、?(?:を|は)?再掲)/,
);
/** A verb phrase before 施策: 「(移)るための施策」「(ネット)でできるようにする施策」. */
const DOING_BEFORE = /^[ぁ-ん]{0,12}(?:[うくぐすつぬぶむる]|ための|ような)施策(?=[、の])/;
const AFTER = /(?:^|[^どのる])施策の[「『]?$/;
const AFTER_EN = /\b(?:the|that) measure (?:that|which|to|for|on|about|covering) /;
const AREA_BEFORE = /分野の[「『]?$/;

/** The measure whose projects are asked for, and the words that are not its name; null without a clear lead. */
export function likeliestMeasure(
  concepts: readonly Concept[],
  search: Search,
  frame: Frame,
  isWanted: (code: string) => boolean,
): { measure: string; rest: Concept[] } | null {
  const asksProjects = frame.cues.has('projectWord') || frame.cues.has('list');
  const naming = asksProjects ? wordsOfMeasure(concepts, frame) : [];
  if (naming.length === 0) return null;
  const [best, second] = search.rank(naming, 'measure').hits.filter(hit => isWanted(hit.code));
  if (!best || best.score < LOOSE_NAME_SCORE || best.score < AHEAD_FACTOR * (second?.score ?? 0)) return null;
  return { measure: best.code, rest: concepts.filter(concept => !naming.includes(concept)) };
}

/** All words before or after 施策; none when no word means a measure. */
function wordsOfMeasure(concepts: readonly Concept[], frame: Frame): readonly Concept[] {
  const english = AFTER_EN.exec(frame.text);
  if (english) return concepts.filter(({ end }) => end > english.index + english[0].length);
  const at = concepts.findIndex(
    concept => standsForMeasure(concept, frame) || DOING_BEFORE.test(frame.text.slice(concept.end)),
  );
  if (at < 0) return [];
  const isAfter = AFTER.test(frame.text.slice(0, concepts[at]?.start ?? 0));
  return isAfter ? concepts.slice(at) : concepts.slice(0, at + 1);
}

/** 「Xの施策」「Xっていう施策」「施策のX」. */
export const standsForMeasure = (concept: Concept, { text }: Frame): boolean =>
  BEFORE.test(text.slice(concept.end)) || AFTER.test(text.slice(0, concept.start));

/** 「重点分野のX」. */
export const standsForArea = (concept: Concept, { text }: Frame): boolean =>
  AREA_BEFORE.test(text.slice(0, concept.start));

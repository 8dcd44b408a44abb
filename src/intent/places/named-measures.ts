/** Measures named by users' words: 業務改革の施策, "the disaster prevention measure". */
import type { Concept } from '../../search/concepts.ts';
import { scoreOf } from '../../search/ranking/ranking.ts';
import type { Search } from '../../search/search.ts';
import { segmentsOf } from '../filter/segments.ts';
import type { Frame } from '../frame/frame.ts';
import { ABOUT_IT } from './about.ts';
import { namesOfChosenFrom } from './chosen-from.ts';
import { likeliestMeasure } from './loose-names.ts';
import { PLACE_NAME_STRENGTH } from './named-areas.ts';
import { isIn } from './scopes.ts';

/** Minimum score of a measure by all words, by a phrase of its name, and by each part of an enumeration. */
const MEASURE_SCORE = 0.62;
const MEASURE_SCORE_BY_PHRASE = 0.45;
const SEGMENT_SCORE = 0.72;

export function namedMeasures(
  concepts: Concept[],
  search: Search,
  frame: Frame,
  areas: string[],
): { measures: string[]; rest: Concept[] } {
  const content = concepts.filter(concept => concept.weight > 0 || concept.parts.length > 0);
  if (content.length === 0) return { measures: [], rest: concepts };
  const saysMeasure = frame.cues.has('measureWord');
  const inAreas = (code: string) =>
    (areas.length === 0 || areas.includes(code.split('-')[0] ?? '')) && !isIn(code, frame.excludedPlaces);
  const bestOf = (some: readonly Concept[]) => {
    const [best, second] = search.rank(some, 'measure').hits.filter(hit => inAreas(hit.code));
    if (!best?.evidence.some(({ strength }) => strength >= PLACE_NAME_STRENGTH)) return null;
    const phrase = best.evidence.some(
      ({ strength, text }) =>
        strength >= PLACE_NAME_STRENGTH && some.some(concept => concept.text === text && concept.parts.length > 1),
    );
    return { code: best.code, score: best.score, phrase, clear: (second?.score ?? 0) < best.score * 0.97 };
  };
  // 「地デジに関する取組」 asks for a topic, in any place.
  if (!saysMeasure && content.some(concept => ABOUT_IT.test(frame.text.slice(concept.end))))
    return { measures: [], rest: concepts };
  const chosenFrom = namesOfChosenFrom(content, frame.text);
  const chosen = chosenFrom && bestOf(chosenFrom);
  if (chosen?.clear && chosen.score >= MEASURE_SCORE)
    return { measures: [chosen.code], rest: concepts.filter(concept => !chosenFrom?.includes(concept)) };
  const whole = bestOf(content);
  const segments = segmentsOf(content, frame.text);
  if (segments.length > 1) {
    const apart = segments.map(bestOf);
    const differ = new Set(apart.map(one => one?.code)).size === apart.length;
    if (differ && apart.every(one => one && one.score >= SEGMENT_SCORE) && (whole?.score ?? 0) < SEGMENT_SCORE) {
      return { measures: apart.map(one => one?.code ?? ''), rest: [] };
    }
  }
  const least = saysMeasure ? (whole?.phrase ? MEASURE_SCORE_BY_PHRASE : MEASURE_SCORE) : 0.8;
  if (
    whole?.clear &&
    whole.score >= least &&
    (saysMeasure || isPrintedName(content, search, whole.code) || frame.cues.has('count'))
  ) {
    return { measures: [whole.code], rest: [] };
  }
  const likeliest = likeliestMeasure(concepts, search, frame, inAreas);
  if (likeliest) return { measures: [likeliest.measure], rest: likeliest.rest };
  if (!saysMeasure) return { measures: [], rest: concepts };
  // 「行政手続のオンライン化の施策の中で税金に関するもの」: the words before 施策 name the measure, the others are the
  // topic.
  const at = frame.text.search(/施策|の(?:ところ|とこ)[での、]|\bmeasures?\b/);
  const before = content.filter(concept => concept.end <= at);
  const named = before.length > 0 && before.length < content.length ? bestOf(before) : null;
  if (named?.clear && named.score >= MEASURE_SCORE)
    return { measures: [named.code], rest: concepts.filter(concept => !before.includes(concept)) };
  return { measures: [], rest: concepts };
}

/** Whether the words match the measure's name well enough as a phrase. */
function isPrintedName(concepts: readonly Concept[], search: Search, code: string): boolean {
  return concepts.some(concept => concept.parts.length > 1) && scoreOf(search.rank(concepts, 'measure'), code) >= 0.85;
}

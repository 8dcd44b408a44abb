/** Areas and measures a question names in words: 県民生活の分野, 業務改革の施策, "the disaster prevention measure". */
import type { Plan } from '../plan/plan.ts';
import type { Concept } from '../search/concepts.ts';
import { gentle, key } from '../search/normalize.ts';
import type { Search } from '../search/search.ts';
import { isChosenFrom, namesOfChosenFrom } from './chosen-from.ts';
import type { Frame } from './frame.ts';
import type { Scope } from './intent.ts';
import { likeliestMeasure, standsForArea, standsForMeasure } from './loose-names.ts';

/** A name or what people call the place; a word of a longer name is weaker. */
const NAMED = 0.85;
const MEASURE_EXPLAINED = 0.62;
const MEASURE_EXPLAINED_BY_PHRASE = 0.45;
const SEGMENT_EXPLAINED = 0.72;
const CONNECTOR = /と|、|,|・|でも|及び|および|または|プラス|\band\b|\bor\b|&|\bplus\b|\bvs\b/;

const ABOUT = /^(?:に|の)?(?:関する|関連|関係|まつわる|ついての|関わる|かかわる)/;

export interface NamedPlaces extends Scope {
  /** Concepts that are not part of a place's name. */
  rest: Concept[];
}

/** The places named in the question (`stillCounting`: it goes on from a count of places, so a bare name is one); a word names an area or a measure only when the question speaks of areas or measures. */
export function findPlaces(frame: Frame, plan: Plan, search: Search, stillCounting = false): NamedPlaces {
  const printed = printedPlaces(frame, plan);
  const isInName = (concept: Concept) =>
    printed.names.some(
      name =>
        name.includes(key(concept.text)) ||
        (concept.parts.length > 0 && concept.parts.every(part => name.includes(part.term))),
    );
  let rest = frame.concepts.filter(concept => !isInName(concept));
  let areas: string[] = [];
  let measures: string[] = [];
  const lists =
    frame.cues.has('list') ||
    frame.cues.has('count') ||
    frame.cues.has('slogan') ||
    frame.cues.has('measuresWanted') ||
    frame.thresholds.length > 0;
  const speaksOfAreas =
    stillCounting ||
    frame.cues.has('areaWord') ||
    frame.cues.has('slogan') ||
    frame.cues.has('areasWanted') ||
    frame.cues.has('both') ||
    frame.cues.has('reprint') ||
    frame.cues.has('compare') ||
    frame.cues.has('sum') ||
    (frame.cues.has('measuresWanted') && !frame.cues.has('projectWord')) ||
    (frame.cues.has('measureWord') &&
      (frame.ordinals.length > 0 || frame.cues.has('most') || frame.cues.has('fewest') || frame.thresholds.length > 0));
  const names = namesOfChosenFrom(rest, frame.text);
  const wholeList = frame.cues.has('list') && frame.cues.has('projectWord') && rest.length === 1;
  // One word of several parts, for 地域 alone names nothing: 「地域の中で」.
  const mayBeArea = (concept: Concept) =>
    speaksOfAreas ||
    wholeList ||
    (!frame.cues.has('measureWord') && concept.parts.length > 1 && names?.includes(concept));
  ({ areas, rest } = namedAreas(rest, search, plan, mayBeArea, frame));
  const written = frame.codes.some(code => code.kind === 'measure' && !frame.printedNames.includes(code));
  // 「人材育成のうち学校に関わる取組」: what comes after chooses in the area, and names no measure of it.
  if (
    !written &&
    !(areas.length > 0 && !frame.cues.has('measureWord') && isChosenFrom(frame.text)) &&
    (frame.cues.has('measureWord') || frame.cues.has('projectWord') || lists || isChosenFrom(frame.text))
  ) {
    ({ measures, rest } = namedMeasures(rest, search, frame, areas));
  }
  // "what measures fall under human resources?": measures stand in areas only.
  if (MEASURES_UNDER.test(frame.text) && areas.length + printed.areas.length === 0 && measures.length === 1)
    return { areas: measures.map(code => code.split('-')[0] ?? ''), measures: [], rest };
  return { areas: union(printed.areas, areas), measures: union(printed.measures, measures), rest };
}

const MEASURES_UNDER = /\bmeasures (?:that )?(?:fall|come|are|belong|stand|go) (?:in|under|to|within)\b/;

/** What a name may end in without saying more: 防災対策の推進. */
const TAIL = /(の|に関する)?(積極的な|円滑な)?(推進支援|確保支援|整備促進|推進|促進|実現|強化|支援|整備|向上|提供)$/;
const SHORTEST_NAME = 6;

/** Areas and measures whose printed name, or all of it but the 〜の推進, stands in the question. */
function printedPlaces(frame: Frame, plan: Plan): Scope & { names: string[] } {
  const text = key(frame.text);
  const found = foldedNames(plan).filter(({ cores }) => cores.some(core => text.includes(core)));
  const codes = found.map(({ code }) => code);
  return {
    areas: codes.filter(code => !code.includes('-')),
    measures: codes.filter(code => code.includes('-')),
    names: found.map(({ name }) => name),
  };
}

interface FoldedName {
  code: string;
  name: string;
  cores: string[];
}

const namesOf = new WeakMap<Plan, FoldedName[]>();

/** Names of areas, then of measures, folded for comparison. */
function foldedNames(plan: Plan): FoldedName[] {
  const known = namesOf.get(plan);
  if (known) return known;
  const names = [...plan.areas, ...plan.measures].map(({ code, name }) => {
    const plain = gentle(name);
    const cores = [plain.replace(TAIL, ''), ...plain.split(/に関する|分野における|に向けた|への/).slice(0, 1)].map(
      part => key(part.replace(/対策$/, '')),
    );
    return { code, name: key(name), cores: cores.filter(core => core.length >= SHORTEST_NAME) };
  });
  namesOf.set(plan, names);
  return names;
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function namedAreas(
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
    const clear = strength >= NAMED && (second?.evidence[0]?.strength ?? 0) < strength;
    if (
      best &&
      clear &&
      (fullName || (mayBeArea(concept) && isSaidOfArea(concept, frame) && !isBetterAsMeasure(concept, search, frame)))
    ) {
      if (!areas.includes(best.code)) areas.push(best.code);
    } else rest.push(concept);
  }
  return { areas: areas.sort(), rest };
}

/** In 「地域経済の分野で人を育てる事業」 only 地域経済 is the area's name: 分野 follows it, and no clause between. */
function isSaidOfArea(concept: Concept, frame: Frame): boolean {
  if (frame.lang !== 'ja' || !frame.text.includes('分野') || standsForArea(concept, frame)) return true;
  const after = frame.text.slice(concept.end);
  const gap = after.indexOf('分野');
  return gap >= 0 && gap <= 20 && !/[でにをがは]/.test(after.slice(0, gap));
}

/** 「地デジ移行の施策」 speaks of measures: a word that names one is not taken for an area. */
function isBetterAsMeasure(concept: Concept, search: Search, frame: Frame): boolean {
  if (frame.cues.has('areaWord')) return false;
  if (frame.cues.has('projectWord') && standsForMeasure(concept, frame)) {
    const [best, second] = search.rank([concept], 'measure').hits;
    if (best && best.score >= 0.5 && best.score >= 1.5 * (second?.score ?? 0)) return true;
  }
  const asMeasure = search.rank([concept], 'measure').hits[0]?.evidence[0]?.strength ?? 0;
  const asArea = search.rank([concept], 'area').hits[0]?.evidence[0]?.strength ?? 0;
  return asMeasure >= NAMED && asMeasure >= asArea;
}

function namedMeasures(
  concepts: Concept[],
  search: Search,
  frame: Frame,
  areas: string[],
): { measures: string[]; rest: Concept[] } {
  const content = concepts.filter(concept => concept.weight > 0 || concept.parts.length > 0);
  if (content.length === 0) return { measures: [], rest: concepts };
  const saysMeasure = frame.cues.has('measureWord');
  const inAreas = (code: string) =>
    (areas.length === 0 || areas.includes(code.split('-')[0] ?? '')) &&
    !frame.excludedPlaces.some(place => code === place || code.startsWith(`${place}-`));
  const bestOf = (some: readonly Concept[]) => {
    const [best, second] = search.rank(some, 'measure').hits.filter(hit => inAreas(hit.code));
    if (!best?.evidence.some(({ strength }) => strength >= NAMED)) return null;
    const phrase = best.evidence.some(
      ({ strength, text }) =>
        strength >= NAMED && some.some(concept => concept.text === text && concept.parts.length > 1),
    );
    return { code: best.code, score: best.score, phrase, clear: (second?.score ?? 0) < best.score * 0.97 };
  };
  // 「地デジに関する取組」 asks for a topic, wherever it stands.
  if (!saysMeasure && content.some(concept => ABOUT.test(frame.text.slice(concept.end))))
    return { measures: [], rest: concepts };
  const chosenFrom = namesOfChosenFrom(content, frame.text);
  const chosen = chosenFrom && bestOf(chosenFrom);
  if (chosen?.clear && chosen.score >= MEASURE_EXPLAINED)
    return { measures: [chosen.code], rest: concepts.filter(concept => !chosenFrom?.includes(concept)) };
  const whole = bestOf(content);
  const segments = segmentsOf(content, frame.text);
  if (segments.length > 1) {
    const apart = segments.map(bestOf);
    const differ = new Set(apart.map(one => one?.code)).size === apart.length;
    if (
      differ &&
      apart.every(one => one && one.score >= SEGMENT_EXPLAINED) &&
      (whole?.score ?? 0) < SEGMENT_EXPLAINED
    ) {
      return { measures: apart.map(one => one?.code ?? ''), rest: [] };
    }
  }
  const least = saysMeasure ? (whole?.phrase ? MEASURE_EXPLAINED_BY_PHRASE : MEASURE_EXPLAINED) : 0.8;
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
  // 「行政手続のオンライン化の施策の中で税金に関するもの」: the words before 施策 name the measure, the others are the topic.
  const at = frame.text.search(/施策|\bmeasures?\b/);
  const before = content.filter(concept => concept.end <= at);
  const named = before.length > 0 && before.length < content.length ? bestOf(before) : null;
  if (named?.clear && named.score >= MEASURE_EXPLAINED)
    return { measures: [named.code], rest: concepts.filter(concept => !before.includes(concept)) };
  return { measures: [], rest: concepts };
}

/** Whether the words stand in the measure's printed name (not merely among what people call it). */
function isPrintedName(concepts: readonly Concept[], search: Search, code: string): boolean {
  const hit = search.rank(concepts, 'measure').hits.find(one => one.code === code);
  return hit !== undefined && concepts.some(concept => concept.parts.length > 1) && hit.score >= 0.85;
}

/** Where the asker has said where to look, 「税金や支払い」 are two things; elsewhere や gives examples of one. */
const CONNECTOR_WITHIN = new RegExp(`${CONNECTOR.source}|や`);

/** Concepts parted where the text says と, 、 or "and"; `within` a place named, also at や. */
export function segmentsOf(concepts: readonly Concept[], text: string, within = false): Concept[][] {
  const connector = within ? CONNECTOR_WITHIN : CONNECTOR;
  const segments: Concept[][] = [];
  concepts.forEach((concept, index) => {
    const before = concepts[index - 1];
    if (!before || connector.test(text.slice(before.end, concept.start))) segments.push([concept]);
    else segments.at(-1)?.push(concept);
  });
  return segments;
}

/** Areas the words name by what people call them: 「経済以外の分野」, 「人材育成のほう」. */
export function areasNamed(concepts: readonly Concept[], search: Search): string[] {
  return concepts.flatMap(concept =>
    search
      .rank([concept], 'area')
      .hits.slice(0, 1)
      .filter(hit => (hit.evidence[0]?.strength ?? 0) >= 0.85)
      .map(hit => hit.code),
  );
}

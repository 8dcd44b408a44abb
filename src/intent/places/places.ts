/** Areas and measures named in words: 県民生活の分野, 業務改革の施策, "the disaster prevention measure". */
import type { Plan } from '../../plan/plan.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import { key } from '../../search/words/normalize.ts';
import { inOrder, overlaps } from '../../search/words/spans.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import type { Frame } from '../frame/frame.ts';
import type { Scope } from '../intent.ts';
import { ABOUT, ABOUT_IT } from './about.ts';
import { isChosenFrom, namesOfChosenFrom } from './chosen-from.ts';
import { areasNamed, namedAreas } from './named-areas.ts';
import { namedMeasures } from './named-measures.ts';
import { printedPlaces } from './printed-places.ts';
import { toldBySlogan } from './told-by-slogan.ts';

interface NamedPlaces extends Scope {
  /** Concepts that do not name a place. */
  rest: Concept[];
}

/**
 * The places named in a question. A word names an area or measure only when the question mentions areas or measures, or
 * with `stillCounting`, when it continues a count of places.
 */
export function findPlaces(frame: Frame, plan: Plan, search: Search, stillCounting = false): NamedPlaces {
  const told = toldBySlogan(frame, plan, search);
  if (told) return { areas: [told], measures: [], rest: [] };
  const printed = printedPlaces(frame, plan);
  const isInName = (concept: Concept) =>
    printed.names.some(
      name =>
        name.includes(key(concept.text)) ||
        (concept.parts.length > 0 && concept.parts.every(part => name.includes(part.term))),
    );
  // 「名前が『推進』で終わる」 does not refer to 電子自治体化の推進.
  const isOfNames = (concept: Concept) => frame.nameWords !== null && overlaps(concept, frame.nameWords.said);
  const ofNames = frame.concepts.filter(isOfNames);
  let rest = frame.concepts.filter(concept => !isInName(concept) && !isOfNames(concept));
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
    (frame.cues.has('both') && !WANTS_BOTH.test(frame.text)) ||
    frame.cues.has('reprint') ||
    frame.cues.has('compare') ||
    frame.cues.has('sum') ||
    (frame.cues.has('measuresWanted') && !frame.cues.has('projectWord')) ||
    (frame.cues.has('measureWord') &&
      (frame.ordinals.length > 0 || frame.cues.has('most') || frame.cues.has('fewest') || frame.thresholds.length > 0));
  const isCoded = frame.codes.some(code => code.kind === 'area');
  // Next to a code words name another place only in a coordination or comparison.
  const maybeAnother =
    !isCoded ||
    frame.cues.has('both') ||
    frame.cues.has('compare') ||
    frame.cues.has('sum') ||
    frame.cues.has('reprint');
  const names = namesOfChosenFrom(rest, frame.text);
  const wholeList = frame.cues.has('list') && frame.cues.has('projectWord') && rest.length === 1;
  // A compound, because 地域 alone names nothing: 「地域の中で」.
  const mayBeArea = (concept: Concept) =>
    (speaksOfAreas && (maybeAnother || frame.lang === 'ja')) ||
    wholeList ||
    (!frame.cues.has('measureWord') && concept.parts.length > 1 && names?.includes(concept));
  const holding = areaHoldingExcluded(rest, frame, search);
  if (holding) return { areas: [holding.area], measures: [], rest: inOrder([...holding.rest, ...ofNames]) };
  ({ areas, rest } = namedAreas(rest, search, plan, mayBeArea, frame));
  const written = frame.codes.some(code => code.kind === 'measure' && !frame.printedNames.includes(code));
  // 「人材育成のうち学校に関わる取組」: the words after the marker select in the area instead of naming a measure.
  const codedAreas = frame.codes.filter(code => code.kind === 'area').map(({ code }) => code);
  // "how many projects in area 1 are about crime?": the topic selects in the area.
  const isAbout =
    codedAreas.length > 0 &&
    rest.some(
      concept => ABOUT_BEFORE.test(frame.text.slice(0, concept.start)) || ABOUT_IT.test(frame.text.slice(concept.end)),
    );
  if (
    !written &&
    !isAbout &&
    !(areas.length > 0 && !frame.cues.has('measureWord') && isChosenFrom(frame.text)) &&
    (frame.cues.has('measureWord') || frame.cues.has('projectWord') || lists || isChosenFrom(frame.text))
  ) {
    ({ measures, rest } = namedMeasures(rest, search, frame, areas));
  }
  // "what measures fall under human resources?": measures are in areas, so an area is meant.
  if (MEASURES_UNDER.test(frame.text) && areas.length + printed.areas.length === 0 && measures.length === 1)
    return { areas: measures.map(code => code.split('-')[0] ?? ''), measures: [], rest };
  return {
    areas: union(printed.areas, areas),
    measures: union(printed.measures, measures),
    rest: inOrder([...rest, ...ofNames]),
  };
}

/** 「防災以外の安全・安心の事業」: an area by a users' word, when the exclusion is one of its measures. */
function areaHoldingExcluded(
  concepts: readonly Concept[],
  { excluded }: Frame,
  search: Search,
): { area: string; rest: Concept[] } | null {
  const measure = excluded.length > 0 ? measureMeant(excluded, search) : null;
  if (!measure) return null;
  const area = measure.split('-')[0] ?? '';
  const names = concepts.filter(concept => areasNamed([concept], search).includes(area));
  return names.length > 0 ? { area, rest: concepts.filter(concept => !names.includes(concept)) } : null;
}

/** 「サイバー犯罪と地域の防犯、両方教えて」 asks for two topics, not for two areas. */
const WANTS_BOTH =
  /(?:両方|双方|どちらも|どっちも)(?:とも|を|ね|で)?(?:[、。?？ ]|教|知り|見せ|お願|出して|ください|下さい|頼|欲し|ほし|$)|,? both(?: of them)?(?: please)?[.?!]?$/;
const ABOUT_BEFORE = new RegExp(`\\b(?:${ABOUT}|meant for|intended for) (?:the )?$`);

const MEASURES_UNDER = /\bmeasures (?:that )?(?:fall|come|are|belong|stand|go) (?:in|under|to|within)\b/;

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

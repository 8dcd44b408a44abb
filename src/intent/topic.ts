/** The projects the words of a question are about. */
import type { Concept } from '../search/concepts.ts';
import { SOUND_FACTOR } from '../search/pieces.ts';
import { selectRelevant } from '../search/relevance.ts';
import type { Evidence, Ranking, Search } from '../search/search.ts';
import { FIELD_WEIGHT } from '../search/term-index.ts';
import type { Context } from './context.ts';
import { HARDLY_DOUBTED } from './doubt.ts';
import { correctedOf } from './follow-up/corrected.ts';
import type { Frame } from './frame.ts';
import { weighedBy } from './likely.ts';
import { segmentsOf } from './segments.ts';

export interface Topic {
  /** Share of the question the best project explains. */
  best: number;
  codes: string[];
  further: string[];
  measure: string | null;
}

/** The projects the words of the question are about. */
export function findTopic(context: Context): Topic {
  const { subject, search, frame, plan, doubt } = context;
  const within = subject.within ? new Set(subject.within) : undefined;
  const measure =
    within || frame.excluded.length > 0 || frame.excludedPlaces.length > 0
      ? null
      : measureMeant(subject.concepts, search);
  const corrected = correctedOf(frame, context.dialogue);
  const turnedAway = corrected ? [...frame.excludedPlaces, plan.originalOf(corrected)] : frame.excludedPlaces;
  const left = (all: Ranking): Ranking => outsideOf(turnedAway, withoutExcluded(all, frame, search));
  const found = search.rank(subject.concepts, 'project');
  // Among the projects of a place words choose; the wording as a whole would single one out.
  const ranking = left(within ? found : weighedBy(context.likely(), found));
  const whole = selectRelevant(ranking, within, doubt() < HARDLY_DOUBTED);
  const others = within ? null : theOthers(context);
  if (others) return { codes: others, further: [], measure: null, best: 1 };
  if (measure) {
    const originals = plan.measure(measure)?.entries.map(entry => plan.originalOf(entry.code)) ?? [];
    const codes = [...new Set(originals)];
    const besides = ranking.hits.filter(hit => hit.score >= 0.85 && !codes.includes(hit.code)).map(hit => hit.code);
    return {
      codes: [...codes, ...besides],
      further: whole.codes.filter(code => !codes.includes(code) && !besides.includes(code)),
      measure,
      best: 1,
    };
  }
  const segments = segmentsOf(subject.concepts, frame.text, within !== undefined);
  if (segments.length > 1 && (within || whole.best < EXPLAINED_AS_ONE)) {
    const parts = segments.map(segment => selectRelevant(inPlaces(left(search.rank(segment, 'project')), within)));
    if (parts.every(part => part.best >= (within ? LEAST_OF_PART_WITHIN : LEAST_OF_PART))) {
      const first = whole.best < EXPLAINED_AS_ONE ? [] : whole.codes;
      const tops = interleave([first, ...parts.map(part => part.codes)]);
      return { codes: tops, further: whole.codes.filter(code => !tops.includes(code)), measure: null, best: 1 };
    }
  }
  return { codes: whole.codes, further: whole.further, measure: null, best: whole.best };
}

/**
 * 「防災以外の安全・安心」, "environment projects except the waste tracking one": what is turned away is one of those asked
 * for, so the words mean the measure it stands in, if they are its words at all. Null when nothing is turned away so.
 */
function theOthers({ subject, search, frame, plan }: Context): string[] | null {
  if (frame.excluded.length === 0 || frame.correction || subject.concepts.length === 0) return null;
  const [away] = search.rank(frame.excluded, 'project').hits;
  const measure = away && away.score >= UNWANTED ? plan.locate(away.code)?.measure : undefined;
  if (!measure) return null;
  const named = search.rank(subject.concepts, 'measure').hits.find(({ code }) => code === measure.code);
  if (!named || named.score < UNWANTED) return null;
  const isLeft = wantedIn(frame, search);
  const all = [...new Set(measure.entries.map(({ code }) => plan.originalOf(code)))];
  const isMeant = measureMeant(subject.concepts, search) === measure.code;
  const { weighed, hits } = search.rank(subject.concepts, 'project');
  const words = weighed.filter(({ importance }) => importance >= LEAST_TOPIC).map(({ concept }) => concept.text);
  const isSaid = (text: string, evidence: readonly Evidence[]) =>
    evidence.some(one => one.text === text && one.strength >= LEAST_SAID);
  const scores = new Map(hits.map(({ code, score }) => [code, score]));
  const said = new Set(
    hits.filter(({ evidence }) => words.every(word => isSaid(word, evidence))).map(({ code }) => code),
  );
  const codes = all.filter(code => isLeft(code, scores.get(code) ?? 0) && (isMeant || said.has(code)));
  return codes.length > 0 && codes.length < all.length ? codes : null;
}

/** A project this near to a word may be meant by it. */
const LEAST_SAID = 0.3;
/** A word that weighs less is no part of the topic. */
const LEAST_TOPIC = 0.1;

/** What the measure is called, at least by its sound (bousai). */
const AS_SUBJECT = FIELD_WEIGHT.about * SOUND_FACTOR;

/** The measure whose subject the words are as a whole: 防災 means all of 1-1. */
export function measureMeant(concepts: readonly Concept[], search: Search): string | null {
  const [best, second] = search.rank(concepts, 'measure').hits;
  if (!best || best.score < AS_SUBJECT || (second && second.score > best.score * 0.95)) return null;
  return best.evidence.every(({ strength }) => strength >= AS_SUBJECT) ? best.code : null;
}

function interleave(lists: readonly string[][]): string[] {
  const all: string[] = [];
  for (let i = 0; lists.some(list => i < list.length); i++)
    for (const list of lists) if (list[i] !== undefined) all.push(list[i] as string);
  return [...new Set(all)];
}

/** A project that explains so much of several things is about them together. */
export const EXPLAINED_AS_ONE = 0.72;
/** Of several things side by side each must be found this well, or the words belong together. */
export const LEAST_OF_PART = 0.6;
const LEAST_OF_PART_WITHIN = 0.45;

/** The ranking in the places named: of several things side by side, each is as choosy there as anywhere. */
const inPlaces = (ranking: Ranking, within: ReadonlySet<string> | undefined): Ranking =>
  within ? { ...ranking, hits: ranking.hits.filter(hit => within.has(hit.code)) } : ranking;

function outsideOf(places: readonly string[], ranking: Ranking): Ranking {
  if (places.length === 0) return ranking;
  return {
    ...ranking,
    hits: ranking.hits.filter(hit => !places.some(place => hit.code === place || hit.code.startsWith(`${place}-`))),
  };
}

/** From here on a project is what the question turns away. */
export const UNWANTED = 0.5;
/** An exception (X以外) holds for what is named this well, however well it fits the rest. */
const EXCEPTED = 0.75;

/** How much a project is what the question turns away, 0…1; of several things turned away the one it is most. */
export function unwantedness({ excluded, text }: Frame, search: Search): (code: string) => number {
  const scores = new Map<string, number>();
  for (const segment of segmentsOf(excluded, text)) {
    for (const { code, score } of search.rank(segment, 'project').hits)
      scores.set(code, Math.max(score, scores.get(code) ?? 0));
  }
  const measures = segmentsOf(excluded, text).flatMap(segment => measureMeant(segment, search) ?? []);
  return code => (measures.some(measure => code.startsWith(`${measure}-`)) ? 1 : (scores.get(code) ?? 0));
}

/** What is wanted and unwanted at once (周産期, 救急じゃなくて) goes by the stronger of the two, unless it is an exception. */
function wantedIn(frame: Frame, search: Search): (code: string, wanted: number) => boolean {
  const against = unwantedness(frame, search);
  return (code, wanted) => {
    const unwanted = against(code);
    return unwanted < UNWANTED || (unwanted < wanted && (frame.correction || unwanted < EXCEPTED));
  };
}

export function withoutExcluded(ranking: Ranking, frame: Frame, search: Search): Ranking {
  if (frame.excluded.length === 0) return ranking;
  const isLeft = wantedIn(frame, search);
  const hits = ranking.hits.filter(({ code, score }) => isLeft(code, score));
  return hits.length > 0 ? { ...ranking, hits } : ranking;
}

/** The projects of a question's topic, by search, places and exclusions. */

import type { Concept } from '../../search/concepts.ts';
import { type Ranking, scoreOf } from '../../search/ranking/ranking.ts';
import { type Relevant, selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { HARDLY_DOUBTED } from '../doubt.ts';
import { correctedOf } from '../follow-up/subject/corrected.ts';
import { likelierFirst, weighedBy } from '../likely.ts';
import { amongThose } from './among.ts';
import { enumerated } from './enumerated.ts';
import { measureMeant } from './measure-meant.ts';
import { type Parts, partsOf } from './parts.ts';
import { theOthers } from './the-others.ts';
import { outsideOf, withoutExcluded } from './turned-away.ts';

export interface Topic {
  /** Score of the best project. */
  best: number;
  codes: string[];
  further: string[];
  measure: string | null;
  /** Several whole measures, so a long list is intended. */
  areMeasures?: true;
  /** The question only enumerates topics the plan has, so there is no doubt, and a long list is intended. */
  areEnumerated?: true;
}

/** Removes exclusions from a ranking. */
type Left = (all: Ranking) => Ranking;

/** Called by rules through `context.topic()`, which memoises it. */
export function findTopic(context: Context): Topic {
  const { subject, search, frame, doubt, plan } = context;
  const within = subject.within ? new Set(subject.within) : undefined;
  const left = leftOf(context);
  const found = search.rank(subject.concepts, 'project');
  const turnsAway = frame.excluded.length + frame.excludedPlaces.length > 0;
  const weighed = within ? amongThose(found, within, context.likely()) : weighedBy(context.likely(), found);
  // A single word leaves the order as printed; an exclusion shows that one kind is preferred.
  const ranking = left(turnsAway ? likelierFirst(context.likely(), weighed) : weighed);
  const whole = selectRelevant(ranking, within, doubt() < HARDLY_DOUBTED);
  const others = within ? null : theOthers(context);
  if (others) return { codes: others, further: [], measure: null, best: 1 };
  const measure = within || turnsAway ? null : measureMeant(subject.concepts, search);
  if (measure) return wholeMeasure(measure, ranking, whole, plan);
  const topics = within || turnsAway ? null : enumerated(context);
  if (topics) return ofEachTopic(topics, left, context);
  const { parts, isEach, isTogether } = partsOf(subject.concepts, frame.text, within !== undefined);
  const each = isTogether ? null : besideEachOther({ parts, isEach }, context, within, whole, left);
  if (each) return each;
  const codes = isTogether ? speakingOfAll(parts, ranking, whole.codes) : whole.codes;
  return { codes, further: whole.further, measure: null, best: whole.best };
}

/** The projects that match each part; all of them when none does. */
function speakingOfAll(parts: Parts['parts'], { hits }: Ranking, codes: string[]): string[] {
  const said = new Map(hits.map(({ code, evidence }) => [code, new Set(evidence.map(({ text }) => text))]));
  const both = codes.filter(code => parts.every(part => part.some(({ text }) => said.get(code)?.has(text))));
  return both.length > 0 ? both : codes;
}

function leftOf({ frame, dialogue, plan, search }: Context): Left {
  const corrected = correctedOf(frame, dialogue, search, plan);
  const places = corrected ? [...frame.excludedPlaces, plan.originalOf(corrected)] : frame.excludedPlaces;
  return all => outsideOf(places, withoutExcluded(all, frame, search));
}

function wholeMeasure(measure: string, { hits }: Ranking, whole: Relevant, plan: Context['plan']): Topic {
  const originals = plan.measure(measure)?.entries.map(entry => plan.originalOf(entry.code)) ?? [];
  const codes = [...new Set(originals)];
  const besides = hits.filter(hit => hit.score >= 0.85 && !codes.includes(hit.code)).map(hit => hit.code);
  const further = whole.codes.filter(code => !codes.includes(code) && !besides.includes(code));
  return { codes: [...codes, ...besides], further, measure, best: 1 };
}

/** The projects of enumerated topics, the best of each first; whole measures follow one another. */
function ofEachTopic(topics: Parts['parts'], left: Left, context: Context): Topic {
  const found = topics.map(topic => asMeasure(topic, left, context) ?? foundOf(topic, false, undefined, left, context));
  const each = found.map(({ codes }) => codes);
  const codes = topics.some(topic => measureMeant(topic, context.search))
    ? [...new Set(each.flat())]
    : interleave(each);
  return { codes, further: [], measure: null, best: 1, areEnumerated: true };
}

/** The projects of coordinated topics, the best of each first; null when the words form a single topic. */
function besideEachOther(
  { parts, isEach }: Pick<Parts, 'parts' | 'isEach'>,
  context: Context,
  within: ReadonlySet<string> | undefined,
  whole: Relevant,
  left: Left,
): Topic | null {
  const areBare = !within && standSideBySide(parts, context.frame.text);
  const isOne = whole.best >= AS_ONE_SCORE;
  const areApart = isEach || (areBare && !speaksOfEachBest(whole.codes[0] ?? '', parts, context));
  if (parts.length < 2 || (isOne && !areApart && !within)) return null;
  const least = within ? LEAST_OF_PART_WITHIN : areBare ? LEAST_SIDE_BY_SIDE : isOne ? APART_SCORE : LEAST_OF_PART;
  const found = parts.map(
    part => (areBare ? asMeasure(part, left, context) : null) ?? foundOf(part, isEach, within, left, context),
  );
  if (found.some(({ best }) => best < least)) return null;
  const each = found.map(part => part.codes);
  // Whole measures follow one another, each as its own list.
  if (areBare && parts.some(part => measureMeant(part, context.search)))
    return { codes: [...new Set(each.flat())], further: [], measure: null, best: 1, areMeasures: true };
  // Projects named one by one keep the order of the question, so that 前者 is the first.
  const areAll = each.every(({ length }) => length === 1) && whole.codes.every(code => each.flat().includes(code));
  const codes = interleave(
    within ? [...each, whole.codes] : isOne || isEach || areBare || areAll ? each : [whole.codes, ...each],
  );
  return { codes, further: whole.codes.filter(code => !codes.includes(code)), measure: null, best: 1 };
}

/** The projects of one of several parts; within a place the selection is as strict as elsewhere. */
function foundOf(
  part: Parts['parts'][number],
  isEach: boolean,
  within: ReadonlySet<string> | undefined,
  left: Left,
  { search, likeness, frame }: Context,
): Relevant {
  const byWords = search.rank(part, 'project');
  const weighed = isEach && !within ? weighedBy(likeness.of(wordingOf(part, frame.text)), byWords) : byWords;
  const ranking = left(weighed);
  const inside = within ? { ...ranking, hits: ranking.hits.filter(({ code }) => within.has(code)) } : ranking;
  const { codes, ...found } = selectRelevant(inside);
  const scores = new Map(inside.hits.map(({ code, score }) => [code, score]));
  return { ...found, codes: codes.filter(code => (scores.get(code) ?? 0) >= SHARE_OF_PART * found.best) };
}

/**
 * Whether a project matches every part about as well as the best of each: 「整備と運用」 are a single topic,
 * 「道路と車」 are not.
 */
const speaksOfEachBest = (code: string, parts: Parts['parts'], { search }: Context): boolean =>
  parts.every(part => {
    const ranking = search.rank(part, 'project');
    return scoreOf(ranking, code) >= SHARE_OF_PART * (ranking.hits[0]?.score ?? 0);
  });

/** 「防災か医療」: single words with only a connector between them. */
const standSideBySide = (parts: Parts['parts'], text: string): boolean =>
  parts.every(({ length }) => length === 1) &&
  parts.every(([one], index) => {
    const next = parts[index + 1]?.[0];
    return !one || !next || SIDE_BY_SIDE.test(text.slice(one.end, next.start));
  });

const SIDE_BY_SIDE =
  /^(?:と|か|・|や|または|又は|もしくは|あるいは|及び|および|ならびに| ?[&/+] ?|,? (?:and|or) )(?:the )?$/;

/** The measure whose topic a part is. */
function asMeasure(part: Parts['parts'][number], left: Left, { search, plan }: Context): Relevant | null {
  const measure = measureMeant(part, search);
  if (!measure) return null;
  const { codes, further } = wholeMeasure(measure, left(search.rank(part, 'project')), NO_MORE, plan);
  return { best: 1, codes, further };
}

const NO_MORE: Relevant = { best: 0, codes: [], further: [] };

/** The words of a part as typed. */
const wordingOf = (part: readonly Concept[], text: string): string =>
  part.map(({ start, end }) => text.slice(start, end)).join(' ');

function interleave(lists: readonly string[][]): string[] {
  const all: string[] = [];
  for (let i = 0; lists.some(list => i < list.length); i++)
    for (const list of lists) if (list[i] !== undefined) all.push(list[i]!);
  return [...new Set(all)];
}

/** Minimum score of a project that matches several parts as a single topic. */
export const AS_ONE_SCORE = 0.72;
/** Minimum score of every part; otherwise the words are a single topic. */
export const LEAST_OF_PART = 0.6;
const LEAST_OF_PART_WITHIN = 0.45;
/** Minimum score for single words with only a connector between them. */
const LEAST_SIDE_BY_SIDE = 0.5;
/** Minimum score of every part when one project matches all: 電子申請と電子入札. */
export const APART_SCORE = 0.75;
/** Minimum share of a part's best score. */
const SHARE_OF_PART = 0.85;

/**
 * Whom or what a question is about once the conversation is taken into account: codes written out, ordinals into the
 * last list, それ and "it", 「ブログのやつ」 within what was listed, or new words to be searched for.
 */
import type { Plan } from '../plan/plan.ts';
import type { Concept } from '../search/concepts.ts';
import { selectRelevant } from '../search/relevance.ts';
import type { Search } from '../search/search.ts';
import type { Dialogue } from './dialogue.ts';
import { besides, correctedOf } from './follow-up/corrected.ts';
import { pointedAt } from './follow-up/pointed-at.ts';
import { SAME_PLACE } from './follow-up/pointing.ts';
import type { Frame } from './frame.ts';
import type { Scope } from './intent.ts';
import { findPlaces } from './places.ts';
import { segmentsOf } from './segments.ts';
import { withoutExcluded } from './topic.ts';

export interface Subject extends Scope {
  /** Entries named or pointed at; empty when the question brings words to search for. */
  entries: string[];
  /** Words still to be searched for. */
  concepts: Concept[];
  /** Entries the search is limited to, when the question narrows the last list or names a place. */
  within: string[] | null;
  /** Whether the conversation supplied any of it. */
  fromDialogue: boolean;
}

/** A word as good as this inside the list means an item of the list. */
const WITHIN_EXPLAINED = 0.5;

export function findSubject(frame: Frame, dialogue: Dialogue, plan: Plan, search: Search): Subject {
  const places = findPlaces(frame, plan, search, dialogue.asked === 'countEntries' && frame.text.length <= 16);
  const written = {
    entries: found(frame.codes.map(code => (code.kind === 'entry' ? code.code : undefined))),
    areas: [...new Set([...frame.codes.filter(code => code.kind === 'area').map(code => code.code), ...places.areas])],
    measures: [
      ...new Set([...frame.codes.filter(code => code.kind === 'measure').map(code => code.code), ...places.measures]),
    ],
  };
  // 「分野4のうち4-4と4-5」: the area only says where the measures are.
  if (
    written.areas.length > 0 &&
    written.measures.length > 0 &&
    written.measures.every(code => written.areas.includes(code.split('-')[0] ?? ''))
  )
    written.areas = [];
  const subject: Subject = { concepts: places.rest, within: null, fromDialogue: false, ...written };
  const named = written.entries.length + written.areas.length + written.measures.length > 0;
  if (frame.cues.has('newTopic') && !frame.cues.has('earlier')) return narrowToPlaces(subject, plan);
  // 「窓口は？」 "their phone number": no word of it is a topic, whatever it may find.
  const asksOfIt = frame.attribute !== null && dialogue.lastIntent !== null && !named;
  if (asksOfIt) subject.concepts = [];
  const isBare = subject.concepts.every(concept => concept.weight === 0);
  const pointed = pointedAt(frame, dialogue, subject, isBare || topicWeight(subject.concepts, search) === 0, plan);
  if (pointed) return { ...subject, ...pointed, concepts: [], fromDialogue: true };
  if (named) return narrowToPlaces(subject, plan);
  const nothingFound = frame.refersBack && selectRelevant(search.rank(subject.concepts, 'project')).codes.length === 0;
  if (topicWeight(subject.concepts, search) === 0 || nothingFound)
    return {
      ...fromFocus(frame, dialogue, { ...subject, concepts: nothingFound ? [] : subject.concepts }),
      fromDialogue: true,
    };
  const inList = withinListed(frame, dialogue, subject, search, plan);
  return inList ? { ...inList, fromDialogue: true } : subject;
}

/** A topic inside a named area or measure is searched there only. */
function narrowToPlaces(subject: Subject, plan: Plan): Subject {
  if (subject.areas.length + subject.measures.length === 0 || subject.concepts.length === 0) return subject;
  return { ...subject, within: entriesIn(subject, plan).map(code => plan.originalOf(code)) };
}

/** Printed entries of a scope in printed order; all when the scope is the whole plan. */
export function entriesIn(scope: Scope, plan: Plan): string[] {
  if (scope.areas.length + scope.measures.length === 0) return plan.entries.map(entry => entry.code);
  const heads = [...scope.areas, ...scope.measures].map(code => `${code}-`);
  return plan.entries.filter(({ code }) => heads.some(head => code.startsWith(head))).map(entry => entry.code);
}

/** Each once: whoever writes a code twice means it once. */
const found = (codes: (string | undefined)[]): string[] => [
  ...new Set(codes.filter((code): code is string => code !== undefined)),
];

/** Without words of its own a question is about what was talked of last. */
function fromFocus(frame: Frame, dialogue: Dialogue, subject: Subject): Subject {
  const lastScope = dialogue.scope;
  const measure = lastScope.measures.length > 0 ? lastScope.measures : [];
  if (
    /(この|その|同じ)施策|\b(?:this|that|the same|its|their)(?: whole| entire)? measure\b|\bthe (?:whole|entire) measure\b/.test(
      frame.text,
    ) &&
    !SAME_PLACE.test(frame.text)
  )
    return { ...subject, measures: measure.slice(0, 1) };
  if (
    /(この|その|同じ)(重点)?分野|分野全体|\b(this|that|the same|its|their|the whole|whole|entire) (priority )?area\b/.test(
      frame.text,
    ) &&
    !SAME_PLACE.test(frame.text)
  ) {
    const area = lastScope.areas[0] ?? measure[0]?.split('-')[0] ?? dialogue.focus[0]?.split('-')[0];
    return { ...subject, areas: area ? [area] : [] };
  }
  if (
    frame.cues.has('measuresWanted') &&
    lastScope.areas.length > 0 &&
    (frame.refersBack || dialogue.asked === 'countEntries')
  )
    return { ...subject, areas: lastScope.areas };
  // 「最初に聞いたやつ」 is what the conversation began with.
  const first = dialogue.history.at(-1);
  if (frame.cues.has('earlier') && /最初|初め|はじめ|\bfirst\b/.test(frame.text) && first)
    return { ...subject, entries: first };
  if (dialogue.asked === 'countEntries' || dialogue.asked === 'countProjects' || dialogue.asked === 'countGroups') {
    const stillCounting =
      frame.cues.has('withReprints') ||
      frame.cues.has('withoutReprints') ||
      frame.cues.has('reprint') ||
      frame.cues.has('count');
    if (stillCounting) return { ...subject, ...lastScope };
  }
  if (frame.cues.has('count') && dialogue.asked === 'listEntries') return { ...subject, ...lastScope };
  if (frame.cues.has('within') && frame.cues.has('reprint'))
    return { ...subject, ...lastScope, within: dialogue.listed };
  return { ...subject, entries: dialogue.focus };
}

/** 「ブログのやつ」「病院関係だけ」 inside what was listed last. */
function withinListed(frame: Frame, dialogue: Dialogue, subject: Subject, search: Search, plan: Plan): Subject | null {
  const earlier = frame.cues.has('earlier') || /最初に/.test(frame.text);
  const corrected = correctedOf(frame, dialogue);
  const pool = earlier
    ? dialogue.history.flat()
    : corrected
      ? besides(corrected, dialogue, plan)
      : shownOrCounted(dialogue, plan);
  if (pool.length === 0 || (pool.length < 2 && !earlier)) return null;
  const originals = new Map(pool.map(code => [plan.originalOf(code), code]));
  const whole = search.rank(subject.concepts, 'project');
  const ranking = corrected ? withoutExcluded(whole, frame, search) : whole;
  const inside = selectRelevant(ranking, new Set(originals.keys()));
  const narrows = frame.cues.has('within') || earlier || dialogue.asked === 'clarify';
  const pointing = frame.cues.has('vagueOne') || frame.refersBack || corrected !== null || isElliptical(frame);
  const good = narrows
    ? inside.codes.length > 0
    : pointing && inside.best >= WITHIN_EXPLAINED && inside.best >= 0.7 * (ranking.hits[0]?.score ?? 0);
  if (!good) return null;
  const apart = oneEach(subject.concepts, frame.text, new Set(originals.keys()), search);
  if (apart) return { ...subject, entries: apart.map(code => originals.get(code) ?? code), concepts: [] };
  const entries = inside.codes.map(code => originals.get(code) ?? code);
  // An owner or a status is asked of one thing; a narrowing may leave several.
  const single =
    corrected !== null ||
    frame.cues.has('owner') ||
    frame.cues.has('status') ||
    frame.cues.has('detail') ||
    frame.cues.has('vagueOne');
  const best = single
    ? entries.filter(
        (_, index) => (ranking.hits.find(hit => hit.code === inside.codes[index])?.score ?? 0) >= inside.best * 0.9,
      )
    : entries;
  return { ...subject, entries: best, concepts: [] };
}

/** What was listed last; what stands in the place that was counted last. */
function shownOrCounted({ asked, scope, listed, choices }: Dialogue, plan: Plan): string[] {
  if (asked === 'countEntries' && scope.areas.length + scope.measures.length > 0) return entriesIn(scope, plan);
  return listed.length > 1 ? listed : choices;
}

/** 「津波と水門の担当」: the best for each of several things named; null when they are not all there. */
function oneEach(
  concepts: readonly Concept[],
  text: string,
  pool: ReadonlySet<string>,
  search: Search,
): string[] | null {
  const segments = segmentsOf(concepts, text);
  if (segments.length < 2) return null;
  const best = segments.map(segment => search.rank(segment, 'project').hits.find(({ code }) => pool.has(code)));
  const codes = best.flatMap(hit => (hit && hit.score >= WITHIN_EXPLAINED ? [hit.code] : []));
  return new Set(codes).size === segments.length ? codes : null;
}

/** A few words with は？ and no 事業 or verb: asked about what is on the table. */
const isElliptical = (frame: Frame): boolean =>
  frame.text.length <= 16 && !frame.cues.has('projectWord') && !frame.cues.has('list');

/** Weight of the words that could be a topic. */
export function topicWeight(concepts: readonly Concept[], search: Search): number {
  return search
    .rank(concepts, 'project')
    .weighed.filter(({ concept }) => concept.weight >= 0.3)
    .reduce((sum, { importance }) => sum + importance, 0);
}

/** Each named place by itself. */
export const scopesOf = ({ areas, measures }: Scope): Scope[] => [
  ...areas.map(area => ({ areas: [area], measures: [] })),
  ...measures.map(measure => ({ areas: [], measures: [measure] })),
];

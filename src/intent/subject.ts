/**
 * Resolves the subject of a question in its conversation: codes, ordinals in the last list, coreference (それ, "it"),
 * 「ブログのやつ」 within the last list, or new search words.
 */
import type { Plan } from '../plan/plan.ts';
import type { Concept } from '../search/concepts.ts';
import { selectRelevant } from '../search/ranking/relevance.ts';
import type { Search } from '../search/search.ts';
import type { Knowledge } from './context.ts';
import type { Dialogue } from './dialogue.ts';
import { pointedAt } from './follow-up/pointing/pointed-at.ts';
import { correctedOf } from './follow-up/subject/corrected.ts';
import { fromFocus } from './follow-up/subject/from-focus.ts';
import { inSamePlace } from './follow-up/subject/same-place.ts';
import { byPrintedWord, withinListed } from './follow-up/subject/within-listed.ts';
import type { Frame } from './frame/frame.ts';
import type { Scope } from './intent.ts';
import { findPlaces } from './places/places.ts';
import { entriesIn } from './places/scopes.ts';

export interface Subject extends Scope {
  /** Entries named or referred to; empty when there are words to search for. */
  entries: string[];
  /** Words to search for. */
  concepts: Concept[];
  /** Entries the search is restricted to, by the last list or a named place. */
  within: string[] | null;
  /** Whether any of it comes from the conversation. */
  fromDialogue: boolean;
}

export function findSubject(
  frame: Frame,
  dialogue: Dialogue,
  knowledge: Pick<Knowledge, 'plan' | 'search' | 'likeness'>,
): Subject {
  const { plan, search } = knowledge;
  const places = findPlaces(frame, plan, search, dialogue.asked === 'countEntries' && frame.text.length <= 16);
  const written = {
    entries: found(frame.codes.map(code => (code.kind === 'entry' ? code.code : undefined))),
    areas: [...new Set([...frame.codes.filter(code => code.kind === 'area').map(code => code.code), ...places.areas])],
    measures: [
      ...new Set([...frame.codes.filter(code => code.kind === 'measure').map(code => code.code), ...places.measures]),
    ],
  };
  // 「分野4のうち4-4と4-5」: the area only locates the measures.
  if (
    written.areas.length > 0 &&
    written.measures.length > 0 &&
    written.measures.every(code => written.areas.includes(code.split('-')[0] ?? ''))
  )
    written.areas = [];
  const subject: Subject = { concepts: places.rest, within: null, fromDialogue: false, ...written };
  const named = written.entries.length + written.areas.length + written.measures.length > 0;
  if (frame.cues.has('newTopic') && !frame.cues.has('earlier')) return narrowToPlaces(subject, frame, plan);
  // 「窓口は？」 "their phone number": no word of it is a topic, whatever it matches.
  const asksOfIt = frame.attribute !== null && dialogue.lastIntent !== null && !named;
  if (asksOfIt) subject.concepts = [];
  const isBare = subject.concepts.every(concept => concept.weight === 0);
  const pointed = pointedAt(frame, dialogue, subject, isBare || topicWeight(subject.concepts, search) === 0, plan);
  if (pointed) return { ...subject, ...pointed, concepts: [], fromDialogue: true };
  if (named) return narrowToPlaces(subject, frame, plan);
  const beside = inSamePlace(frame, dialogue, subject, knowledge);
  if (beside) return { ...beside, fromDialogue: true };
  const printed = topicWeight(subject.concepts, search) === 0 ? byPrintedWord(frame, dialogue, plan) : [];
  if (printed.length > 0) return { ...subject, entries: printed, concepts: [], fromDialogue: true };
  // 「多言語じゃなくて本体の充実の方ね」: in a correction even general words select.
  const isInstead = subject.concepts.length > 0 || PEOPLE_WITHOUT.test(frame.text);
  if (isInstead && correctedOf(frame, dialogue, search, plan)) {
    const instead = withinListed(frame, dialogue, subject, knowledge);
    if (instead) return { ...instead, fromDialogue: true };
  }
  const nothingFound =
    frame.refersBack &&
    dialogue.lastIntent !== null &&
    selectRelevant(search.rank(subject.concepts, 'project')).codes.length === 0;
  if (topicWeight(subject.concepts, search) === 0 || nothingFound)
    return {
      ...fromFocus(frame, dialogue, { ...subject, concepts: nothingFound ? [] : subject.concepts }, plan),
      fromDialogue: true,
    };
  const inList = withinListed(frame, dialogue, subject, knowledge);
  return inList ? { ...inList, fromDialogue: true } : subject;
}

/** 「障害のない人向けは」 "people without disabilities": the rest of the name says what is wanted. */
const PEOPLE_WITHOUT = /[な無]い(?=人|方|ひと|かた)|\b(?:people|persons|those|residents|anyone) without\b/;

/** Restricts the search for a topic to the named area or measure, without its reprints when they are excluded. */
function narrowToPlaces(subject: Subject, { cues }: Frame, plan: Plan): Subject {
  if (subject.areas.length + subject.measures.length === 0 || subject.concepts.length === 0) return subject;
  const inside = entriesIn(subject, plan);
  const isReprint = (code: string) => plan.originalOf(code) !== code;
  const left = cues.has('withoutReprints') ? inside.filter(code => !isReprint(code)) : inside;
  return { ...subject, within: left.map(code => plan.originalOf(code)) };
}

/** Without duplicates. */
const found = (codes: (string | undefined)[]): string[] => [
  ...new Set(codes.filter((code): code is string => code !== undefined)),
];

/** Total importance of the words that may be a topic. */
export function topicWeight(concepts: readonly Concept[], search: Search): number {
  return search
    .rank(concepts, 'project')
    .weighed.filter(({ concept }) => concept.weight >= 0.3)
    .reduce((sum, { importance }) => sum + importance, 0);
}

/** Whether the words are what a question is about, rather than words any question has. */
export const isTopic = (concepts: readonly Concept[], search: Search): boolean =>
  topicWeight(concepts, search) >= TOPIC_WEIGHT;

const TOPIC_WEIGHT = 0.3;

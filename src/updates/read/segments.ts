/**
 * Clauses → who is spoken of where. A clause that opens with a project begins a segment once the one before has its
 * state; projects named before any state share the one that follows: 「AもBも順調」, 「A、B、Cはいずれも概ね順調」.
 */
import type { Span } from '../../search/concepts.ts';
import type { Tokenizer } from '../../search/tokenizer/index.ts';
import type { Clause } from './clauses.ts';
import { isAttributive } from './judge-ja.ts';
import { type FoundMonth, findMonths } from './months.ts';
import type { Mention, Names } from './names.ts';
import { type FoundPercent, findPercents } from './percent.ts';
import type { Resolve, Resolved } from './resolve.ts';
import { findStateWords, type StateWordFound } from './states.ts';
import { findTopic, type Topic } from './topics.ts';

/** A clause with what was found in it. */
export interface ReadClause {
  clause: Clause;
  /** Where its subject stands; empty when it has none of its own. */
  subject: Span;
  /** It speaks of something else than the project: 「工事は」, "the draft". */
  ownSubject: boolean;
  stateWords: StateWordFound[];
  percents: FoundPercent[];
  months: FoundMonth[];
  asks: boolean;
}

export interface Segment {
  /** Original entries, in the order named. */
  codes: string[];
  /** The name fits several projects. */
  ambiguous: boolean;
  certainty: Resolved['certainty'];
  /** Named without は or the like: others may follow in a list. */
  open: boolean;
  clauses: ReadClause[];
}

export interface Segmented {
  segments: Segment[];
  /** Clauses before any project was named. */
  unclaimed: ReadClause[];
  /** A code that the plan does not hold was written. */
  unknownCode: boolean;
}

export interface SegmentContext {
  names: Names;
  resolve: Resolve;
  tokenizer: Tokenizer;
  within: readonly string[];
  today: string;
}

/** Which of the two named before: 前者は順調、後者は遅れ. */
const FORMER_LATTER: readonly [RegExp, number][] = [
  [/^(?:前者|the former|former)$/, 0],
  [/^(?:後者|the latter|latter)$/, 1],
];
const CONNECTOR = /(?:と(?!の)|や|及び|および|並びに|ならびに|も|、|,|&|・|\/)(?=.)|\s(?:and|plus)\s/g;
/** A clause that speaks of all named so far, or of none. */
const NO_NEW_SUBJECT =
  /^(?:いずれ|どちら|どれ|両方|双方|ともに|全て|すべて|全部|全体|(?:both|all|each|everything|it|they)(?![a-z0-9一-龠ァ-ヺ]))/;

const OF_ALL = /^(?:いずれ|どちら|どれ|両方|双方|ともに|全て|すべて|全部|(?:both|all|each|everything)(?![a-z]))/;
const NO_OWN_SUBJECT = /^(?:the )?(?:work|project|system|site|upgrade|update|service|we|i|it|this|everything)$/;

export function segment(
  clauses: readonly Clause[],
  questions: ReadonlySet<number>,
  context: SegmentContext,
): Segmented {
  const segments: Segment[] = [];
  const unclaimed: ReadClause[] = [];
  const mentioned: Mention[] = [];
  let unknownCode = false;
  clauses.forEach((clause, index) => {
    const mentions = context.names.mentions(clause);
    mentioned.push(...mentions.filter(({ compounded }) => !compounded));
    unknownCode ||= mentions.some(({ codes }) => codes.length === 0);
    const outside = <T extends { start: number; end: number }>(found: T) =>
      !mentions.some(({ start, end }) => found.start < end && found.end > start);
    const stateWords = findStateWords(clause.text, clause.japanese).filter(outside);
    const percents = findPercents(clause.text).filter(outside);
    const months = findMonths(clause.text, context.today).filter(outside);
    const predicates = stateWords.filter(({ end }) => !isAttributive(clause.text.slice(end)));
    const limits = [...predicates, ...percents, ...months].sort((a, b) => a.start - b.start);
    const topic = findTopic(clause, mentions, limits, context.tokenizer);
    const read: ReadClause = {
      clause,
      subject: NOWHERE,
      ownSubject: false,
      stateWords,
      percents,
      months,
      asks: questions.has(index),
    };
    const current = segments.at(-1);
    const subject =
      topic && !NO_NEW_SUBJECT.test(topic.phrase)
        ? (formerOrLatter(topic, segments) ?? subjectOf(topic, mentions, context))
        : null;
    if (
      subject &&
      topic &&
      accepts(current, subject, topic) &&
      !(read.asks && subject.ambiguous && subject.certainty !== 'named')
    ) {
      read.subject = topic;
      const joined = current && !subject.picked && !isSettled(current) ? join(current, subject, topic) : null;
      if (joined) joined.clauses.push(read);
      else
        segments.push({
          codes: subject.codes,
          ambiguous: subject.ambiguous,
          certainty: subject.certainty,
          open: topic.kind === 'bare',
          clauses: [read],
        });
    } else {
      const again =
        current && subject?.certainty === 'named' && subject.codes.every(code => current.codes.includes(code));
      if (again && topic) read.subject = topic;
      read.ownSubject =
        topic !== null && !again && !NO_NEW_SUBJECT.test(topic.phrase) && !NO_OWN_SUBJECT.test(topic.phrase);
      // 「どちらも順調」 is said of all named so far.
      if (current && topic && OF_ALL.test(topic.phrase)) for (const one of segments) one.clauses.push(read);
      else (current?.clauses ?? unclaimed).push(read);
    }
  });
  return {
    segments: segments.length > 0 ? segments : anywhere(mentioned, unclaimed),
    unclaimed: segments.length > 0 ? unclaimed : [],
    unknownCode,
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

interface Subject extends Resolved {
  /** One of those named before: 前者. */
  picked: boolean;
  ambiguous: boolean;
  /** The name ends the phrase, save for words every report uses. */
  whole: boolean;
}

const isSettled = (segment: Segment): boolean =>
  segment.clauses.some(
    ({ clause, stateWords, percents, months, subject }) =>
      stateWords.length + percents.length + months.filter(({ start }) => start >= subject.end).length > 0 ||
      (clause.japanese && subject.end > 0 && PREDICATE_AFTER.test(clause.text.slice(subject.end))),
  );

/** は or が and more than a noun's ending after it. */
const PREDICATE_AFTER = /^(?:は|が)[、 ]?.*[一-龠ァ-ヺa-z0-9]/;

/** No clause opened with a project: the one named somewhere is meant, several have to be asked. */
function anywhere(mentioned: readonly Mention[], clauses: ReadClause[]): Segment[] {
  const codes = [...new Set(mentioned.flatMap(({ codes }) => codes))];
  return codes.length === 0 ? [] : [{ codes, ambiguous: codes.length > 1, certainty: 'named', open: false, clauses }];
}

/** Later in a message only a name counts as a new subject; what merely sounds like a project is comment. */
function accepts(current: Segment | undefined, subject: Subject, topic: Topic): boolean {
  if (!current) return topic.kind !== 'loose' || subject.certainty === 'named';
  if (subject.picked) return true;
  if (topic.kind === 'loose' || subject.codes.every(code => current.codes.includes(code))) return false;
  if (
    subject.certainty === 'described' ||
    (subject.certainty === 'partly' && (subject.ambiguous || topic.kind === 'subject'))
  )
    return false;
  return subject.whole && (isSettled(current) || current.open || current.certainty !== 'named');
}

/** Adds a project to a list not yet spoken of; null when the clause speaks of the list already. */
function join(current: Segment, subject: Subject, topic: Topic): Segment | null {
  // 「危機対策課です。MIDORIは…」: a name outweighs what only sounded like one.
  if (current.certainty !== 'named' && subject.certainty === 'named' && !current.open) {
    Object.assign(current, { codes: subject.codes, ambiguous: subject.ambiguous, certainty: subject.certainty });
  } else {
    current.codes = [...new Set([...current.codes, ...subject.codes])];
    current.ambiguous ||= subject.ambiguous;
  }
  current.open = topic.kind === 'bare';
  return current;
}

function formerOrLatter({ phrase }: Topic, segments: readonly Segment[]): Subject | null {
  const position = FORMER_LATTER.find(([form]) => form.test(phrase))?.[1];
  const pair = segments.find(({ codes, ambiguous }) => codes.length === 2 && !ambiguous);
  const code = position === undefined ? undefined : pair?.codes[position];
  return code === undefined ? null : { codes: [code], certainty: 'named', ambiguous: false, whole: true, picked: true };
}

/** The projects a topic names: each part of a list by itself where every part names one, else the phrase as a whole. */
function subjectOf(topic: Topic, mentions: readonly Mention[], { resolve, within }: SegmentContext): Subject | null {
  const inside = mentions.filter(({ start, end }) => start >= topic.start && end <= topic.end + 1);
  const parts = cut(topic, inside).map(part => ({ part, found: resolve(part.phrase, part.mentions, within) }));
  const certain = parts.every(({ found }) => found && found.certainty !== 'described');
  if (parts.length > 1 && certain) {
    const found = parts.map(({ found }) => found as Resolved);
    return {
      codes: [...new Set(found.flatMap(({ codes }) => codes))],
      certainty: found.every(({ certainty }) => certainty === 'named') ? 'named' : 'partly',
      ambiguous: found.some(({ codes }) => codes.length > 1),
      whole: true,
      picked: false,
    };
  }
  const found = resolve(topic.phrase, inside, within);
  return found && { ...found, ambiguous: found.codes.length > 1, whole: isWhole(topic, inside, found), picked: false };
}

function isWhole(topic: Topic, inside: readonly Mention[], found: Resolved): boolean {
  if (found.certainty !== 'named') return true;
  const last = inside.at(-1);
  if (!last) return false;
  const rest = topic.phrase.slice(last.end - topic.start);
  return !/^の?[^の\s]*(?:先|会|者|人|数|率|費|額|図|書|員)$/.test(rest) || rest === '';
}

function cut(topic: Topic, mentions: readonly Mention[]): { phrase: string; mentions: Mention[] }[] {
  const parts: { phrase: string; mentions: Mention[] }[] = [];
  let from = 0;
  const add = (end: number) => {
    const phrase = topic.phrase.slice(from, end).trim();
    const inside = mentions.filter(mention => mention.start >= topic.start + from && mention.start < topic.start + end);
    if (phrase !== '') parts.push({ phrase, mentions: inside });
  };
  for (const match of topic.phrase.matchAll(CONNECTOR)) {
    const at = topic.start + match.index;
    if (mentions.some(({ start, end }) => at >= start && at < end)) continue;
    add(match.index);
    from = match.index + match[0].length;
  }
  add(topic.phrase.length);
  return parts;
}

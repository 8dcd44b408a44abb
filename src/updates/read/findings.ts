/** Everything found in one clause, before its subject is known. */

import { inOrder, NOWHERE, overlaps, type Span } from '../../search/words/spans.ts';
import { type FoundPercent, findPercents } from './amounts/percent.ts';
import type { Clause } from './clauses/clauses.ts';
import type { FoundMonth } from './dates/month-arithmetic.ts';
import { findMonths } from './dates/months.ts';
import { findShift } from './dates/shifts.ts';
import type { Mention } from './projects/mentions.ts';
import { isAttributive } from './states/judge-ja.ts';
import { findStateWords, judgeStates, stepIn } from './states/states.ts';
import type { State, StateWordFound } from './states/verdicts.ts';

export interface Findings {
  clause: Clause;
  mentions: Mention[];
  stateWords: StateWordFound[];
  percents: FoundPercent[];
  months: FoundMonth[];
  /** A question, promise or hearsay: its statuses do not count. */
  untold: boolean;
  /** Range of the project name the clause is about; empty when it is named elsewhere. */
  subject: Span;
  /** Its subject is not a project: 「工事は」, "the draft". */
  hasOwnSubject: boolean;
  /** Values that were replaced by others. */
  replaced: Span[];
}

/** Matches inside a project's name are part of the name. */
export function findAll(clause: Clause, mentions: Mention[], untold: boolean, today: string): Findings {
  const isOutside = (found: Span) => !mentions.some(mention => overlaps(found, mention));
  const percents = findPercents(clause.text).filter(isOutside);
  return {
    clause,
    mentions,
    stateWords: findStateWords(clause.text, clause.japanese).filter(isOutside),
    percents,
    // 3/4まで進んだ is no date.
    months: findMonths(clause.text, today).filter(
      month => isOutside(month) && !percents.some(percent => overlaps(month, percent)),
    ),
    untold,
    subject: NOWHERE,
    hasOwnSubject: false,
    replaced: [],
  };
}

/** Ranges a topic cannot extend beyond. */
export function limitsOf({ clause, stateWords, percents, months, replaced }: Findings): Span[] {
  const predicates = stateWords.filter(({ end }) => !isAttributive(clause.text.slice(end)));
  return inOrder<Span>([...predicates, ...percents, ...months, ...replaced]);
}

/** @param clauses context, in which a date may be changed from one clause to the next; `at` is the clause's index */
export function statesOf(found: Findings, clauses: readonly Findings[] = [found], at = 0): State[] {
  const { clause, stateWords, ...beside } = found;
  const states = judgeStates(clause, stateWords, { ...beside, stepBefore: stepBefore(clauses[at - 1]) });
  const shift = states.some(({ sense }) => sense === 'moved') ? null : findShift(clauses, at);
  return shift ? inOrder([...states, shift.state]) : states;
}

function stepBefore(named: Findings | undefined): string {
  if (!named || named.subject.end === 0 || !/^[、, ]?$/.test(named.clause.mark) || named.stateWords.length > 0)
    return '';
  const { clause, subject, mentions } = named;
  const name = mentions.findLast(({ start, end }) => start >= subject.start && end <= subject.end);
  return subject.end < clause.text.length ? '' : stepIn(clause, subject, name);
}

export function saysSame(found: Findings): boolean {
  const { clause, subject, untold } = found;
  return (
    !untold &&
    (SAME_ALONE.test(clause.text.slice(subject.end)) || statesOf(found).some(({ sense }) => sense === 'same'))
  );
}

/** Says "the same" without saying as what. */
const SAME_ALONE = /^(?:は|が)?[、: ]?(?:引き続き)?(?:同じ|同上|変わらず)(?:です|でした|で)?$/;

/** は or が followed by more than an ending. */
const PREDICATE_AFTER = /^[はが][、 ]?.*[一-龠ァ-ヺa-z0-9]/;

/** Whether the clause says anything about its subject; a name alone waits for what follows. */
export function saysAnything({ clause, stateWords, percents, months, subject, replaced }: Findings): boolean {
  if (stateWords.length + percents.length + replaced.length > 0 || months.some(({ start }) => start >= subject.end))
    return true;
  return clause.japanese && subject.end > 0 && PREDICATE_AFTER.test(clause.text.slice(subject.end));
}

/** Detects clauses that seem to be about a different project, which needs clarification. */

import { type Findings, statesOf } from '../findings.ts';
import type { Mention } from '../projects/mentions.ts';
import type { Subject } from '../projects/subjects.ts';
import type { Topic } from '../projects/topic.ts';
import { isAmong, isStep, MOSTLY_NAME, NEARLY_A_NAME } from './belonging.ts';
import type { Segment } from './segments.ts';

const SETS_APART = /^の?(?:方|ほう|やつ)[はが]|^ (?:isn't|aren't|is not|hasn't|haven't)$/;

/** After a contrast, a project that is almost named: 「MIDORIはいいんだけど水門が遅れてる」. */
export function speaksOfAnother(subject: Subject, topic: Topic, current: Segment): boolean {
  const before = current.clauses.at(-1)?.clause.text ?? '';
  return (
    /(?:けど|けれども?|ものの|のに|だが)$/.test(before) &&
    topic.kind !== 'loose' &&
    subject.explained >= NEARLY_A_NAME &&
    !isAmong(subject, current)
  );
}

/**
 * Contrasted with what was reported, and possibly a project:
 * 「カーインテリジェントは順調、ものづくりの方は受講者不足」.
 */
export function setsApart({ end }: Topic, { clause }: Findings): boolean {
  return SETS_APART.test(clause.text.slice(end));
}

/**
 * The status belongs to another project named directly before it: 「LGWANが終わり次第、住基ネットに取りかかります」.
 */
export function isDoneTo({ codes, end }: Mention, { clause, stateWords }: Findings, current: Segment): boolean {
  const next = stateWords.find(({ start }) => start >= end);
  return (
    next !== undefined &&
    /^[にをへ]$/.test(clause.text.slice(end, next.start)) &&
    !codes.some(code => current.codes.includes(code))
  );
}

/** The words name only other projects. */
export function isOfOthers(subject: Subject, topic: Topic, found: Findings, current: Segment): boolean {
  return (
    topic.kind !== 'loose' &&
    !isStep(subject, topic, found) &&
    subject.certainty === 'partly' &&
    subject.explained >= MOSTLY_NAME &&
    !subject.codes.some(code => current.codes.includes(code)) &&
    statesOf(found).some(({ status }) => status !== null)
  );
}

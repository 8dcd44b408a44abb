/** What needs clarification: a clause that seems to be about a different project, and a number that does not fit. */

import { type Findings, statesOf } from '../findings.ts';
import type { Mention } from '../projects/mentions.ts';
import type { Subject } from '../projects/subjects.ts';
import type { Topic } from '../projects/topic.ts';
import { isAmong, isStep, MOSTLY_NAME, NEARLY_A_NAME } from './belonging.ts';
import type { Segment } from './segment.ts';

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

/** Stated number of a list. */
const COUNTED = /(\d) ?(?:つ|件|事業|本|項目)(?:とも|は?(?:全て|すべて|全部|いずれ|どれも))/;
const PAIR = /両方|双方|どちらも|どっちも|\b(?:both|neither)\b/;

/** 「周産期、救急、医療機能の3つは」 with only two recognised. */
export function isMiscounted({ codes, clauses }: Segment): boolean {
  const count = clauses.flatMap(({ clause }) => COUNTED.exec(clause.text)?.[1] ?? [])[0];
  return count !== undefined && codes.length > 1 && Number(count) !== codes.length;
}

/** "The platform and procurement control are both delayed" with only one recognised. */
export function isHalfAPair({ codes, clauses }: Segment): boolean {
  return (
    codes.length === 1 &&
    clauses.some(({ clause }) => PAIR.test(clause.text)) &&
    clauses.flatMap(({ mentions }) => mentions).length < 2
  );
}

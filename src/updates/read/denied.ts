/** Projects named only to say that another one is meant: 「2-1-3ではなく2-1-4」, 「MIDORIじゃなくてEMIS」. */
import type { Clause } from './clauses.ts';
import type { FindMentions, Mention } from './mentions.ts';

const DENIED_AFTER =
  /^(?:の(?:方|ほう|件|こと))?(?:(?:ではなく|じゃなく|でなく)て?|とは?(?:違(?:って|い)|異なり|別に)|(?:に|と)比べ(?:て|ると)?)[、 ]?/;

/** The clause without them, and the projects left in it. */
export function withoutDenied(clause: Clause, mentionsIn: FindMentions): { clause: Clause; mentions: Mention[] } {
  const mentions = mentionsIn(clause);
  for (const { start, end } of mentions) {
    const denial = DENIED_AFTER.exec(clause.text.slice(end))?.[0];
    if (denial === undefined) continue;
    const text = clause.text.slice(0, start) + clause.text.slice(end + denial.length);
    return withoutDenied({ ...clause, text }, mentionsIn);
  }
  return { clause, mentions };
}

/** Excludes projects named only to be denied: 「2-1-3ではなく2-1-4」, 「MIDORIじゃなくてEMIS」, "3-1-2 not 3-1-3". */
import type { Clause } from '../clauses/clauses.ts';
import type { FindMentions, Mention } from '../projects/mentions.ts';
import { findStateWords } from '../states/states.ts';

const DENIED_AFTER =
  /^ ?(?:の(?:方|ほう|件|こと|話))?(?:(?:では|じゃ|で)な(?:くて?|い(?:方|ほう)の?)|とは?(?:違(?:って|い)|異なり|別(?:に|の話で?)?)|と(?:間違え(?:て(?:い)?)?(?:ました|た)?|混同して)|(?:に|と)比べ(?:て|ると)?|(?:みたい|のよう)な)[、 ]?/;
/** Denied by less than a whole name: 「薬局じゃなくて救急の話でした」. Numbers and dates are handled in replaced.ts. */
const DENIED_FIRST =
  /^([^\s、。0-9はがも月日週%％]{2,14}?)(?:の(?:方|ほう|件|こと|話))?(?:(?:では|じゃ|で)なくて?)[、 ]?/;
/** E.g. "I meant 3-1-2 not 3-1-3: …", "the museum, not the library, is finished". */
const DENIED_BEFORE = /(?<=[a-z0-9][ ,]?[ (])(?:but )?(?:not|rather than|instead of) (?:the )?$/;
const ENDS = /^ ?(?:one|project|system|site)?(?:[):;,—-]|$| (?:is|are|was|has|will)\b)/;

/** The clause without them, and the remaining projects. */
export function withoutDenied(clause: Clause, mentionsIn: FindMentions): { clause: Clause; mentions: Mention[] } {
  const { text, japanese } = clause;
  const [first = '', called = ''] = (japanese && DENIED_FIRST.exec(text)) || [];
  if (first !== '' && findStateWords(called, true).length === 0)
    return withoutDenied({ ...clause, text: text.slice(first.length) }, mentionsIn);
  const mentions = mentionsIn(clause);
  for (const { start, end } of mentions) {
    const after = DENIED_AFTER.exec(text.slice(end))?.[0];
    const before = DENIED_BEFORE.exec(text.slice(0, start))?.[0];
    if (after !== undefined) return withoutSpan(clause, start, end + after.length, mentionsIn);
    if (before !== undefined && ENDS.test(text.slice(end)))
      return withoutSpan(clause, start - before.length, end, mentionsIn);
  }
  return { clause, mentions };
}

function withoutSpan(clause: Clause, start: number, end: number, mentionsIn: FindMentions) {
  return withoutDenied({ ...clause, text: clause.text.slice(0, start) + clause.text.slice(end) }, mentionsIn);
}

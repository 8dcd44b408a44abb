/** Excludes percentages not reached yet: planned ones, those for a future month, and conditional ones. */
import { anyOf } from '../../../regex.ts';
import type { Span } from '../../../search/words/spans.ts';
import type { Findings } from '../findings.ts';
import { isConditionalNumber } from '../states/conditions.ts';

const PLANNED_AFTER =
  /^(?:ほど|程度|くらい|ぐらい|前後|以上)?(?:の|を|に|まで|(?:に|まで)(?:なる|達する|到達する?|する|進む|進める))?(?:見込|予定(?!ど|通|と|より)|目標|目指|めざ|つもり|計画(?!ど|通|と|より))/;
const PLANNED_BEFORE = anyOf(
  /目標(?:は|が|値は?)?(?:約|およそ)?$/,
  /\b(?:aim(?:s|ing)?|hop(?:es?|ing)|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|will|should)\b(?: (?:to|for|at|be|reach|hit|get|have|about|around))* ?$/,
);
/** E.g. 3月には80%, 年度末までに8割. */
const MONTH_TO_SHARE = /^(?:まで)?に(?:は)?(?:約|およそ|ほぼ)?$/;
/** E.g. "80% done by March". */
const SHARE_TO_MONTH =
  /^(?: (?:done|completed?|finished))? (?:by|until|before)(?: (?:the|end|of|late|early|mid|around|about))*[ -]$/;
const TOLD_AS_DONE = /^[^、。]{0,10}(?:た|済み?|おり|ている|ています)/;

/** The clauses of one subject without such percentages; a month that belongs only to one is not a deadline. */
export function withoutFuturePercents(told: readonly Findings[]): Findings[] {
  return told.map((found, at) => {
    const percents = found.percents.filter(share => !isPlanned(share, found) && !isConditionalNumber(share, told, at));
    if (percents.length === found.percents.length) return found;
    return { ...found, percents, months: found.stateWords.length > 0 ? found.months : [] };
  });
}

function isPlanned({ start, end }: Span, { clause: { text }, months }: Findings): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (PLANNED_AFTER.test(after) || PLANNED_BEFORE.test(before)) return true;
  return months.some(
    month =>
      month.isAhead &&
      !month.isRecent &&
      ((MONTH_TO_SHARE.test(text.slice(month.end, start)) && !TOLD_AS_DONE.test(after)) ||
        SHARE_TO_MONTH.test(text.slice(end, month.start))),
  );
}

/**
 * 「34件て再掲こみ？」「19には再掲も入ってますか」 "does 105 include the reprints": finds the place with this count and
 * gives its count with and without reprints.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { isTopic } from '../subject.ts';

const NUMBER = anyOf(
  /(?<![-\d])(\d{1,3})(?:件|事業|個)?(?:には?|って|て|は|、)[^、。]{0,6}(?:再掲|重複)/,
  /\b(?:does|do|is|are) (?:the )?(\d{1,3})\b.{0,30}\b(?:reprints?|repeats?|duplicates?)\b/,
);
const INCLUDED = /込|こみ|コミ|入|含|抜|除|\b(?:includ\w*|with|without|contain\w*|count\w*)\b/;

/** Null unless exactly one place has this count. */
export function askNumberWithReprints({ frame, subject, search, plan }: Context): Intent | null {
  const match = NUMBER.exec(frame.text);
  const named = subject.entries.length + subject.areas.length + subject.measures.length;
  if (!match || !INCLUDED.test(frame.text) || named > 0 || isTopic(subject.concepts, search)) return null;
  const number = Number(match[1] ?? match[2]);
  if (number === plan.entries.length || number === plan.projects.length) return counted(WHOLE_PLAN);
  const [area, ...others] = plan.areas.filter(({ count }) => count === number);
  return area && others.length === 0 ? counted({ areas: [area.code], measures: [] }) : null;
}

const counted = (scope: Scope): Intent => ({
  kind: 'countEntries',
  scopes: [scope],
  metric: scope === WHOLE_PLAN ? 'distinct' : 'printed',
  compared: false,
});

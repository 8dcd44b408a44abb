/**
 * Finds months in a clause, relative to today: 22年3月, H22.3, 来月末, 年内, 来年度の第1四半期, "by the end of the
 * fiscal year". A month without a year is the coming one. due.ts decides what the month is for.
 */

import { inOrder, isFree, type Span, spanOf } from '../../../search/words/spans.ts';
import { monthsLater } from './month-arithmetic.ts';
import { MONTH_FORMS_EN } from './months-en.ts';
import { MONTH_FORMS_JA } from './months-ja.ts';

export interface FoundMonth extends Span {
  /** 'YYYY-MM'; for a period its last month. */
  month: string;
  /** Not past. */
  isAhead: boolean;
  /** Written without a year and possibly one of the last three months: 9月 in October. */
  isRecent: boolean;
}

/** A pattern of a month. */
export interface MonthForm {
  /** Global, with named groups. */
  pattern: RegExp;
  /** Month of the match; null when the words are no date after all. */
  read(groups: Record<string, string | undefined>, today: string): string | null;
}

const BARE_MONTH = /^(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月/;
const RECENT = 3;

/** Months in order, without overlap. Expects gently normalised text; `today` is 'YYYY-MM-DD'. */
export function findMonths(text: string, today: string): FoundMonth[] {
  const found: FoundMonth[] = [];
  for (const { pattern, read } of [...MONTH_FORMS_JA, ...MONTH_FORMS_EN]) {
    for (const match of text.matchAll(pattern)) {
      const span = spanOf(match);
      // Longer forms come first: the 3月 of 平成22年3月 is not the coming March.
      if (!isFree(span, found)) continue;
      const month = read(match.groups ?? {}, today);
      if (month)
        found.push({
          ...span,
          month,
          isAhead: month >= today.slice(0, 7),
          isRecent: BARE_MONTH.test(match[0]) && month >= monthsLater(today, 12 - RECENT),
        });
    }
  }
  return inOrder(found);
}

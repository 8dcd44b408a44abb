/**
 * Finds months in a clause, relative to today: 22年3月, H22.3, 来月末, 年内, 来年度の第1四半期, "by the end of the
 * fiscal year". A month without a year is the coming one. due.ts decides what the month is for.
 */

import { parseMonth } from '../../../calendar/era.ts';
import { gentle } from '../../../search/words/normalize.ts';
import { inOrder, isFree, spanOf } from '../../../search/words/spans.ts';
import { type FoundMonth, monthsLater } from './month-arithmetic.ts';
import { MONTH_FORMS_EN } from './months-en.ts';
import { MONTH_FORMS_JA } from './months-ja.ts';

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

/** Text allowed around the month. */
const AROUND =
  /^(?:[\s、。()]|完了|完成|終了|公開|予定|見込み?|見通し|目途|目処|めど|目標|期限|まで|です|頃|ごろ|[にの末中内]|\b(?:by|in|at|on|until|till|before|the|end|of|late|early|mid|around|about|next|coming|due|done|finished|completed|expected|planned)\b)*$/;

/**
 * The month of a field that contains nothing else: 平成22年3月, H22.3, 来年3月, 年度末, 3月末頃.
 * @returns 'YYYY-MM'; null when the text is not a month, names several, or says more
 * @param today 'YYYY-MM-DD'
 */
export function monthAlone(text: string, today: string): string | null {
  const written = parseMonth(text);
  if (written) return written;
  const words = gentle(text);
  const [found, ...others] = findMonths(words, today);
  if (!found || others.length > 0) return null;
  return AROUND.test(words.slice(0, found.start)) && AROUND.test(words.slice(found.end)) ? found.month : null;
}

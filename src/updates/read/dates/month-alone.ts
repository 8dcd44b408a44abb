/** Parses a field that contains only a month, in any wording: 平成22年3月, H22.3, 来年3月, 年度末, 3月末頃. */
import { parseMonth } from '../../../calendar/era.ts';
import { gentle } from '../../../search/words/normalize.ts';
import { findMonths } from './months.ts';

/** Text allowed around the month. */
const AROUND =
  /^(?:[\s、。()]|完了|完成|終了|公開|予定|見込み?|見通し|目途|目処|めど|目標|期限|まで|です|頃|ごろ|[にの末中内]|\b(?:by|in|at|on|until|till|before|the|end|of|late|early|mid|around|about|next|coming|due|done|finished|completed|expected|planned)\b)*$/;

/** 'YYYY-MM'; null when the text is not a month, names several, or says more. @param today 'YYYY-MM-DD' */
export function monthAlone(text: string, today: string): string | null {
  const written = parseMonth(text);
  if (written) return written;
  const words = gentle(text);
  const [found, ...others] = findMonths(words, today);
  if (!found || others.length > 0) return null;
  return AROUND.test(words.slice(0, found.start)) && AROUND.test(words.slice(found.end)) ? found.month : null;
}

/** Parses dates as people write them: 平成21年10月20日, 2009-10-20, or without a year 10月20日, 10/20. */
import { parseDate } from '../../calendar/era.ts';
import { dateOf, isDate } from '../../calendar/plain-date.ts';

/** Without a year, the such day nearest to `on`, before or after. @returns 'YYYY-MM-DD'; null when it is not a date */
export function nearestDateIn(words: string, on: string): string | null {
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(on));
  const [nearest = null] = daysIn(words, on).sort((a, b) => distance(a) - distance(b));
  return parseDate(words) ?? nearest;
}

/** Candidates for a month and day: last year, this year and next year, in order. */
function daysIn(words: string, on: string): string[] {
  const [, month, day] = /^(\d{1,2})[月/](\d{1,2})日?$/.exec(words.trim()) ?? [];
  if (!month || !day) return [];
  const year = Number(on.slice(0, 4));
  return [year - 1, year, year + 1].map(each => dateOf(each, Number(month), Number(day))).filter(isDate);
}

/** A date as people write it: 平成21年10月20日, 2009-10-20, or without a year 10月20日, 10/20. */
import { parseDate } from '../../calendar/era.ts';
import { dateOf, isDate } from '../../calendar/plain-date.ts';

/** Without a year the next such day from `on` is meant. @returns 'YYYY-MM-DD'; null when it is no date */
export function dateIn(words: string, on: string): string | null {
  const whole = parseDate(words);
  if (whole) return whole;
  const [, month, day] = /^(\d{1,2})[月/](\d{1,2})日?$/.exec(words.trim()) ?? [];
  if (!month || !day) return null;
  const year = Number(on.slice(0, 4));
  const next = [year, year + 1].map(each => dateOf(each, Number(month), Number(day)));
  return next.find(date => isDate(date) && date >= on) ?? null;
}

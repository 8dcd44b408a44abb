/** A date as people write it: 平成21年10月20日, 2009-10-20, or without a year 10月20日, 10/20. */
import { parseDate } from '../../calendar/era.ts';
import { dateOf, isDate } from '../../calendar/plain-date.ts';

/** Without a year the next such day from `on` is meant. @returns 'YYYY-MM-DD'; null when it is no date */
export function dateIn(words: string, on: string): string | null {
  return parseDate(words) ?? daysIn(words, on).find(date => date >= on) ?? null;
}

/** Without a year the nearest such day to `on` is meant, before or after it. @returns as `dateIn` */
export function nearestDateIn(words: string, on: string): string | null {
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(on));
  const [nearest = null] = daysIn(words, on).sort((a, b) => distance(a) - distance(b));
  return parseDate(words) ?? nearest;
}

/** The days of last year, this year and the next that a month and a day stand for, in order. */
function daysIn(words: string, on: string): string[] {
  const [, month, day] = /^(\d{1,2})[月/](\d{1,2})日?$/.exec(words.trim()) ?? [];
  if (!month || !day) return [];
  const year = Number(on.slice(0, 4));
  return [year - 1, year, year + 1].map(each => dateOf(each, Number(month), Number(day))).filter(isDate);
}

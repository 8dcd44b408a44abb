/** Months as found in a text, and their arithmetic relative to a day: the coming March. All as 'YYYY-MM'. */
import { westernYear } from '../../../calendar/era.ts';
import { parsePeriodId } from '../../../calendar/fiscal-year.ts';
import { addDays, weekdayOf } from '../../../calendar/plain-date.ts';
import type { Span } from '../../../search/words/spans.ts';

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

/** @returns null for a month that does not exist */
export function monthOf(year: number | null, month: number): string | null {
  return year === null || month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** The next month of this number, the current one included. */
export function comingMonth(month: number, today: string): string | null {
  const year = yearOf(today);
  return monthOf(month >= Number(today.slice(5, 7)) ? year : year + 1, month);
}

/** The month that many months after a date's month. */
export function monthsLater(date: string, months: number): string {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Last month of a fiscal year, or of its part: 'Q1'…'Q4', 'H1', 'H2'. */
export function lastMonthOf(fiscalYear: number, part = 'FY'): string | null {
  return parsePeriodId(`${fiscalYear}-${part}`)?.to.slice(0, 7) ?? null;
}

/** The month of the coming weekday, 0 for Sunday; with `next` of the one in the following week. */
export function onWeekday(weekday: number, next: boolean, today: string): string {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const isThisWeek = next && weekday !== 0 && ahead + weekdayOf(today) < 7;
  return addDays(today, ahead + (isThisWeek ? 7 : 0)).slice(0, 7);
}

/** Last month of the quarter that many quarters after a date's; fiscal quarters end with the calendar's. */
export function quarterEnd(date: string, quarters: number): string {
  return monthsLater(date, ((3 - (Number(date.slice(5, 7)) % 3)) % 3) + 3 * quarters);
}

/** The month of a fiscal year with this number: January to March are in the next calendar year. */
export function monthOfFiscalYear(fiscalYear: number, month: number): string | null {
  return monthOf(month >= 4 ? fiscalYear : fiscalYear + 1, month);
}

/** Resolves a year of one or two digits, 22年 or 10年, to the one nearest to today among the eras and the century. */
export function nearestYear(short: number, today: string): number {
  const years = [westernYear('平成', short), westernYear('令和', short), 2000 + short].filter(year => year !== null);
  const distance = (year: number) => Math.abs(year - yearOf(today));
  return years.reduce((nearest, year) => (distance(year) < distance(nearest) ? year : nearest));
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Months seen from a day: the coming March, the last month of next fiscal year's first quarter. All as 'YYYY-MM'. */
import { westernYear } from '../../../calendar/era.ts';
import { parsePeriodId } from '../../../calendar/fiscal-year.ts';
import { addDays, weekdayOf } from '../../../calendar/plain-date.ts';

/** @returns null for a month there is not */
export function monthOf(year: number | null, month: number): string | null {
  return year === null || month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** The next month of this number, the present one included. */
export function comingMonth(month: number, today: string): string | null {
  const year = yearOf(today);
  return monthOf(month >= Number(today.slice(5, 7)) ? year : year + 1, month);
}

/** So many months after the month of this date. */
export function monthsLater(date: string, months: number): string {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Last month of a fiscal year, or of its part: 'Q1'…'Q4', 'H1', 'H2'. */
export function lastMonthOf(fiscalYear: number, part = 'FY'): string | null {
  return parsePeriodId(`${fiscalYear}-${part}`)?.to.slice(0, 7) ?? null;
}

/** The month of the coming day of the week, 0 for Sunday; `next` for that of the week after. */
export function onWeekday(weekday: number, next: boolean, today: string): string {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const isThisWeek = next && weekday !== 0 && ahead + weekdayOf(today) < 7;
  return addDays(today, ahead + (isThisWeek ? 7 : 0)).slice(0, 7);
}

/** Last month of the quarter so many after the one of this date; the fiscal year's quarters end as the calendar's do. */
export function quarterEnd(date: string, quarters: number): string {
  return monthsLater(date, ((3 - (Number(date.slice(5, 7)) % 3)) % 3) + 3 * quarters);
}

/** The month of a fiscal year with this number: January to March are the next calendar year's. */
export function monthOfFiscalYear(fiscalYear: number, month: number): string | null {
  return monthOf(month >= 4 ? fiscalYear : fiscalYear + 1, month);
}

/** A year written with one or two digits, 22年 or 10年: of the eras' and the century's the one nearest to today. */
export function nearestYear(short: number, today: string): number {
  const years = [westernYear('平成', short), westernYear('令和', short), 2000 + short].filter(year => year !== null);
  const distance = (year: number) => Math.abs(year - yearOf(today));
  return years.reduce((nearest, year) => (distance(year) < distance(nearest) ? year : nearest));
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Resolves the dates in a question about progress relative to today. */
import { westernYear } from '../../calendar/era.ts';
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { addDays, lastDayOfMonth } from '../../calendar/plain-date.ts';
import type { AsOf } from '../../intent/progress/as-of.ts';
import type { DueWords } from '../../intent/progress/due.ts';

/**
 * The last day meant: the month's end without a day, the latest such month that has begun without a year.
 * @param on today
 * @returns null for a month that does not exist
 */
export function dayMeant({ year: words, month, day }: AsOf, on: string): string | null {
  if (month === 'last') return addDays(`${on.slice(0, 8)}01`, -1);
  if (month === 'yearEnd') return `${fiscalYearOf(on)}-03-31`;
  if (month < 1 || month > 12) return null;
  const thisYear = Number(on.slice(0, 4));
  const year = words ? yearMeant(words, thisYear) : month <= Number(on.slice(5, 7)) ? thisYear : thisYear - 1;
  if (year === null) return null;
  const last = lastDayOfMonth(year, month);
  return day === null ? last : `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function yearMeant(words: string, thisYear: number): number | null {
  if (/一昨年|おととし/.test(words)) return thisYear - 2;
  if (/去年|昨年/.test(words)) return thisYear - 1;
  if (/今年|本年/.test(words)) return thisYear;
  const [, era, number] = /(平成|令和)(\d{1,2}|元)年/.exec(words) ?? [];
  if (era) return westernYear(era, number === '元' ? 1 : Number(number));
  return Number(/\d{4}/.exec(words)?.[0] ?? thisYear);
}

/** The first and last month of a due-date question, 'YYYY-MM'. @param on today */
export function monthsMeant(due: DueWords, on: string): [from: string, to: string] {
  const current = on.slice(0, 7);
  if (due === 'thisMonth') return [current, current];
  if (due === 'nextMonth') {
    const next = addDays(lastDayOfMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7))), 1).slice(0, 7);
    return [next, next];
  }
  if (due === 'fiscalYear') return [`${fiscalYearOf(on)}-04`, `${fiscalYearOf(on) + 1}-03`];
  // The next such month, this one included.
  const year = Number(on.slice(0, 4)) + (due.month < Number(on.slice(5, 7)) ? 1 : 0);
  const month = `${year}-${String(due.month).padStart(2, '0')}`;
  return [month, month];
}

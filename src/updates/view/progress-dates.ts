/** Resolves the dates in a question about progress relative to today. */
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { addDays, lastDayOfMonth } from '../../calendar/plain-date.ts';
import { type Days, spokenDays } from '../../calendar/spoken-days.ts';
import type { DueWords } from '../../intent/progress/due.ts';

/**
 * The day meant: the last of a month or year, today at the latest.
 * @param words as typed, see `spokenDays`
 * @param on today
 * @returns null for a day that does not exist, or is still to come
 */
export function dayMeant(words: string, on: string): string | null {
  const days = spokenDays(words, on, 'past');
  if (!days || days.from > on) return null;
  return days.to < on ? days.to : on;
}

/** First and last day of the reports asked for; null as in `dayMeant`. @param isOpen until today */
export function daysMeant({ words, isOpen }: { words: string; isOpen: boolean }, on: string): Days | null {
  const days = spokenDays(words, on, 'past');
  if (!days || days.from > on) return null;
  return { from: days.from, to: isOpen || days.to > on ? on : days.to };
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

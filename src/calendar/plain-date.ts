/**
 * Calendar dates as 'YYYY-MM-DD' strings: they sort as text and have no time zone, so nothing here depends on the
 * machine's. Instants are Date objects, handled in tokyo.ts.
 */

const DAY_MS = 86_400_000;

/** Whether the text is an existing date in the form 'YYYY-MM-DD'; 2009-02-29 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = utcMidnight(text);
  // Date rolls 30 February over into March, so only an unchanged date exists.
  return !Number.isNaN(midnight) && toDate(midnight) === text;
}

/** The date that many days later; earlier when `days` is negative. */
export function addDays(date: string, days: number): string {
  return toDate(utcMidnight(date) + days * DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(utcMidnight(date)).getUTCDay();
}

/** 'YYYY-MM-DD' from its parts; month from 1. Unchecked: use isDate on parts from outside. */
export function dateOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month; month from 1. */
export function lastDayOfMonth(year: number, month: number): string {
  return addDays(month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1), -1);
}

function utcMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toDate(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}

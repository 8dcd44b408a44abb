/**
 * Business days (開庁日). Closed are Saturdays, Sundays, national holidays (振替休日 and 国民の休日 included) and the
 * office's own closed days, such as 年末年始.
 */
import holidayJp from '@holiday-jp/holiday_jp';
import { BotError } from '../errors.ts';
import { addDays, isDate, weekdayOf } from './plain-date.ts';

// Looked up by date string. The library's isHoliday(Date) uses the machine's time zone and can be a day off.
const HOLIDAYS: Readonly<Record<string, { name: string; name_en: string }>> = holidayJp.holidays;

/** Years covered by the holiday table; other days cannot be judged. */
export const HOLIDAY_HORIZON: Readonly<{ from: string; to: string }> = horizonOf(Object.keys(HOLIDAYS).sort());

// A year without a business day must be an error in closedDays; this bounds the search.
const LONGEST_CLOSING_DAYS = 366;

export interface BusinessCalendar {
  /** @throws BotError CALENDAR_HORIZON for days the holiday table does not cover, as do all other methods */
  isBusinessDay(date: string): boolean;
  /** The date itself if it is a business day, otherwise the next one. */
  onOrAfter(date: string): string;
  /** The first business day after the date. */
  next(date: string): string;
  /** The last business day before the date. */
  previous(date: string): string;
  /**
   * The n-th business day after the date (before it when negative); the date itself is not counted, and 0 returns it.
   */
  add(date: string, businessDays: number): string;
}

/**
 * @param closedDays the office's own closed days, in the format of parseClosedDay
 * @throws BotError CALENDAR_CLOSED_DAY when one cannot be parsed
 */
export function createBusinessCalendar(closedDays: readonly string[]): BusinessCalendar {
  const closings = closedDays.map(text => {
    const closing = parseClosedDay(text);
    if (!closing) throw new BotError('CALENDAR_CLOSED_DAY', `"${text}" is no closed day. ${CLOSED_DAY_FORMS}`);
    return closing;
  });

  function isBusinessDay(date: string): boolean {
    assertWithinHorizon(date);
    const weekday = weekdayOf(date);
    return weekday !== 0 && weekday !== 6 && !(date in HOLIDAYS) && !closings.some(isClosed => isClosed(date));
  }

  function walk(date: string, step: 1 | -1): string {
    for (let days = 1, day = date; days <= LONGEST_CLOSING_DAYS; days++) {
      day = addDays(day, step);
      if (isBusinessDay(day)) return day;
    }
    throw new BotError('CALENDAR_NEVER_OPEN', `closedDays leave no open day within a year of ${date}. Shorten them.`);
  }

  return {
    isBusinessDay,
    onOrAfter: date => (isBusinessDay(date) ? date : walk(date, 1)),
    next: date => walk(date, 1),
    previous: date => walk(date, -1),
    add(date, businessDays) {
      let day = date;
      for (let left = Math.abs(businessDays); left > 0; left--) day = walk(day, businessDays > 0 ? 1 : -1);
      return day;
    },
  };
}

/** Explains the format of closed days in error messages. */
const CLOSED_DAY_FORMS =
  'Write a day of every year "11-01", a stretch of every year "12-29..01-03", one day "2010-02-11", or one stretch "2010-08-12..2010-08-16".';

/** A predicate for one item of closedDays (see CLOSED_DAY_FORMS); null when it cannot be parsed. */
export function parseClosedDay(text: string): ((date: string) => boolean) | null {
  const [from = '', to = from, ...more] = text.split('..');
  if (more.length > 0) return null;
  if (isDate(from) && isDate(to)) return from <= to ? date => from <= date && date <= to : null;
  if (!isMonthDay(from) || !isMonthDay(to)) return null;
  const dayOf = (date: string) => date.slice(5);
  if (from <= to) return date => from <= dayOf(date) && dayOf(date) <= to;
  return date => from <= dayOf(date) || dayOf(date) <= to;
}

/** 02-29 is valid: it closes leap years only. */
function isMonthDay(text: string): boolean {
  return isDate(`2000-${text}`);
}

function assertWithinHorizon(date: string): void {
  if (HOLIDAY_HORIZON.from <= date && date <= HOLIDAY_HORIZON.to) return;
  throw new BotError(
    'CALENDAR_HORIZON',
    `the holiday table covers ${HOLIDAY_HORIZON.from} to ${HOLIDAY_HORIZON.to}, so whether ${date} is open cannot be told. Install a newer @holiday-jp/holiday_jp, or choose dates it covers.`,
  );
}

/** Rounded to whole years: if the last holiday is in November, the rest of the year has none. */
function horizonOf(dates: readonly string[]): { from: string; to: string } {
  return { from: `${dates[0]?.slice(0, 4)}-01-01`, to: `${dates.at(-1)?.slice(0, 4)}-12-31` };
}

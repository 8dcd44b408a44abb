/** Office hours for messages: on business days, from the schedule's hour until the office closes. */
import { type BusinessCalendar, createBusinessCalendar } from '../../calendar/business-day.ts';
import type { Schedule } from '../../calendar/cycle.ts';
import { addDays } from '../../calendar/plain-date.ts';
import { instantOf, wallClockAt } from '../../calendar/tokyo.ts';

/** No messages after the office has closed; a schedule's hour later than this extends to the end of the day. */
const OFFICE_CLOSES = '17:15';

export interface OfficeHours {
  calendar: BusinessCalendar;
  /** Date in the schedule's time zone. */
  dateAt(instant: Date): string;
  isOpen(now: Date): boolean;
  /** When a due message is sent: now during office hours, otherwise at the schedule's hour of the next business day. */
  nextOpen(now: Date): Date;
  /** The schedule's hour that many business days after a date; 0 is the date itself, or the next business day. */
  hourAfter(date: string, businessDays: number): Date;
  /** Midnight at the beginning of a date. */
  startOf(date: string): Date;
  /** Last millisecond of a date. */
  endOf(date: string): Date;
}

export function createOfficeHours(schedule: Schedule): OfficeHours {
  const calendar = createBusinessCalendar(schedule.closedDays);
  const closes = schedule.at < OFFICE_CLOSES ? OFFICE_CLOSES : '24:00';
  const isOpen = (now: Date): boolean => {
    const { date, time } = wallClockAt(now, schedule.timeZone);
    return time >= `${schedule.at}:00` && time < closes && calendar.isBusinessDay(date);
  };
  const hourAfter = (date: string, businessDays: number): Date =>
    instantOf(calendar.add(calendar.onOrAfter(date), businessDays), schedule.at, schedule.timeZone);
  return {
    calendar,
    dateAt: instant => wallClockAt(instant, schedule.timeZone).date,
    isOpen,
    nextOpen(now) {
      if (isOpen(now)) return now;
      const { date } = wallClockAt(now, schedule.timeZone);
      const today = hourAfter(date, 0);
      return today > now ? today : hourAfter(calendar.next(date), 0);
    },
    hourAfter,
    startOf: date => instantOf(date, '00:00', schedule.timeZone),
    endOf: date => new Date(instantOf(addDays(date, 1), '00:00', schedule.timeZone).getTime() - 1),
  };
}

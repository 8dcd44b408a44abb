/**
 * Prints the calendar's results as one JSON line. Run by zones.test.ts in processes with different TZ, whose output
 * must be identical. Uses nothing of the test framework, so that only TZ varies.
 */
import { createBusinessCalendar } from '../../src/calendar/business-day.ts';
import { roundsPromptedBetween } from '../../src/calendar/cycle.ts';
import { parseDate, printDate, printMonth } from '../../src/calendar/era.ts';
import { periodLabel, periodOf } from '../../src/calendar/fiscal-year.ts';
import { addDays, weekdayOf } from '../../src/calendar/plain-date.ts';
import { dateAt, instantOf, isoWithOffset } from '../../src/calendar/tokyo.ts';
import { MONTHLY, roundById } from '../helpers/calendar-schedule.ts';

const calendar = createBusinessCalendar(MONTHLY.closedDays);

const days = [];
// The days Samoa skipped (2011-12-30), summer time in New York, 年末年始, the change of era, 国民の休日.
for (const start of [
  '2008-02-27',
  '2009-12-26',
  '2010-03-29',
  '2011-12-28',
  '2019-04-28',
  '2026-03-06',
  '2026-09-18',
]) {
  for (let offset = 0; offset < 10; offset++) {
    const date = addDays(start, offset);
    const morning = instantOf(date, '05:00');
    days.push({
      date,
      weekday: weekdayOf(date),
      open: calendar.isBusinessDay(date),
      next: calendar.next(date),
      fiveLater: calendar.add(date, 5),
      printed: printDate(date, 'ja'),
      parsed: parseDate(date),
      quarter: periodLabel(periodOf('quarter', date), 'ja'),
      morning: morning.toISOString(),
      dateOfMorning: dateAt(morning),
      iso: isoWithOffset(morning),
      apia: isoWithOffset(morning, 'Pacific/Apia'),
    });
  }
}
const rounds = roundsPromptedBetween(new Date('2009-04-01T00:00:00Z'), new Date('2012-04-01T00:00:00Z'), MONTHLY);

console.log(JSON.stringify({ days, rounds, half: roundById('2026-H1', MONTHLY), month: printMonth('2019-05', 'en') }));

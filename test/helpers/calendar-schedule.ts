/**
 * A monthly schedule, prompting on the first business day after each month, and its rounds. Uses nothing of the test
 * framework.
 */
import { type Round, roundOf, type Schedule } from '../../src/calendar/cycle.ts';
import { parsePeriodId } from '../../src/calendar/fiscal-year.ts';

export const MONTHLY: Schedule = {
  every: 'month',
  promptOn: 'first-business-day-after-period',
  at: '09:00',
  dueBusinessDays: 5,
  remindAtBusinessDays: [3, 5],
  escalateAfterBusinessDays: 7,
  timeZone: 'Asia/Tokyo',
  closedDays: ['12-29..01-03'],
};

export function roundById(id: string, schedule: Schedule): Round {
  const period = parsePeriodId(id);
  if (!period) throw new Error(`${id} is no id of a period`);
  return roundOf(period, schedule);
}

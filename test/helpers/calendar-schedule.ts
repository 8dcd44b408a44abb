/** A schedule as an office sets it: asked each month on the first business day after it. Uses nothing of the test framework. */
import type { Schedule } from '../../src/calendar/cycle.ts';

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

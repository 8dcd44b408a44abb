/** Rules of a schedule: the steps of a round are in order and end before the next round starts. */
import { createBusinessCalendar } from '../calendar/business-day.ts';
import type { Schedule } from '../calendar/cycle.ts';
import { BotError } from '../errors.ts';
import { MAX_WAIT_BUSINESS_DAYS } from './schema.ts';

interface Fault {
  field: keyof Schedule;
  rule: string;
  remedy: string;
}

/** A month has 17 to 23 business days; a longer round would overlap the next one. */
const LONGEST_WAIT_BUSINESS_DAYS: Record<Schedule['every'], number> = {
  month: 15,
  quarter: MAX_WAIT_BUSINESS_DAYS,
  'half-year': MAX_WAIT_BUSINESS_DAYS,
  year: MAX_WAIT_BUSINESS_DAYS,
};

export function findScheduleFaults(schedule: Schedule): Fault[] {
  const { every, dueBusinessDays, remindAtBusinessDays, escalateAfterBusinessDays, closedDays } = schedule;
  const faults: Fault[] = [];
  const longest = LONGEST_WAIT_BUSINESS_DAYS[every];
  if (Math.max(dueBusinessDays, escalateAfterBusinessDays, ...remindAtBusinessDays) > longest) {
    const rule = `is "${every}", but a step comes later than ${longest} business days after the prompt`;
    faults.push({
      field: 'every',
      rule,
      remedy: `Keep every step within ${longest} business days, or ask less often.`,
    });
  }
  if (remindAtBusinessDays.some((day, i) => i > 0 && day <= (remindAtBusinessDays[i - 1] ?? 0))) {
    const rule = `is ${remindAtBusinessDays.join(', ')}, which does not ascend`;
    faults.push({ field: 'remindAtBusinessDays', rule, remedy: 'Write each day once, the earliest first.' });
  }
  if (escalateAfterBusinessDays <= dueBusinessDays) {
    const rule = `is ${escalateAfterBusinessDays}, when answers are in time until the end of day ${dueBusinessDays}`;
    faults.push({ field: 'escalateAfterBusinessDays', rule, remedy: `Make it ${dueBusinessDays + 1} or more.` });
  }
  if (!isEverOpen(closedDays)) {
    faults.push({ field: 'closedDays', rule: 'leave no open day within a year', remedy: 'Shorten the closed days.' });
  }
  return faults;
}

function isEverOpen(closedDays: string[]): boolean {
  try {
    createBusinessCalendar(closedDays).next('2009-01-01');
    return true;
  } catch (error) {
    if (error instanceof BotError && error.code === 'CALENDAR_NEVER_OPEN') return false;
    throw error;
  }
}

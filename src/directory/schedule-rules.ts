/** Rules of a schedule: the steps of a round are in order and end before the next round starts. */
import { createBusinessCalendar } from '../calendar/business-day.ts';
import type { Schedule } from '../calendar/cycle.ts';
import { BotError, type Fault } from '../errors.ts';
import type { DirectoryFaults } from '../text/operator/directory.ts';
import { MAX_WAIT_BUSINESS_DAYS } from './schema.ts';

interface ScheduleFault {
  field: keyof Schedule;
  say: (text: DirectoryFaults) => Fault;
}

/** A month has 17 to 23 business days; a longer round would overlap the next one. */
const LONGEST_WAIT_BUSINESS_DAYS: Record<Schedule['every'], number> = {
  month: 15,
  quarter: MAX_WAIT_BUSINESS_DAYS,
  'half-year': MAX_WAIT_BUSINESS_DAYS,
  year: MAX_WAIT_BUSINESS_DAYS,
};

export function findScheduleFaults(schedule: Schedule): ScheduleFault[] {
  const { every, dueBusinessDays, remindAtBusinessDays, escalateAfterBusinessDays, closedDays } = schedule;
  const faults: ScheduleFault[] = [];
  const longest = LONGEST_WAIT_BUSINESS_DAYS[every];
  if (Math.max(dueBusinessDays, escalateAfterBusinessDays, ...remindAtBusinessDays) > longest) {
    faults.push({ field: 'every', say: text => text.tooLate(every, longest) });
  }
  if (remindAtBusinessDays.some((day, i) => i > 0 && day <= (remindAtBusinessDays[i - 1] ?? 0))) {
    faults.push({ field: 'remindAtBusinessDays', say: text => text.notAscending(remindAtBusinessDays.join(', ')) });
  }
  if (escalateAfterBusinessDays <= dueBusinessDays) {
    const say = (text: DirectoryFaults) => text.escalatesEarly(escalateAfterBusinessDays, dueBusinessDays);
    faults.push({ field: 'escalateAfterBusinessDays', say });
  }
  if (!isEverOpen(closedDays)) {
    faults.push({ field: 'closedDays', say: text => text.neverOpen });
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

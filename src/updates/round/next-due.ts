/** When the next message is due, for a clock that is advanced by hand. */
import type { CycleContext } from '../cycle-context.ts';
import type { Delivery } from '../state.ts';
import { dueNow } from './due.ts';
import { createOfficeHours } from './office-hours.ts';

const LONGEST_LOOK_BUSINESS_DAYS = 130;

/** @returns the next instant at which something is due; null when there is none within half a year */
export function nextDue(now: CycleContext, reaches: (row: Delivery) => boolean): Date | null {
  const hours = createOfficeHours(now.directory.schedule);
  const today = hours.dateAt(now.now);
  for (let days = 0; days <= LONGEST_LOOK_BUSINESS_DAYS; days++) {
    const at = hours.hourAfter(today, days);
    if (at <= now.now) continue;
    const { open, handOn, rows, retries, close } = dueNow({ ...now, now: at }, reaches);
    if (open || handOn.length + rows.length + retries.length + close.length > 0) return at;
  }
  return null;
}

/** Makes one backup per day while the bot runs and keeps the newest; `JOURNAL_DAMAGED` names it when a disk fails. */
import { dateAt } from '../../calendar/tokyo.ts';

/** A month: long enough to notice that something went wrong. */
const KEPT_DAYS = 31;

interface DailyBackupParts {
  store: { journal: { head(): { seq: number } }; backUpDay(day: string, keep: number): Promise<unknown> };
  now: () => Date;
  timeZone: () => string;
  report: (error: unknown) => void;
}

/**
 * @returns a function to call often: it makes the day's backup on its first call, and retries an hour after a failure
 */
export function createDailyBackup({ store, now, timeZone, report }: DailyBackupParts): () => Promise<void> {
  let done = '';
  let notBefore = 0;
  return async () => {
    const day = dateAt(now(), timeZone());
    if (day === done || now().getTime() < notBefore || store.journal.head().seq === 0) return;
    try {
      await store.backUpDay(day, KEPT_DAYS);
      done = day;
    } catch (error) {
      notBefore = now().getTime() + 60 * 60 * 1000;
      report(error);
    }
  };
}

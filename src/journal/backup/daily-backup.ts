/** A backup of the record each day the bot runs, the newest kept: what `JOURNAL_DAMAGED` offers when a disk fails. */
import { dateAt } from '../../calendar/tokyo.ts';

/** A month: long enough to find out that something went wrong. */
const KEPT_DAYS = 31;

interface DailyBackupParts {
  store: { journal: { head(): { seq: number } }; backUpDay(day: string, keep: number): Promise<unknown> };
  now: () => Date;
  timeZone: () => string;
  report: (error: unknown) => void;
}

/** @returns to be called often: makes the day's backup at its first call; one that fails is tried again an hour later */
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

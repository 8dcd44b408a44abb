/** Processes rows independently, with limited concurrency: a failure is reported and the other rows continue. */
import { BotError } from '../../errors.ts';

interface EachAlone {
  /** Number of rows in progress at once. */
  atOnce: number;
  /** Called with each failure. */
  report: (error: unknown) => void;
  /** Once aborted no further row is started; those in progress are completed. */
  stopping: AbortSignal;
}

/** @throws BotError once the journal accepts no more events, which stops all rows */
export async function forEachRow<Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<void>,
  { atOnce, report, stopping }: EachAlone,
): Promise<void> {
  const waiting = [...rows];
  const next = (): Row | undefined => (stopping.aborted ? undefined : waiting.shift());
  const lane = async (): Promise<void> => {
    for (let row = next(); row !== undefined; row = next()) {
      try {
        await work(row);
      } catch (error) {
        if (error instanceof BotError && error.code !== 'JOURNAL_EVENT_INVALID') throw error;
        report(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

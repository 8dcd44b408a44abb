/** Work on many rows, where what is wrong with one is its own: it is told, and the others are seen to. */
import { BotError } from '../../errors.ts';

interface EachAlone {
  /** Under way side by side. */
  atOnce: number;
  /** Told of each that failed. */
  report: (error: unknown) => void;
  /** Once it is aborted no further row is begun; those under way are finished. */
  stopping: AbortSignal;
}

/** @throws BotError once the journal takes nothing in any more: then none of them can be seen to */
export async function eachAlone<Row>(
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

/**
 * Transactional outbox. A row is journalled before its message is sent and settled afterwards, so that a crash in
 * between leaves a row whose outcome is looked up on the platform or decided by a person; it is never simply sent
 * again.
 */
import type { Adapter } from '../../../adapter.ts';
import type { RowLocks } from '../../../delivery/row-locks.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { Reply } from '../../../reply.ts';
import type { kinds } from '../../kinds.ts';
import type { DueRow } from '../../round/due.ts';
import type { Delivery, UpdatesState } from '../../state.ts';
import { forEachRow } from '../for-each-row.ts';
import type { Route, Routed } from '../recipients.ts';
import { createRecovering } from './recovering.ts';
import { createSending } from './sending.ts';
import { createSettling, type Settling } from './settling.ts';
import { createTrying } from './trying.ts';

/** Concurrency limit; at most this many rows have an unknown outcome after a crash. */
export const MOST_UNDER_WAY = 8;

export interface Outbox extends Pick<Settling, 'confirm'> {
  /** Records the rows and sends them; rows already recorded are skipped. */
  deliver(rows: readonly DueRow[]): Promise<void>;
  /** Retries each undelivered row once. @param by "system" or the coordinator who asked for it */
  retry(deliveries: readonly Delivery[], by: string): Promise<void>;
  /** Determines the outcome of rows left without a result. @param maySend send those that were certainly never sent */
  recover(maySend: boolean): Promise<void>;
}

interface OutboxParts {
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  holds: RowLocks;
  route: (row: Routed) => Route;
  /** Composes the row's message, as of now. */
  compose: (delivery: Delivery) => Reply;
  now: () => Date;
  /** Called with the error of a row that was set aside. */
  report: (error: unknown) => void;
  /** Once aborted nothing more is sent except what is in progress. */
  stopping: AbortSignal;
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { journal, state, adapters, holds, route, compose, now, report, stopping } = parts;
  const { settle, confirm } = createSettling({ journal, now });
  const send = createSending({ adapters, compose, settle, report });
  const trying = createTrying({ journal, state, holds, route, send, settle });
  const recoverOne = createRecovering({ journal, state, adapters, holds, send, settle });

  return {
    deliver: rows => forEachRow(rows, trying.first, { atOnce: MOST_UNDER_WAY, report, stopping }),
    // Copies of the rows as of this call: the state is mutated meanwhile.
    retry: (deliveries, by) =>
      forEachRow(
        deliveries.map(each => ({ ...each })),
        each => trying.again(each, by),
        { atOnce: MOST_UNDER_WAY, report, stopping },
      ),
    async recover(maySend) {
      const lost = state().unsettled.flatMap(row => state().deliveries[row] ?? []);
      const unknown = lost.filter(({ result }) => result === 'intended').map(each => ({ ...each }));
      await forEachRow(unknown, each => recoverOne(each, maySend), { atOnce: 1, report, stopping });
    },
    confirm,
  };
}

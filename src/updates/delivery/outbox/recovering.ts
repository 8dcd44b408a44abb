/** Recovers rows whose outcome is unknown after a crash: asks the platform, or leaves the decision to a coordinator. */
import type { Adapter } from '../../../adapter.ts';
import type { RowLocks } from '../../../delivery/row-locks.ts';
import type { Journal } from '../../../journal/journal.ts';
import { adapterOf } from '../../../platform.ts';
import type { kinds } from '../../kinds.ts';
import type { Delivery, UpdatesState } from '../../state.ts';
import type { Send } from './sending.ts';
import type { Settling } from './settling.ts';
import { tryOf } from './trying.ts';

/** Ticks on which a platform is asked about a row before a coordinator has to decide. */
const MOST_ASKS = 10;

interface RecoveringParts {
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  holds: RowLocks;
  send: Send;
  settle: Settling['settle'];
}

/** @returns a function that recovers one row; with `maySend` it sends what was certainly never sent */
export function createRecovering({ journal, state, adapters, holds, send, settle }: RecoveringParts) {
  /** Failed look-ups by row. */
  const asks = new Map<string, number>();

  return ({ row, attempt }: Delivery, maySend: boolean): Promise<void> =>
    holds.takeOver(tryOf(row, attempt), async isHeld => {
      // Another process may have settled it meanwhile.
      await journal.append([]);
      const delivery = state().deliveries[row];
      if (delivery?.attempt !== attempt || delivery.result !== 'intended') return;
      await askPlatform({ ...delivery }, maySend, isHeld);
    });

  async function askPlatform(delivery: Delivery, maySend: boolean, isHeld: () => boolean): Promise<void> {
    const { row, to } = delivery;
    const adapter = to === null ? undefined : adapterOf(to, adapters);
    // Recorded without an address: the process died before it recorded the reason.
    if (to === null) return settle(delivery, { kind: 'suppressed', reason: 'no-address' });
    if (!adapter) return settle(delivery, { kind: 'failed', reason: 'platform-not-connected' });
    if (!adapter.find) return settle(delivery, { kind: 'uncertain', reason: 'stopped-while-sending' });
    let message: string | undefined;
    try {
      message = await adapter.find(to, row, new Date(delivery.intendedAt));
    } catch {
      const asked = (asks.get(row) ?? 0) + 1;
      asks.set(row, asked);
      // Retry on the next tick: a platform outage is mostly over a minute later.
      if (asked < MOST_ASKS) return;
      asks.delete(row);
      return settle(delivery, { kind: 'uncertain', reason: 'platform-not-answering' });
    }
    asks.delete(row);
    if (message !== undefined) await settle(delivery, { kind: 'sent', message });
    else if (maySend) await send(delivery, isHeld);
  }
}

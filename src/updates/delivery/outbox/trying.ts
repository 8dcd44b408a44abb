/** Attempts of a row: each is recorded before anything is sent, under a lock. */

import type { RowLocks } from '../../../delivery/row-locks.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { KeikakuDraft, kinds } from '../../kinds.ts';
import type { DueRow } from '../../round/due.ts';
import type { Delivery, UpdatesState } from '../../state.ts';
import type { Route, Routed } from '../recipients.ts';
import type { Send } from './sending.ts';
import type { Settling } from './settling.ts';

interface Trying {
  /** First attempt of a due row; a row already recorded is skipped. */
  first(due: DueRow): Promise<void>;
  /**
   * Further attempt of an undelivered row, to its current address. @param by "system" or the coordinator who asked for
   * it
   */
  again(delivery: Delivery, by: string): Promise<void>;
}

interface TryingParts {
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  holds: RowLocks;
  route: (row: Routed) => Route;
  send: Send;
  settle: Settling['settle'];
}

/** The address, or the reason for having none. */
type Found = Route | { to: null; reason: string };

export function createTrying({ journal, state, holds, route, send, settle }: TryingParts): Trying {
  return {
    async first({ suppressed, ...due }) {
      await holds.hold(tryOf(due.row, 1), async isHeld => {
        const found: Found = suppressed ? { to: null, reason: suppressed } : route(due);
        const data = { ...due, to: found.to };
        const draft: KeikakuDraft = { kind: 'delivery.intended', by: 'system', from: null, key: due.row, data };
        await attempt(draft, due.row, 1, found, isHeld);
      });
      await tryOtherAddresses(due.row);
    },
    async again(delivery, by) {
      await again(delivery, by);
      await tryOtherAddresses(delivery.row);
    },
  };

  function again(delivery: Delivery, by: string): Promise<void> {
    const { row } = delivery;
    const next = delivery.attempt + 1;
    return holds.hold(tryOf(row, next), async isHeld => {
      const found = route(delivery);
      const data = { row, attempt: next, to: found.to };
      const draft: KeikakuDraft = { kind: 'delivery.retried', by, from: null, key: `${row}/${next}`, data };
      await attempt(draft, row, next, found, isHeld);
    });
  }

  /**
   * Fallback: when an address refuses permanently, tries the division's next one at once, until one accepts or all were
   * tried.
   */
  async function tryOtherAddresses(row: string): Promise<void> {
    const tried = new Set<string | null>();
    for (;;) {
      const delivery = state().deliveries[row];
      if (delivery?.result !== 'failed' || delivery.retryAt !== null) return;
      tried.add(delivery.to);
      const { to } = route(delivery);
      if (to === null || tried.has(to)) return;
      // If another process is already at it, it is left to that process.
      tried.add(to);
      await again({ ...delivery }, 'system');
    }
  }

  async function attempt(draft: KeikakuDraft, row: string, which: number, found: Found, isHeld: () => boolean) {
    const [appended] = await journal.append([draft]);
    const delivery = state().deliveries[row];
    if (appended?.repeated || delivery?.attempt !== which) return;
    if (found.to === null) await settle({ ...delivery }, { kind: 'suppressed', reason: found.reason });
    else await send({ ...delivery }, isHeld);
  }
}

/** Name of the lock of an attempt. */
export const tryOf = (row: string, attempt: number): string => `${row}/${attempt}`;

/** The tries of a row: each is recorded before anything goes out, under a name that nobody else holds. */
import type { Journal } from '../../../journal/journal.ts';
import type { KeikakuDraft, kinds } from '../../../journal/kinds.ts';
import type { DueRow } from '../../round/due.ts';
import type { Delivery, UpdatesState } from '../../state.ts';
import type { Holds } from '../holds.ts';
import type { Route, Routed } from '../recipients.ts';
import type { Send } from './sending.ts';
import type { Settling } from './settling.ts';

interface Trying {
  /** The first try of what is due; a row that is recorded already is left alone. */
  first(due: DueRow): Promise<void>;
  /** One more of what did not arrive, to where it goes now. @param by "system" or the coordinator who asked for it */
  again(delivery: Delivery, by: string): Promise<void>;
}

interface TryingParts {
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  holds: Holds;
  route: (row: Routed) => Route;
  send: Send;
  settle: Settling['settle'];
}

/** Where it goes, or why it goes nowhere. */
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
      await toTheNext(due.row);
    },
    async again(delivery, by) {
      await again(delivery, by);
      await toTheNext(delivery.row);
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

  /** What somebody's account refused for good goes to the next of the division at once, until one takes it or all were tried. */
  async function toTheNext(row: string): Promise<void> {
    const tried = new Set<string | null>();
    for (;;) {
      const delivery = state().deliveries[row];
      if (delivery?.result !== 'failed' || delivery.retryAt !== null) return;
      tried.add(delivery.to);
      const { to } = route(delivery);
      if (to === null || tried.has(to)) return;
      // What another process has under way is left to it.
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

/** What is held while a try is under way. */
export const tryOf = (row: string, attempt: number): string => `${row}/${attempt}`;

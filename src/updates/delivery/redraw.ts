/** Redraws sent cards when their content has changed. */
import type { Adapter } from '../../adapter.ts';
import { adapterOf } from '../../platform.ts';
import type { Reply } from '../../reply.ts';
import { missingOwners } from '../round/updates.ts';
import type { Delivery, UpdatesState } from '../state.ts';

interface RefreshParts {
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  compose: (delivery: Delivery) => Reply;
  report: (error: unknown) => void;
}

/** Redraws the open cards of a closed round, which must not offer to snooze or hand over any more. */
export function refreshMissing(id: string, state: UpdatesState, refresh: (round: string, owner: string) => void): void {
  const round = state.rounds[id];
  if (!round) return;
  for (const { owner } of missingOwners(state, round)) refresh(id, owner);
}

/**
 * Redraws the cards an owner received in a round. Idempotent; a card that could not be redrawn is updated at the next
 * click.
 */
export function createRefresh({ state, adapters, compose, report }: RefreshParts) {
  return (round: string, owner: string): void => {
    const rows = (state().rowsOf[round] ?? []).flatMap(row => state().deliveries[row] ?? []);
    for (const delivery of rows) {
      if (delivery.owner === owner && (delivery.kind === 'prompt' || delivery.kind === 'reminder'))
        void redraw(delivery).catch(report);
    }
  };

  async function redraw(delivery: Delivery): Promise<void> {
    const { message } = delivery;
    if (message !== null) await adapterOf(message, adapters)?.edit(message, compose(delivery));
  }
}

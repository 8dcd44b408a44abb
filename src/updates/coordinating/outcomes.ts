/** Counts the results of messages sent by a coordinator; unsent, failed and unconfirmed are kept apart. */
import type { Delivery, UpdatesState } from '../state.ts';
import { ownerLabel, type View } from '../view/view.ts';

const MOST_NAMED = 5;

interface Outcomes {
  sent: number;
  /** Certainly not delivered. */
  failed: number;
  /** Outcome unknown, or not known yet. */
  unclear: number;
  /** Never attempted, with the reason. */
  unsent: Delivery[];
}

export function outcomesOf(rows: readonly Pick<Delivery, 'row'>[], { deliveries }: UpdatesState): Outcomes {
  const now = rows.map(({ row }) => deliveries[row]);
  const count = (result: Delivery['result']) => now.filter(one => one?.result === result).length;
  const sent = count('sent');
  const failed = count('failed');
  const unsent = now.flatMap(one => (one?.result === 'suppressed' ? [one] : []));
  return { sent, failed, unclear: rows.length - sent - failed - unsent.length, unsent };
}

/**
 * Text on divisions that get no message, and why; empty for none. Missing addresses in one directory have a single
 * reason.
 */
export function unsentWords(rows: readonly Pick<Delivery, 'owner' | 'reason'>[], view: View): string[] {
  const { commands, ledger, list } = view.text;
  const [first] = rows;
  if (!first) return [];
  const named = rows.slice(0, MOST_NAMED).map(({ owner }) => ownerLabel(owner ?? '', view));
  const words = commands.unsent(
    rows.length,
    list(named),
    rows.length - named.length,
    ledger.reasons[first.reason] ?? first.reason,
  );
  return [first.reason === 'no-address' ? `${words}${commands.linkHow}` : words];
}

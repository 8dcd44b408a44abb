/** The ledger's remark on a row. */
import type { Delivery } from '../state.ts';
import type { Explain } from './round-status.ts';
import { momentLabel, type View } from './view.ts';

export function remarkOf({ reason, to, settledAt }: Delivery, explain: Explain, view: View): string {
  const why = reason === '' ? '' : (view.text.ledger.reasons[reason] ?? explain(to, reason, view.lang));
  return [why, settledAt ? momentLabel(settledAt, view) : ''].filter(Boolean).join(' ');
}

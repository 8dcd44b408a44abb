/** Folds delivery events into the ledger: intended, settled, retried. */
import type { Handlers, KindsOf } from './handlers.ts';

export const deliveryHandlers: Handlers<KindsOf<'delivery'>> = {
  'delivery.intended'(state, { seq, data, at }) {
    const begun = { attempt: 1, result: 'intended' as const, message: null, reason: '', retryAt: null };
    state.deliveries[data.row] = { ...data, ...begun, intendedAt: at, settledAt: null, settledBy: null, seq };
    const rows = state.rowsOf[data.round] ?? [];
    rows.push(data.row);
    state.rowsOf[data.round] = rows;
    state.unsettled.push(data.row);
  },

  'delivery.settled'(state, { seq, data, by, at }) {
    const { row, attempt, ...outcome } = data;
    const delivery = state.deliveries[row];
    if (!delivery || delivery.attempt !== attempt) return;
    // A late automatic result does not override a person's decision.
    if (delivery.settledBy !== null && delivery.settledBy !== 'system' && by === 'system') return;
    Object.assign(delivery, outcome, { settledAt: at, settledBy: by, seq });
    if (outcome.message) state.messages[outcome.message] = row;
    state.unsettled = state.unsettled.filter(key => key !== row);
    if (outcome.retryAt) state.unsettled.push(row);
    const round = state.rounds[delivery.round];
    const { to, result } = delivery;
    if (!round || to === null || outcome.retryAt || (result !== 'failed' && result !== 'sent')) return;
    round.refused = [...round.refused.filter(address => address !== to), ...(result === 'failed' ? [to] : [])];
  },

  'delivery.retried'(state, { seq, data }) {
    const { row, attempt, to } = data;
    const delivery = state.deliveries[row];
    // A resend was decided, but meanwhile somebody saw the message.
    if (!delivery || delivery.attempt + 1 !== attempt || delivery.result === 'sent') return;
    const begun = { attempt, to, result: 'intended' as const, reason: '', retryAt: null };
    Object.assign(delivery, begun, { settledAt: null, settledBy: null, seq });
    if (!state.unsettled.includes(row)) state.unsettled.push(row);
  },
};

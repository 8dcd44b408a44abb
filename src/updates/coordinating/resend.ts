/** 「再送」: what did not arrive is sent again. */
import type { Answer, Person } from '../../adapter.ts';
import { type Core, sentence } from '../core.ts';
import { currentRound, rowsOf } from '../view/round-status.ts';
import type { View } from '../view/view.ts';

export async function resendFailed({ id }: Person, { outbox }: Core, view: View): Promise<Answer> {
  const { text, state } = view;
  const round = currentRound(state);
  const failed = round
    ? rowsOf(state, round.id).filter(({ result, retryAt }) => result === 'failed' && retryAt === null)
    : [];
  if (failed.length === 0) return sentence('status', text.commands.nothingToResend, view);
  const keys = failed.map(({ row }) => row);
  await outbox.retry(failed, id);
  const again = keys.filter(row => state.deliveries[row]?.result === 'failed');
  return sentence('status', text.commands.resent(keys.length, again.length), view);
}

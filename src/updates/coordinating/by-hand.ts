/** What coordinators send out of turn: reminders now, and again what did not arrive. */
import type { Answer, Person } from '../../adapter.ts';
import { type Core, sentence } from '../core.ts';
import { missingOf, missingOwners } from '../round/answered.ts';
import type { DueRow } from '../round/due.ts';
import type { RoundState } from '../state.ts';
import { currentRound, rowsOf } from '../view/round-status.ts';
import type { View } from '../view/view.ts';

/** Reminders sent by hand are numbered from here, apart from those of the schedule. */
const BY_HAND = 100;

export async function resendFailed({ id }: Person, { outbox }: Core, { text, state, ...rest }: View): Promise<Answer> {
  const view = { text, state, ...rest };
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

export function remindersByHand(round: RoundState, { state, now }: View): DueRow[] {
  return missingOwners(state, round).map(({ owner }) => {
    const sent = rowsOf(state, round.id).filter(
      one => one.owner === owner && one.kind === 'reminder' && one.step > BY_HAND,
    ).length;
    const step = BY_HAND + sent + 1;
    const row = `${round.id}/${owner}/reminder/${step}`;
    return {
      row,
      round: round.id,
      owner,
      kind: 'reminder',
      step,
      projects: missingOf(state, round, owner),
      dueAt: now.toISOString(),
      late: false,
      suppressed: null,
    };
  });
}

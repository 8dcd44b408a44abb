/** 「再送」「再送 危機対策課」: resends undelivered messages, in office hours and after a confirmation. */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { withLineAbove } from '../../reply.ts';
import { type Core, refused, replied, sentence, type Turn } from '../core.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { undelivered } from '../round/undelivered.ts';
import type { RoundState } from '../state.ts';
import { ownerLabel, type View } from '../view/view.ts';
import { roundsOf } from './about-round.ts';
import type { Confirm } from './confirm.ts';
import { outcomesOf, unsentWords } from './outcomes.ts';
import { proposeReminders } from './remind.ts';

/** @param named a division or a 部局; empty for all @param rounds open rounds, or the newest */
export function proposeResending(
  named: string,
  rounds: readonly RoundState[],
  core: Core,
  view: View,
  confirm: Confirm,
): Answer {
  const { commands, list } = view.text;
  const owners = named === '' ? null : view.directory.findOwner(named).map(({ id }) => id);
  if (owners?.length === 0) return sentence('clarify', commands.resendUnknown(named), view);
  const rows = rowsToResend(rounds, owners, view);
  if (rows.length > 0) {
    if (!isOpen(view)) return sentence('status', commands.outsideHours, view);
    const value = { rounds: rounds.map(({ id }) => id), owners };
    return confirm(commands.confirmResend(rows.length), 'cycle.resend', value, {
      label: commands.deeds.resend(rows.length),
    });
  }
  if (!owners) return sentence('status', commands.nothingToResend, view);
  // Whoever wants to ask a division once more means a reminder.
  const arrived = commands.nothingToResendTo(list(owners.map(id => ownerLabel(id, view))));
  const running = rounds.filter(({ closedAt }) => closedAt === null);
  if (running.length === 0) return sentence('status', arrived, view);
  const reminding = proposeReminders(named, running, core, view, confirm);
  return { ...reminding, reply: withLineAbove(arrived, reminding.reply) };
}

/** @param owners null for all, and for what goes to the coordinators */
function rowsToResend(rounds: readonly RoundState[], owners: readonly string[] | null, { state }: View) {
  return rounds
    .flatMap(round => undelivered(round, state))
    .filter(({ owner }) => owners === null || (owner !== null && owners.includes(owner)));
}

export async function resendFailed(
  { rounds, owners }: ActionValue<'cycle.resend'>,
  { person, core, view }: Turn,
): Promise<Outcome> {
  const { text, state } = view;
  const rows = rowsToResend(roundsOf(rounds, view), owners, view);
  if (rows.length === 0) return replied(sentence('status', text.commands.nothingToResend, view), true);
  if (!isOpen(view)) return refused(sentence('status', text.commands.outsideHours, view));
  // The state is mutated while they are sent.
  const tried = rows.map(({ row }) => ({ row }));
  await core.outbox.retry(rows, person.id);
  const { sent, failed, unclear, unsent } = outcomesOf(tried, state);
  const words = [
    ...(sent + failed + unclear > 0 ? [text.commands.resent(sent, failed, unclear)] : []),
    ...unsentWords(unsent, view),
  ].join('\n');
  return replied(sentence('status', words, view), true);
}

const isOpen = ({ directory, now }: View): boolean => createOfficeHours(directory.schedule).isOpen(now);

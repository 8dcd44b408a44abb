/** 「再送」: resends undelivered messages, in office hours and after a confirmation. */
import type { Answer, Outcome } from '../../adapter.ts';
import { refused, replied, sentence, type Turn } from '../core.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { undelivered } from '../round/undelivered.ts';
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';
import { roundsOf } from './about-round.ts';
import type { Confirm } from './confirm.ts';
import { outcomesOf, unsentWords } from './outcomes.ts';

export function proposeResending(rounds: readonly RoundState[], view: View, confirm: Confirm): Answer {
  const { commands } = view.text;
  const rows = rounds.flatMap(round => undelivered(round, view.state));
  if (rows.length === 0) return sentence('status', commands.nothingToResend, view);
  if (!isOpen(view)) return sentence('status', commands.outsideHours, view);
  const ids = rounds.map(({ id }) => id);
  return confirm(commands.confirmResend(rows.length), 'cycle.resend', ids, {
    label: commands.deeds.resend(rows.length),
  });
}

export async function resendFailed(rounds: readonly string[], { person, core, view }: Turn): Promise<Outcome> {
  const { text, state } = view;
  const rows = roundsOf(rounds, view).flatMap(round => undelivered(round, state));
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

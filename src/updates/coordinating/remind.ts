/** 「督促」: whoever has not answered is reminded out of turn, a division once a day, however often the button is pressed. */
import type { Action, Answer, Outcome } from '../../adapter.ts';
import { type Core, refused, replied, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { missingOwners } from '../round/answered.ts';
import type { DueRow } from '../round/due.ts';
import { createOfficeHours, type OfficeHours } from '../round/office-hours.ts';
import type { Delivery, RoundState } from '../state.ts';
import { rowsOf } from '../view/round-status.ts';
import { ownerLabel, timeLabel, type View } from '../view/view.ts';
import type { Confirm } from './confirm.ts';
import { outcomesOf, unsentWords } from './outcomes.ts';

/** Reminders sent by hand are numbered from here, apart from those of the schedule. */
const BY_HAND = 100;
const MOST_NAMED = 5;

export function proposeReminders(round: RoundState, core: Core, view: View, confirm: Confirm): Answer {
  const { commands } = view.text;
  if (!officeHours(view).isOpen(view.now)) return sentence('status', commands.outsideHours, view);
  const { rows, today } = remindersNow(round, view);
  if (rows.length === 0) return sentence('status', nobodyToRemind(today, view), view);
  const nowhere = rows.flatMap(row => {
    const route = core.route(row);
    return route.to === null ? [{ ...row, reason: route.reason }] : [];
  });
  const before = [...remindedToday(today, view), ...unsentWords(nowhere, view)];
  if (nowhere.length === rows.length) return sentence('status', before.join('\n'), view);
  const question = [...before, commands.confirmRemind(rows.length - nowhere.length, rows.length)].join('\n');
  return confirm(question, 'cycle.remind', round.id);
}

export async function remindNow({ value }: Action, core: Core, view: View): Promise<Outcome> {
  const { text, state } = view;
  const round = ownEntry(state.rounds, value);
  if (!round || round.closedAt !== null) return replied(sentence('status', text.closedRound, view));
  if (!officeHours(view).isOpen(view.now)) return refused(sentence('status', text.commands.outsideHours, view));
  const { rows, today } = remindersNow(round, view);
  if (rows.length === 0) return replied(sentence('status', nobodyToRemind(today, view), view), true);
  // The state changes in place while they are sent.
  const before = remindedToday(today, view);
  await core.outbox.deliver(rows);
  const { sent, failed, unclear, unsent } = outcomesOf(rows, core.state());
  const words = [
    ...(sent + failed + unclear > 0 ? [text.commands.reminded(sent, failed, unclear)] : []),
    ...unsentWords(unsent, view),
    ...before,
  ].join('\n');
  return replied(sentence('status', words, view), true);
}

const officeHours = ({ directory }: View): OfficeHours => createOfficeHours(directory.schedule);

/** One reminder for each division that has answered less than it was asked, and those of today that stand in the way of another. */
function remindersNow(round: RoundState, view: View): { rows: DueRow[]; today: Delivery[] } {
  const { state, now, on } = view;
  const reminders = rowsOf(state, round.id).filter(({ kind }) => kind === 'reminder');
  const { dateAt } = officeHours(view);
  const today = new Map(
    reminders
      .filter(one => mayArrive(one) && dateAt(new Date(sentAt(one))) === on)
      .map(one => [one.owner, one] as const),
  );
  const missing = missingOwners(state, round);
  return {
    today: missing.flatMap(({ owner }) => today.get(owner) ?? []),
    rows: missing
      .filter(({ owner }) => !today.has(owner))
      .map(({ owner, projects }) => {
        const before = reminders.filter(one => one.owner === owner && one.step > BY_HAND).length;
        // Two who press at the same time ask for the same row, and it is sent once.
        const step = BY_HAND + before + 1;
        const row = `${round.id}/${owner}/reminder/${step}`;
        const dueAt = now.toISOString();
        return { row, round: round.id, owner, kind: 'reminder', step, projects, dueAt, late: false, suppressed: null };
      }),
  };
}

/** All but what surely did not go out, and will not of itself. */
const mayArrive = ({ result, retryAt }: Delivery): boolean =>
  result !== 'suppressed' && (result !== 'failed' || retryAt !== null);

const sentAt = ({ settledAt, intendedAt }: Delivery): string => settledAt ?? intendedAt;

function nobodyToRemind(today: readonly Delivery[], view: View): string {
  const { commands, round } = view.text;
  return today.length === 0 ? round.nobodyMissing : [...remindedToday(today, view), commands.remindLater].join('\n');
}

/** Who is not reminded again, and when they were; empty for nobody. */
function remindedToday(today: readonly Delivery[], view: View): string[] {
  const { commands, list } = view.text;
  if (today.length === 0) return [];
  const named = today
    .slice(0, MOST_NAMED)
    .map(one => commands.remindedAt(ownerLabel(one.owner ?? '', view), timeLabel(sentAt(one), view)));
  return [commands.remindedToday(list(named), today.length - named.length)];
}

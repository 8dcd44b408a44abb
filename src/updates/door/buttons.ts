/** Handles the buttons of the update cycle; null for others. */
import type { Action, Outcome } from '../../adapter.ts';
import { actAsCoordinator } from '../coordinating/coordinate.ts';
import { type Core, permits, refused, replied, sentence } from '../core.ts';
import { noteArrival } from '../delivery/arrival.ts';
import { ownEntry } from '../own-entry.ts';
import { recordAbsence, withdrawAbsence } from '../people/declare-absence.ts';
import { nameDeputy } from '../people/deputy.ts';
import { missingOf } from '../round/updates.ts';
import { parseCardValue } from '../submitting/card-value.ts';
import { parseFormContext } from '../submitting/form-context.ts';
import { HAND_TO, handTo } from '../submitting/hand-in-words.ts';
import { handForm } from '../submitting/hand-over.ts';
import { snooze } from '../submitting/postpone.ts';
import { reportableOf } from '../submitting/reportable.ts';
import { repeatOf } from '../submitting/sentence.ts';
import { takeProposal } from '../submitting/take-proposal.ts';
import { give, notYours } from '../submitting/taking.ts';
import { projectsOnPage, updateForm } from '../submitting/update-form.ts';
import type { View } from '../view/view.ts';
import { cardAnswer } from './card.ts';

export async function pressButton(action: Action, now: Date, core: Core): Promise<Outcome | null> {
  const { id, value, person, conversation } = action;
  if (!id.startsWith('update.') && !id.startsWith('cycle.')) return null;
  const view = core.view(action.lang ?? 'ja', now);
  // Reveals nothing, not even whether a round is open.
  if (!permits(core, 'see', person, view)) return replied(sentence('update', view.text.outsider, view));
  if (id.startsWith('cycle.')) return actAsCoordinator(action, core, view);
  if (id === 'update.take' || id === 'update.edit' || id === 'update.drop')
    return takeProposal(id, value, person, conversation, core, view);
  if (id === 'update.deputy' || id === 'update.cancel-deputy') return nameDeputy(action, core, view);
  if (id === 'update.away' || id === 'update.cancel-away') return recordAbsence(action, core, view);
  if (id === 'update.back') return withdrawAbsence(action, core, view);
  if (id === 'update.again') return openAgain(action, core, view);
  if (id === HAND_TO) return handTo(action, core, view);
  const { text, state } = view;
  const { round: roundId, owner, row, page } = parseCardValue(value);
  const round = ownEntry(state.rounds, roundId);
  if (!round || !ownEntry(round.asked, owner)) return refused(sentence('update', text.sentence.none, view));
  if (row) await noteArrival(row, action, core, view);
  const deed = id === 'update.snooze' ? 'snooze' : id === 'update.hand' ? 'hand-over' : 'submit';
  if (!permits(core, deed, person, view, owner)) return refused(sentence('update', notYours(owner, view, round), view));
  const missing = missingOf(state, round, owner);
  /** The refusal when there is nothing left to snooze or hand over. */
  const over =
    round.closedAt !== null
      ? refused(sentence('update', text.closedRound, view))
      : missing.length === 0
        ? replied(cardAnswer(round, owner, view), true)
        : null;
  switch (id) {
    case 'update.open':
    case 'update.correct': {
      const projects = projectsOnPage(round, owner, id === 'update.open' ? null : page, view);
      if (projects.length === 0) return replied(cardAnswer(round, owner, view), true);
      return { kind: 'form', form: updateForm([{ round, owner, projects }], view) };
    }
    case 'update.same': {
      const reportable = reportableOf(round, owner, view);
      const reports = missing
        .filter(project => reportable.includes(project))
        .flatMap(project => repeatOf(project, round, state) ?? []);
      // The card shows what is left, and has no such button where nothing can be repeated.
      if (reports.length === 0) return replied(cardAnswer(round, owner, view), true);
      return replied(
        await give({ parts: [{ round, owner, reports }], person, via: 'button', from: conversation }, core, view),
        true,
      );
    }
    case 'update.snooze':
      if (over) return over;
      return replied(await snooze([{ round: roundId, owner }], person, conversation, core, view));
    case 'update.hand':
      if (over) return over;
      return { kind: 'form', form: handForm(round, owner, view) };
    default:
      return refused(sentence('update', text.sentence.none, view));
  }
}

/** Reopens a report form as it was opened, for a platform that has to draw it again. */
function openAgain({ value, person }: Action, core: Core, view: View): Outcome {
  const opened = parseFormContext(value, view.state);
  if (!opened) return refused(sentence('update', view.text.sentence.none, view));
  const { parts, seen } = opened;
  const foreign = parts.find(({ owner }) => !permits(core, 'submit', person, view, owner));
  if (foreign) return refused(sentence('update', notYours(foreign.owner, view, foreign.round), view));
  return { kind: 'form', form: updateForm(parts, view, { seen }) };
}

/** Handles the buttons of the card that shows an owner what is asked for, and of the form it opens. */
import type { CardValue } from '../../actions.ts';
import type { Outcome } from '../../adapter.ts';
import { readContext } from '../../forms.ts';
import { adapterOf } from '../../platform.ts';
import { permits, refused, replied, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import type { Deed } from '../rights.ts';
import { missingOf } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { openedForm } from '../submitting/form-context.ts';
import { handForm } from '../submitting/hand-over.ts';
import { snooze } from '../submitting/postpone.ts';
import { reportableOf } from '../submitting/reportable.ts';
import { repeatOf } from '../submitting/sentence.ts';
import { give, notYours } from '../submitting/taking.ts';
import { projectsOnPage, updateForm } from '../submitting/update-form.ts';
import { cardAnswer } from './card.ts';

/** The card of a round the person may act on for its owner. */
interface Card {
  round: RoundState;
  owner: string;
}

type CardHandler = (value: CardValue, turn: Turn) => Promise<Outcome>;

export const openReport: CardHandler = onCard('submit', (card, turn) => openForm(card, null, turn));

export const correctReports: CardHandler = onCard('submit', (card, turn, page) => openForm(card, page, turn));

export const repeatReports: CardHandler = onCard('submit', async ({ round, owner }, turn) => {
  const { person, conversation, core, view } = turn;
  const { state } = view;
  const reportable = reportableOf(round, owner, view);
  const reports = missingOf(state, round, owner)
    .filter(project => reportable.includes(project))
    .flatMap(project => repeatOf(project, round, state) ?? []);
  // The card shows what is left, and has no such button where nothing can be repeated.
  if (reports.length === 0) return replied(cardAnswer(round, owner, view), true);
  const parts = [{ round, owner, reports }];
  return replied(await give({ parts, person, via: 'button', from: conversation }, core, view), true);
});

export const snoozeCard: CardHandler = onCard('snooze', async (card, turn) => {
  const { person, conversation, core, view } = turn;
  const asked = [{ round: card.round.id, owner: card.owner }];
  return nothingWaits(card, turn) ?? replied(await snooze(asked, person, conversation, core, view));
});

export const handOn: CardHandler = onCard('hand-over', async (card, turn) => {
  return nothingWaits(card, turn) ?? { kind: 'form', form: handForm(card.round, card.owner, turn.view) };
});

/** Reopens a report form as it was opened, for a platform that has to draw it again. */
export function reopenReport(context: string, { person, core, view }: Turn): Outcome {
  const asked = readContext('update', context);
  const opened = asked && openedForm(asked, view.state);
  if (!opened) return refused(sentence('update', view.text.sentence.none, view));
  const { parts, seen } = opened;
  const foreign = parts.find(({ owner }) => !permits(core, 'submit', person, view, owner));
  if (foreign) return refused(sentence('update', notYours(foreign.owner, view, foreign.round), view));
  return { kind: 'form', form: updateForm(parts, view, { seen }) };
}

/** A press proves that the message with the card arrived, and takes the right to act for its owner. */
function onCard(deed: Deed, handle: (card: Card, turn: Turn, page: number) => Outcome | Promise<Outcome>): CardHandler {
  return async ({ round: id, owner, row, page = 0 }, turn) => {
    const { person, core, view } = turn;
    const { text, state } = view;
    const round = ownEntry(state.rounds, id);
    if (!round || !ownEntry(round.asked, owner)) return refused(sentence('update', text.sentence.none, view));
    if (row) await noteArrival(row, turn);
    if (!permits(core, deed, person, view, owner))
      return refused(sentence('update', notYours(owner, view, round), view));
    return handle({ round, owner }, turn, page);
  };
}

/** @param page of all projects, to correct reports; null for the first that lack one */
function openForm({ round, owner }: Card, page: number | null, { view }: Turn): Outcome {
  const projects = projectsOnPage(round, owner, page, view);
  if (projects.length === 0) return replied(cardAnswer(round, owner, view), true);
  return { kind: 'form', form: updateForm([{ round, owner, projects }], view) };
}

/** The reply when nothing is left to snooze or hand over; null when something is. */
function nothingWaits({ round, owner }: Card, { view }: Turn): Outcome | null {
  if (round.closedAt !== null) return refused(sentence('update', view.text.closedRound, view));
  return missingOf(view.state, round, owner).length === 0 ? replied(cardAnswer(round, owner, view), true) : null;
}

/**
 * Settles an uncertain row as sent, by the person who pressed a button of its message. The button's value comes from
 * outside, so it counts only in the conversation the message was sent to.
 * @param row row key from the button
 */
async function noteArrival(row: string, { person, conversation, message, core, view }: Turn): Promise<void> {
  const delivery = ownEntry(view.state.deliveries, row);
  if (delivery?.result !== 'uncertain' || delivery.to === null) return;
  const adapter = adapterOf(conversation, core.adapters);
  const places = [adapter?.roomOf?.(conversation), person.id].map(place => place?.toLowerCase());
  if (!places.includes(delivery.to.toLowerCase())) return;
  await core.outbox.confirm([delivery], { by: person.id, from: conversation, message });
}

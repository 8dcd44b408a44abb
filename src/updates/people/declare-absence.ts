/** Confirms a declared absence, says who is asked meanwhile, records it on a click, and withdraws it by another. */

import type { ActionChoice } from '../../actions.ts';
import { type ActionId, type ActionValue, button } from '../../actions.ts';
import type { Answer, Outcome, Person } from '../../adapter.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import { addDays } from '../../calendar/plain-date.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import { cancelled, confirmation } from '../coordinating/confirm.ts';
import { permits, refused, replied, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import type { Absence } from '../state.ts';
import type { View } from '../view/view.ts';
import { LONGEST_DAYS, type SaidAbsence } from './absence.ts';
import { isAway } from './presence.ts';

export function proposeAbsence({ from, to }: SaidAbsence, person: Person, view: View): Answer {
  const { text, lang, state } = view;
  if (to === null) return sentence('clarify', text.absence.untilWhen(printWeekdayDate(from, lang)), view);
  const span = spanLabel({ from, to }, view);
  if (covers(state.absences[person.id], { from, to })) return sentence('status', text.absence.already(span), view);
  const question = text.absence.confirm(span, deputiesDuring(from, person, view));
  const yes = button('update.away', [person.id, from, to], text.commands.deeds.away);
  return confirmation(question, yes, 'update.cancel-away', view);
}

export async function recordAbsence(
  [who, from, to]: ActionValue<'update.away'>,
  { person, conversation, core, view }: Turn,
  id: ActionId,
): Promise<Outcome> {
  const { text, state, on } = view;
  // In a channel everybody sees the button.
  if (who !== person.id || !permits(core, 'be-away', person, view))
    return refused(sentence('status', text.absence.notYours, view));
  if (id === 'update.cancel-away') return cancelled(view);
  if (to < on || from > addDays(on, LONGEST_DAYS) || to > addDays(from, LONGEST_DAYS))
    return refused(sentence('status', text.absence.gone, view));
  const span = spanLabel({ from, to }, view);
  if (covers(state.absences[person.id], { from, to }))
    return replied(sentence('status', text.absence.already(span), view), true);
  await core.journal.append([
    { kind: 'absence.declared', by: person.id, from: conversation, data: { person: person.id, from, to } },
  ]);
  return replied(sentence('update', text.absence.done(span, deputiesDuring(from, person, view)), view), true);
}

/** The button that withdraws an absence. @param id person id it is recorded under */
export function withdrawal(id: string, absence: Absence, label: string): ActionChoice {
  return button('update.back', [id, absence.from, absence.to], label);
}

export async function withdrawAbsence(
  [who, from, to]: ActionValue<'update.back'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, state } = view;
  const said = { person: who, from, to };
  if (!idsOf(person, view).includes(who) || !permits(core, 'be-away', person, view))
    return refused(sentence('status', text.absence.notYours, view));
  const recorded = ownEntry(state.absences, who)?.some(one => one.from === from && one.to === to);
  if (!recorded) return replied(sentence('status', text.absence.gone, view), true);
  await core.journal.append([{ kind: 'absence.withdrawn', by: person.id, from: conversation, data: said }]);
  return replied(sentence('update', text.absence.withdrawn(spanLabel(said, view)), view), true);
}

/** All ids of a contact: an absence declared in Slack can be withdrawn in Teams. */
export function idsOf(person: Person, { directory, on }: View): string[] {
  return directory.postsOf(person.id, on).flatMap(({ contact }) => personIdsOf(contact));
}

function spanLabel({ from, to }: Absence, { text, lang }: View): string {
  return text.absence.span(printWeekdayDate(from, lang), printWeekdayDate(to, lang));
}

function covers(absences: readonly Absence[] | undefined, { from, to }: Absence): boolean {
  return absences?.some(one => one.from <= from && to <= one.to) ?? false;
}

function deputiesDuring(day: string, person: Person, { text, directory, on, state }: View): string {
  const deputies = directory
    .postsOf(person.id, on)
    .flatMap(({ owner, contact }) =>
      directory
        .contactsOf(owner.id, day)
        .filter(other => other.deputyOf === contact.name && !isAway(other, state, day)),
    );
  return text.list([...new Set(deputies.map(({ name }) => name))]);
}

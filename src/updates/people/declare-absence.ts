/** Confirms a declared absence, says who is asked meanwhile, records it on a click, and withdraws it by another. */
import type { Action, Answer, Outcome, Person } from '../../adapter.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import { addDays, isDate } from '../../calendar/plain-date.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import type { ActionChoice } from '../../reply.ts';
import { cancelled, confirmation } from '../coordinating/confirm.ts';
import { type Core, permits, refused, replied, sentence } from '../core.ts';
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
  const value = JSON.stringify([person.id, from, to]);
  return confirmation(
    question,
    { id: 'update.away', label: text.commands.deeds.away, value },
    'update.cancel-away',
    view,
  );
}

export async function recordAbsence(
  { id, value, person, conversation }: Action,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text, state, on } = view;
  const said = parseValue(value);
  // In a channel everybody sees the button.
  if (said?.person !== person.id || !permits(core, 'be-away', person, view))
    return refused(sentence('status', text.absence.notYours, view));
  if (id === 'update.cancel-away') return cancelled(view);
  const { from, to } = said;
  if (to < on || from > addDays(on, LONGEST_DAYS) || to > addDays(from, LONGEST_DAYS))
    return refused(sentence('status', text.absence.gone, view));
  const span = spanLabel(said, view);
  if (covers(state.absences[person.id], said))
    return replied(sentence('status', text.absence.already(span), view), true);
  await core.journal.append([
    { kind: 'absence.declared', by: person.id, from: conversation, data: { person: person.id, from, to } },
  ]);
  return replied(sentence('update', text.absence.done(span, deputiesDuring(from, person, view)), view), true);
}

/** The button that withdraws an absence. @param id person id it is recorded under */
export function withdrawal(id: string, absence: Absence, label: string): ActionChoice {
  return { id: 'update.back', label, value: JSON.stringify([id, absence.from, absence.to]) };
}

export async function withdrawAbsence(
  { value, person, conversation }: Action,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text, state } = view;
  const said = parseValue(value);
  if (!said || !idsOf(person, view).includes(said.person) || !permits(core, 'be-away', person, view))
    return refused(sentence('status', text.absence.notYours, view));
  const recorded = ownEntry(state.absences, said.person)?.some(({ from, to }) => from === said.from && to === said.to);
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

/** Null for a value no button of ours has: it has passed through the platform. */
function parseValue(value: string): (Absence & { person: string }) | null {
  try {
    const [person, from, to] = JSON.parse(value).map(String);
    return isDate(from) && isDate(to) && from <= to ? { person, from, to } : null;
  } catch {
    return null;
  }
}

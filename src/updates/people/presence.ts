/** Who is present on a day, by the declared absences. */
import type { Contact, Reachable } from '../../directory/directory.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import type { UpdatesState } from '../state.ts';

export function isAway(person: Reachable, state: UpdatesState, on: string): boolean {
  return personIdsOf(person).some(id => state.absences[id]?.some(({ from, to }) => from <= on && on <= to));
}

export function everyoneIsAway(contacts: readonly Contact[], state: UpdatesState, on: string): boolean {
  return contacts.length > 0 && contacts.every(contact => isAway(contact, state, on));
}

/** Who is in the office on a day, by the absences people declared. */
import type { Contact, Reachable } from '../../directory/directory.ts';
import type { UpdatesState } from '../state.ts';

/** The ids a person can be known by. In the playground one person plays them all: there an id is either account's. */
export function personIdsOf({ name, slack, teams }: Reachable): string[] {
  const accounts = [slack && `slack:${slack}`, teams && `teams:${teams}`].filter(id => id !== null);
  return [...accounts, `web:${slack ?? teams ?? name}`];
}

export function isAway(person: Reachable, state: UpdatesState, on: string): boolean {
  return personIdsOf(person).some(id => state.absences[id]?.some(({ from, to }) => from <= on && on <= to));
}

export function everyoneIsAway(contacts: readonly Contact[], state: UpdatesState, on: string): boolean {
  return contacts.length > 0 && contacts.every(contact => isAway(contact, state, on));
}

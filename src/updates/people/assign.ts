/** Dated changes of responsibility: the days before a change keep their owner. */
import { addDays } from '../../calendar/plain-date.ts';
import type { Assignment, Contact } from '../../directory/directory.ts';

/** From a day on a project has this main owner, and later ones are removed; null leaves it vacant. */
export function assignFrom(
  assignments: readonly Assignment[],
  project: string,
  owner: string | null,
  from: string,
): Assignment[] {
  const kept = assignments.flatMap(one => {
    if (one.project !== project || one.role !== 'main' || (one.to !== null && one.to < from)) return [one];
    return one.from < from ? [{ ...one, to: addDays(from, -1) }] : [];
  });
  return owner === null ? kept : [...kept, { project, owner, role: 'main', from, to: null }];
}

/** From a day on this person is the contact's only deputy; null for none. */
export function deputyFrom(
  contacts: readonly Contact[],
  contact: string,
  deputy: Pick<Contact, 'name' | 'post' | 'slack' | 'teams' | 'email'> | null,
  from: string,
): Contact[] {
  const kept = contacts.flatMap(one => {
    if (one.deputyOf !== contact || (one.to !== null && one.to < from)) return [one];
    return one.from < from ? [{ ...one, to: addDays(from, -1) }] : [];
  });
  return deputy === null ? kept : [...kept, { ...deputy, deputyOf: contact, from, to: null }];
}

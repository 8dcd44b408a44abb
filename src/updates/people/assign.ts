/** Changes to who is responsible, by date: what was true before the day stays true of the days before. */
import { addDays } from '../../calendar/plain-date.ts';
import type { Assignment, Contact } from '../../directory/directory.ts';

/** From a day on a project has this main owner, and no other later one; null leaves it vacant. */
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

/** From a day on this person alone stands in for the contact, and nobody when null. */
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

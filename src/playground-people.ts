/** Who the playground offers to be: people of the first divisions that have some, and a coordinator. */
import type { Person } from './adapter.ts';
import type { Directory, Reachable } from './directory/directory.ts';
import type { Lang } from './text/lang.ts';

const DIVISIONS = 3;

export type Role = Person & { post: Record<Lang, string> };

const personOf = (one: Reachable, post: Role['post']): Role => ({ id: `web:${one.slack ?? one.teams ?? one.name}`, name: one.name, standing: 'member', post });

/** Never empty: an office without a directory still has somebody to ask. `on` is the day, 'YYYY-MM-DD'. */
export function playgroundPeople(directory: Directory, on: string): Role[] {
  const staffed = directory.owners.flatMap(owner => {
    const [contact] = directory.contactsOf(owner.id, on);
    return contact && directory.projectsOf(owner.id, on).length > 0 ? [{ owner, contact }] : [];
  });
  // Of different departments, so that switching shows something.
  const chosen = staffed.filter(({ owner }, index) => staffed.findIndex(other => other.owner.division === owner.division) === index).slice(0, DIVISIONS);
  const staff = chosen.map(({ owner, contact }) => personOf(contact, { ja: `${owner.name} ${contact.post}`, en: `${owner.nameEn ?? owner.name}, ${contact.post}` }));
  const coordinators = directory.coordinators.slice(0, 1).map(one => personOf(one, { ja: 'コーディネーター', en: 'Coordinator' }));
  const people = [...staff, ...coordinators];
  return people.length > 0 ? people : [{ id: 'web:staff', name: '職員', standing: 'member', post: { ja: '職員', en: 'Staff' } }];
}

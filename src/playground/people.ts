/** The people the playground offers: contacts of the first staffed divisions, a deputy, a superior, a coordinator. */
import type { Person } from '../adapter.ts';
import type { Directory, Owner, Reachable } from '../directory/directory.ts';
import { playgroundIdOf } from '../directory/person-ids.ts';
import type { Lang } from '../lang.ts';

const DIVISIONS = 3;

type Role = Person & { post: Record<Lang, string> };

const personOf = (one: Reachable, post: Role['post']): Role => ({
  id: playgroundIdOf(one),
  name: one.name,
  standing: 'member',
  post,
});

/** Never empty, even without a directory. `on` is the day, 'YYYY-MM-DD'. */
export function playgroundPeople(directory: Directory, on: string): Role[] {
  const staffed = directory.owners.flatMap(owner => {
    const contacts = directory.contactsOf(owner.id, on);
    return contacts.length > 0 && directory.projectsOf(owner.id, on).length > 0 ? [{ owner, contacts }] : [];
  });
  // From different departments, so that switching people makes a difference.
  const chosen = staffed
    .filter(({ owner }, index) => staffed.findIndex(other => other.owner.department === owner.department) === index)
    .slice(0, DIVISIONS);
  const staff = chosen.flatMap(({ owner, contacts }, index) => {
    // One complete division is enough to show deputy and escalation.
    const shown = index === 0 ? contacts.slice(0, 2) : contacts.slice(0, 1);
    return [
      ...shown.map(contact => personOf(contact, postAt(owner, contact.post, contact.post))),
      ...(index === 0 ? superiorOf(owner) : []),
    ];
  });
  const coordinators = directory.coordinators
    .slice(0, 1)
    .map(one => personOf(one, { ja: '取りまとめ担当', en: 'Coordinator' }));
  const people = [...staff, ...coordinators];
  return people.length > 0
    ? people
    : [{ id: 'web:staff', name: '職員', standing: 'member', post: { ja: '職員', en: 'Staff' } }];
}

function superiorOf(owner: Owner): Role[] {
  return owner.superior ? [personOf(owner.superior, postAt(owner, '上席', 'head'))] : [];
}

function postAt({ name, nameEn }: Owner, ja: string, en: string): Role['post'] {
  return { ja: `${name} ${ja}`, en: `${nameEn ?? name}, ${en}` };
}

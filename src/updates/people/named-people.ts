/** Looks up people of the directory by a name or a part of it. */
import type { Contact } from '../../directory/directory.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import { isInForce } from '../../directory/span.ts';
import type { View } from '../view/view.ts';

/** A contact and its owner. */
export interface Seat {
  owner: string;
  contact: Contact;
}

/** People matching a name: those of the same division if there are any, otherwise all. */
export function peopleNamed(name: string, seat: Seat, view: View): Seat[] {
  const everybody = view.directory.owners.flatMap(({ id }) =>
    peopleAt(id, view).map(contact => ({ owner: id, contact })),
  );
  const found = everybody
    .filter(({ contact }) => isNamed(contact.name, name))
    .filter(({ contact }, index, all) => all.findIndex(other => isSame(other.contact, contact)) === index);
  const near = found.filter(({ owner }) => owner === seat.owner);
  return near.length > 0 ? near : found;
}

/** Those in office, and those who stood in for somebody before. */
export const peopleAt = (owner: string, { directory, on }: View): Contact[] => [
  ...directory.contactsOf(owner, on),
  ...(directory.owner(owner)?.contacts.filter(one => one.deputyOf !== null && !isInForce(one, on)) ?? []),
];

/** 「佐藤」 means 佐藤 花子; a letter in the middle of a name means nobody. */
export function isNamed(name: string, said: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s・]/g, '');
  const wanted = bare(said).replace(/(?:さん|様|氏)$/, '');
  return wanted !== '' && (bare(name).startsWith(wanted) || name.toLowerCase().split(/\s/).includes(wanted));
}

export function isSame(one: Contact, other: Contact): boolean {
  const ids = personIdsOf(other);
  return personIdsOf(one).some(id => ids.includes(id));
}

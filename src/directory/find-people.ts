/**
 * Finds contacts named in a text, by name (「見本 一郎さん」「見本さん」) or post (「防災班長」). Superiors and
 * coordinators are excluded: no answer shows them.
 */
import { gentle } from '../search/words/normalize.ts';
import type { Owner } from './directory.ts';

export interface NamedPerson {
  /** Owner id. */
  owner: string;
  /** As in the directory. */
  name: string;
  /** The matched text, normalised. */
  said: string;
}

interface Spellings extends Omit<NamedPerson, 'said'> {
  post: string;
  /** Without spaces, and without remarks in （ ）. */
  whole: string;
  /** The part before the space; '' without one. */
  family: string;
}

type FindPeople = (text: string) => NamedPerson[];

/** Shorter ones occur in too many words. */
const SHORTEST_NAME = 3;
const SHORTEST_POST = 2;
const WITH_TITLE = /([一-龠々ァ-ヶぁ-んa-z]{1,8})(?:さん|氏|様|さま)/;

/**
 * @returns a function of gently normalised text; it gives the contacts matching by the longest post or name, whatever
 * their days
 */
export function createPeopleFinder(owners: readonly Owner[]): FindPeople {
  const people = owners.flatMap(({ id, contacts }) => contacts.map(contact => spellingsOf(id, contact)));
  if (people.length === 0) return () => [];
  return text => {
    const said = text.replaceAll(' ', '');
    const named = people.filter(({ whole }) => whole.length >= SHORTEST_NAME && said.includes(whole));
    if (named.length > 0) return named.map(one => by(one, one.whole));
    const held = people.filter(({ post }) => post.length >= SHORTEST_POST && said.includes(post));
    const longest = Math.max(0, ...held.map(({ post }) => post.length));
    if (held.length > 0) return held.filter(({ post }) => post.length === longest).map(one => by(one, one.post));
    const family = WITH_TITLE.exec(said)?.[1] ?? '';
    return people.filter(one => one.family !== '' && family.endsWith(one.family)).map(one => by(one, one.family));
  };
}

const by = ({ owner, name }: Spellings, said: string): NamedPerson => ({ owner, name, said });

function spellingsOf(owner: string, { name, post }: { name: string; post: string }): Spellings {
  const plain = gentle(name.replace(/[（(].*?[）)]/g, '')).trim();
  const [family = '', ...given] = plain.split(/\s+/);
  return {
    owner,
    name,
    post: gentle(post).replaceAll(' ', ''),
    whole: plain.replace(/\s+/g, ''),
    family: given.length > 0 ? family : '',
  };
}

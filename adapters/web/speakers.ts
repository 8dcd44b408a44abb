/** Who the page speaks as, and in which conversation. */
import type { Person } from '../../src/adapter.ts';
import type { Lang } from '../../src/text/lang.ts';
import { RequestError } from './errors.ts';

/** Someone the page can speak as; the post stands beside the name. */
export interface PlaygroundPerson extends Person {
  post: Record<Lang, string>;
}

export interface Speakers {
  all: readonly PlaygroundPerson[];
  /** @throws RequestError PERSON_UNKNOWN */
  find(id: string): Person;
  /** A conversation belongs to a person: nobody can take up somebody else's by its name. @throws RequestError PERSON_UNKNOWN */
  speech(speaker: { person: string; conversation: string }): { person: Person; conversation: string };
}

export function createSpeakers(all: readonly PlaygroundPerson[]): Speakers {
  function find(person: string): Person {
    const found = all.find(each => each.id === person);
    if (!found) throw new RequestError('PERSON_UNKNOWN');
    const { id, name, standing } = found;
    return { id, name, standing };
  }
  return {
    all,
    find,
    speech: ({ person, conversation }) => ({ person: find(person), conversation: `${person}/${conversation}` }),
  };
}

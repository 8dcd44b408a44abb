/** Resolves the person and the conversation of a request. */
import type { Person } from '../../src/adapter.ts';
import type { Lang } from '../../src/lang.ts';
import { RequestError } from './errors.ts';

/** A person the page can speak as; `post` is shown next to the name. */
export interface PlaygroundPerson extends Person {
  post: Record<Lang, string>;
}

export interface Speakers {
  all: readonly PlaygroundPerson[];
  /** @throws RequestError PERSON_UNKNOWN */
  find(id: string): Person;
  /**
   * Person and conversation. The conversation id contains the person, so that no one can continue another's
   * conversation. @throws RequestError PERSON_UNKNOWN
   */
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

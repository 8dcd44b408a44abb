/**
 * Channels shared with other organisations. Whoever asks there, people from outside read the answer: it is given as to
 * one of them, and what was answered privately to a member cannot be shared there. Slack marks the events of such
 * channels, not the clicks, so the channels are remembered.
 */
import type { Person } from '../../../src/adapter.ts';
import { Recent } from '../../../src/memory/recent.ts';

const MOST = 5_000;

export class SharedChannels {
  readonly #known = new Recent<true>(MOST);

  add(channel: string): void {
    this.#known.set(channel, true);
  }

  has(channel: string): boolean {
    return this.#known.get(channel) === true;
  }

  /** For whom an answer in the channel is meant. */
  audience(person: Person, channel: string): Person {
    return this.has(channel) ? { ...person, standing: 'outsider' } : person;
  }
}

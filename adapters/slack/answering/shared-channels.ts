/**
 * Remembers the channels shared with other organisations (Slack Connect). People from outside read the answers there,
 * so questions are answered with an outsider's rights, and private answers cannot be shared. Slack marks only the
 * events of such channels, not the clicks.
 */
import type { Person } from '../../../src/adapter.ts';
import { LruCache } from '../../../src/memory/lru-cache.ts';

const MOST = 5_000;

export class SharedChannels {
  readonly #known = new LruCache<true>(MOST);

  add(channel: string): void {
    this.#known.set(channel, true);
  }

  has(channel: string): boolean {
    return this.#known.get(channel) === true;
  }

  /** The person with the rights that apply to an answer in the channel. */
  audience(person: Person, channel: string): Person {
    return this.has(channel) ? { ...person, standing: 'outsider' } : person;
  }
}

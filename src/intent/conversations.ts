/**
 * Port for the dialogues of the conversations. This implementation keeps them in memory as an LRU cache;
 * `postgres/conversations.ts` shares them among processes.
 */

import { LruCache } from '../memory/lru-cache.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';

/** Enough for every conversation of a busy day in a prefecture; a dialogue is about a kilobyte. */
const MOST = 20_000;

export interface Conversations {
  /** The stored dialogue; a new one for an unknown conversation. Never fails. */
  get(id: string): Promise<Dialogue>;
  /** Resolves when every process can read the new dialogue. Never fails. */
  set(id: string, dialogue: Dialogue): Promise<void>;
}

export function createConversations(): Conversations {
  const dialogues = new LruCache<Dialogue>(MOST);
  return {
    get: async id => dialogues.get(id) ?? NEW_DIALOGUE,
    set: async (id, dialogue) => dialogues.set(id, dialogue),
  };
}

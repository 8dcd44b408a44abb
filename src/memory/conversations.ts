/**
 * The conversations under way. This is a port: the one here keeps them in the memory of the process, bounded, the least
 * recently used forgotten first; `postgres/conversations.ts` shares them among processes.
 */
import { type Dialogue, NEW_DIALOGUE } from '../intent/dialogue.ts';
import { Recent } from './recent.ts';

/** Enough for every thread of a prefecture's busy day; a dialogue is about a kilobyte. */
const MOST = 20_000;

export interface Conversations {
  /** The dialogue so far; a new one for a conversation that is not known. Never fails. */
  get(id: string): Promise<Dialogue>;
  /** Resolves when whoever is asked next knows it. Never fails. */
  set(id: string, dialogue: Dialogue): Promise<void>;
}

export function createConversations(): Conversations {
  const dialogues = new Recent<Dialogue>(MOST);
  return {
    get: async id => dialogues.get(id) ?? NEW_DIALOGUE,
    set: async (id, dialogue) => dialogues.set(id, dialogue),
  };
}

/** The conversations under way, in memory and bounded: the least recently used is forgotten first. */
import { type Dialogue, NEW_DIALOGUE } from './intent/dialogue.ts';
import { Recent } from './recent.ts';

/** Enough for every thread of a prefecture's busy day; a dialogue is about a kilobyte. */
const MOST = 20_000;

export interface Conversations {
  /** The dialogue so far; a new one for a conversation that is not known. */
  get(id: string): Dialogue;
  set(id: string, dialogue: Dialogue): void;
}

export function createConversations(): Conversations {
  const dialogues = new Recent<Dialogue>(MOST);
  return {
    get: id => dialogues.get(id) ?? NEW_DIALOGUE,
    set: (id, dialogue) => dialogues.set(id, dialogue),
  };
}

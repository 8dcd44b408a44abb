/** Dialogues shared by all processes. While the database is unreachable each process uses its own. */

import { type Conversations, createConversations } from '../intent/conversations.ts';
import { NEW_DIALOGUE } from '../intent/dialogue.ts';
import { reasonOf } from './failures.ts';
import type { SharedMemory } from './memory.ts';

export function createSharedConversations(memory: SharedMemory, report: (line: string) => void): Conversations {
  const own = createConversations();
  let isApart = false;

  function apart(error: unknown): void {
    if (!isApart) report(`Dialogues are not shared with other processes for now: ${reasonOf(error)}`);
    isApart = true;
  }

  return {
    async get(id) {
      try {
        const text = await memory.read('dialogue', id);
        isApart = false;
        // A dialogue stored by an earlier version lacks newer fields.
        return text ? { ...NEW_DIALOGUE, ...JSON.parse(text) } : NEW_DIALOGUE;
      } catch (error) {
        apart(error);
        return own.get(id);
      }
    },
    async set(id, dialogue) {
      await own.set(id, dialogue);
      await memory.write('dialogue', id, JSON.stringify(dialogue)).catch(apart);
    },
  };
}

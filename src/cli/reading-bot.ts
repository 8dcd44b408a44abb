/** The bot as it would answer now, over the record as it stands; nothing is taken in. */
import type { Door } from '../adapter.ts';
import { createBot } from '../bot.ts';
import type { Knowledge } from '../intent/context.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { createConversations } from '../memory/conversations.ts';
import { commandClock } from '../settings/clock.ts';
import { directoryIn } from './desk.ts';
import { recordedState } from './record.ts';

/** @throws what reading the files or the record throws */
export async function readingBot(env: NodeJS.ProcessEnv): Promise<{ bot: Door; knowledge: Knowledge }> {
  const clock = commandClock(env);
  // One after the other: while the index is built, nobody would hear what a database says.
  const state = await recordedState(env);
  const shipped = await loadKnowledge(dataFiles(env));
  const conversations = createConversations();
  if (!state) return { bot: createBot({ knowledge: shipped, conversations, clock }), knowledge: shipped };
  const knowledge = { ...shipped, directory: directoryIn(state) ?? shipped.directory };
  // Loaded where something is recorded alone: others need not wait for it.
  const { recordedUpdates } = await import('../updates/recorded.ts');
  const updates = recordedUpdates(knowledge.plan, knowledge.directory, state);
  return { bot: createBot({ knowledge, conversations, clock, updates }), knowledge };
}

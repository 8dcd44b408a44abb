/** A bot on the current record, read-only. */
import type { Door } from '../adapter.ts';
import { createBot } from '../bot.ts';
import type { Knowledge } from '../intent/context.ts';
import { createConversations } from '../intent/conversations.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { commandClock } from '../settings/clock.ts';
import { updatesFold } from '../updates/fold.ts';
import { recordedUpdates } from '../updates/recorded.ts';
import { createLanguage } from '../updates/synonyms/language.ts';
import { directoryIn } from './cycle-context.ts';
import { recordedState } from './record.ts';

/** @throws what reading the files or the record throws */
export async function readingBot(env: NodeJS.ProcessEnv): Promise<{ bot: Door; knowledge: Knowledge }> {
  const clock = commandClock(env);
  // Sequential: building the index blocks the event loop, and the database's replies would wait.
  const state = (await recordedState(env)) ?? updatesFold.initial();
  const shipped = await loadKnowledge(dataFiles(env));
  const { words } = createLanguage(shipped, () => state.synonyms);
  const knowledge = { ...shipped, ...words(), directory: directoryIn(state, shipped.plan) ?? shipped.directory };
  const updates = recordedUpdates(knowledge.plan, knowledge.directory, state, words);
  const conversations = createConversations();
  return { bot: createBot({ knowledge, conversations, clock, updates }), knowledge };
}

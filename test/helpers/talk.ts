/** Talks to the bot on the real plan: say a sentence, look at the answer. */
import type { Answer } from '../../src/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';
import { createConversations } from '../../src/memory/conversations.ts';
import { plainText } from '../../src/reply.ts';

export type Talk = (text: string, conversation: string) => Promise<Answer & { text: string }>;

/** Sentences with the same conversation follow on each other. */
export async function startTalk(): Promise<Talk> {
  const knowledge = await loadKnowledge(dataFiles({}));
  // As a bot does two seconds after its start: else whatever question comes first is charged with it.
  await knowledge.search.prepare();
  const bot = createBot({ knowledge, conversations: createConversations(), clock: createClock() });
  const person = { id: 'test:asker', name: '', standing: 'member' } as const;
  return async (text, conversation) => {
    const answer = await bot.answer({ text, conversation, person });
    return { ...answer, text: plainText(answer.reply) };
  };
}

/** Talks to the bot on the real plan: sends a sentence, returns the answer. */
import type { Answer } from '../../src/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import { plainText } from '../../src/reply.ts';
import { knowledgeOfTests } from './knowledge.ts';

export type Talk = (text: string, conversation: string) => Promise<Answer & { text: string }>;

/** Starts a bot; sentences with the same conversation id share their context. */
export async function startTalk(): Promise<Talk> {
  const knowledge = await knowledgeOfTests();
  // Warms up the search, as the bot does after its start: otherwise the first question pays for it.
  await knowledge.search.prepare();
  const bot = createBot({ knowledge, conversations: createConversations(), clock: createClock() });
  const person = { id: 'test:asker', name: '', standing: 'member' } as const;
  return async (text, conversation) => {
    const answer = await bot.answer({ text, conversation, person });
    return { ...answer, text: plainText(answer.reply) };
  };
}

/** The answer to the last of several turns, separated by " / "; each call is a conversation of its own. */
type LastOf = (turns: string) => ReturnType<Talk>;

export async function startConversations(): Promise<LastOf> {
  const talk = await startTalk();
  let conversations = 0;
  return async turns => {
    const conversation = `conversation-${conversations++}`;
    const [first = '', ...others] = turns.split(' / ');
    let answer = await talk(first, conversation);
    for (const turn of others) answer = await talk(turn, conversation);
    return answer;
  };
}

/** Answers a question with a wrong code: first what the code stands for, then the answer to what was meant. */

import type { Answer } from '../adapter.ts';
import { entryName } from '../plan/names.ts';
import { type AnswerContext, placeName } from './context.ts';

export function instead(said: string, answer: Answer, context: AnswerContext): Answer {
  const isEntry = context.plan.locate(said) !== undefined;
  const sentence = context.text.notThat(isEntry ? `${said} ${entryName(said, context)}` : placeName(said, context));
  const { reply } = answer;
  return {
    ...answer,
    reply: {
      ...reply,
      fallback: `${sentence} ${reply.fallback}`,
      elements: [{ kind: 'text', text: sentence }, ...reply.elements],
    },
  };
}

/**
 * The door of the core: a question or an action goes in, an Answer or an Outcome comes out. Knows the plan, the people
 * and the conversations; knows no chat platform.
 */
import type { Action, Answer, Door, Outcome, Person, Question, Submission } from './adapter.ts';
import { answerIntent } from './answers/index.ts';
import { type AnswerContext, ownerName } from './answers/context.ts';
import { help } from './answers/help.ts';
import { source } from './answers/projects.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Clock } from './clock.ts';
import type { Conversations } from './conversations.ts';
import { type Dialogue, remember } from './intent/dialogue.ts';
import { parseFrame } from './intent/frame.ts';
import type { Intent } from './intent/intent.ts';
import { type Knowledge, understand } from './intent/understand.ts';
import { createLookup } from './lookup.ts';
import { textIn } from './text/catalog.ts';
import type { Lang } from './text/lang.ts';

export interface BotParts {
  knowledge: Knowledge;
  conversations: Conversations;
  clock: Clock;
}

export function createBot({ knowledge, conversations, clock }: BotParts): Door {
  const lookup = createLookup(knowledge);

  const contextFor = (lang: Lang, dialogue: Dialogue, person: Person, now: Date): AnswerContext => ({
    ...knowledge,
    dialogue,
    lang,
    text: textIn(lang),
    on: dateAt(now, knowledge.directory.schedule.timeZone),
    statusOf: () => null,
    showsPeople: person.standing === 'member',
  });

  function reply(intent: Intent, lang: Lang, dialogue: Dialogue, asker: Question | Action): Answer {
    const answer = answerIntent(intent, contextFor(lang, dialogue, asker.person, asker.now ?? clock.now()));
    conversations.set(asker.conversation, remember(dialogue, intent, answer.entries, [...answer.areas, ...answer.measures]));
    return answer;
  }

  async function answer(question: Question): Promise<Answer> {
    const dialogue = conversations.get(question.conversation);
    const frame = parseFrame(question.text, knowledge, question.lang);
    return reply(understand(frame, dialogue, knowledge), frame.lang, dialogue, question);
  }

  async function act(action: Action): Promise<Outcome> {
    const lang = action.lang ?? 'ja';
    const dialogue = conversations.get(action.conversation);
    switch (action.id) {
      case 'ask':
        return { kind: 'reply', answer: await answer({ ...action, text: action.value }), replace: false };
      case 'project':
        return { kind: 'reply', answer: reply({ kind: 'project', codes: [action.value], glossary: [] }, lang, dialogue, action), replace: false };
      case 'source':
        return { kind: 'reply', answer: source(action.value, contextFor(lang, dialogue, action.person, action.now ?? clock.now())), replace: false };
      default:
        return { kind: 'reply', answer: help(contextFor(lang, dialogue, action.person, action.now ?? clock.now())), replace: false };
    }
  }

  return {
    answer,
    act,
    async submit(submission: Submission): Promise<Outcome> {
      return { kind: 'reply', answer: await answer({ ...submission, text: submission.values['text'] ?? '' }), replace: false };
    },
    async home(person: Person, lang: Lang) {
      return help(contextFor(lang, conversations.get(`home:${person.id}`), person, clock.now())).reply;
    },
    lookup: (from, typed, lang, limit) => lookup(from, typed, limit, owner => ownerName(owner, { lang } as AnswerContext), lang),
  };
}

/**
 * The door of the core: a question or an action goes in, an Answer or an Outcome comes out. Knows the plan, the people
 * and the conversations; knows no chat platform.
 */
import type { Action, Answer, Door, Outcome, Person, Question, Submission } from './adapter.ts';
import { type AnswerContext, ownerName } from './answers/context.ts';
import { help } from './answers/help.ts';
import { answerIntent } from './answers/index.ts';
import { source } from './answers/projects.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Clock } from './clock.ts';
import type { Conversations } from './conversations.ts';
import type { Knowledge } from './intent/context.ts';
import { type Dialogue, remember } from './intent/dialogue.ts';
import { parseFrame } from './intent/frame.ts';
import type { Intent } from './intent/intent.ts';
import { understand } from './intent/understand.ts';
import { createLookup } from './lookup.ts';
import { textIn } from './text/catalog.ts';
import type { Lang } from './text/lang.ts';
import type { Updates } from './updates/service.ts';

export interface BotParts {
  knowledge: Knowledge;
  conversations: Conversations;
  clock: Clock;
  /** Left out where there is no store: then nothing has been reported and nobody is asked. */
  updates?: Updates;
}

export function createBot({ knowledge: shipped, conversations, clock, updates }: BotParts): Door {
  const lookup = createLookup(shipped);
  /** Owners as they stand now. */
  const known = (): Knowledge => (updates ? { ...shipped, directory: updates.directory() } : shipped);

  const contextFor = (lang: Lang, dialogue: Dialogue, person: Person, now: Date): AnswerContext => {
    const knowledge = known();
    return {
      ...knowledge,
      dialogue,
      lang,
      text: textIn(lang),
      on: dateAt(now, knowledge.directory.schedule.timeZone),
      statusOf: project => updates?.desk.statusOf(project, lang, now) ?? null,
      showsPeople: person.standing === 'member',
    };
  };

  function reply(intent: Intent, lang: Lang, dialogue: Dialogue, asker: Question | Action): Answer {
    const now = asker.now ?? clock.now();
    const card = intent.kind === 'update' ? updates?.desk.askedOf(asker.person, lang, now) : null;
    const answer = card ?? answerIntent(intent, contextFor(lang, dialogue, asker.person, now));
    conversations.set(
      asker.conversation,
      remember(dialogue, intent, answer.entries, [...answer.areas, ...answer.measures]),
    );
    return answer;
  }

  async function answer(question: Question): Promise<Answer> {
    const aboutUpdates = await updates?.desk.answer(question, question.now ?? clock.now());
    if (aboutUpdates) return aboutUpdates;
    const dialogue = conversations.get(question.conversation);
    const knowledge = known();
    const frame = parseFrame(question.text, knowledge, question.lang);
    return reply(understand(frame, dialogue, knowledge), frame.lang, dialogue, question);
  }

  async function act(action: Action): Promise<Outcome> {
    const now = action.now ?? clock.now();
    const aboutUpdates = await updates?.desk.act(action, now);
    if (aboutUpdates) return aboutUpdates;
    const lang = action.lang ?? 'ja';
    const dialogue = conversations.get(action.conversation);
    const said = (answer: Answer): Outcome => ({ kind: 'reply', answer, replace: false });
    switch (action.id) {
      case 'ask':
        return said(await answer({ ...action, text: action.value }));
      case 'project':
        return said(reply({ kind: 'project', codes: [action.value], glossary: [] }, lang, dialogue, action));
      case 'source':
        return said(source(action.value, contextFor(lang, dialogue, action.person, now)));
      default:
        return said(help(contextFor(lang, dialogue, action.person, now)));
    }
  }

  return {
    answer,
    act,
    async submit(submission: Submission): Promise<Outcome> {
      const aboutUpdates = await updates?.desk.submit(submission, submission.now ?? clock.now());
      if (aboutUpdates) return aboutUpdates;
      const text = submission.values.text ?? '';
      return { kind: 'reply', answer: await answer({ ...submission, text }), replace: false };
    },
    async home(person: Person, lang: Lang) {
      const now = clock.now();
      const mine = updates?.desk.home(person, lang, now) ?? [];
      const { reply } = help(contextFor(lang, conversations.get(`home:${person.id}`), person, now));
      return { ...reply, elements: [...mine, ...reply.elements] };
    },
    lookup: (from, typed, lang, limit) =>
      lookup(from, typed, limit, owner => ownerName(owner, { lang } as AnswerContext), lang),
  };
}

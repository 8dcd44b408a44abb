/**
 * The core's entry point (Door): takes questions, actions and forms, returns Answers and Outcomes. Knows the plan, the
 * people and the conversations, but no chat platform.
 */

import type { Action, Answer, Door, Outcome, Person, Submission } from './adapter.ts';
import { createAnswering } from './answering.ts';
import { exampleQuestions } from './answers/examples.ts';
import { createAudience } from './audience.ts';
import type { Clock } from './clock.ts';
import type { Owner } from './directory/directory.ts';
import { ownerName } from './directory/owner-name.ts';
import type { Knowledge } from './intent/context.ts';
import type { Conversations } from './intent/conversations.ts';
import type { Lang } from './lang.ts';
import type { Refuse } from './log/refusals.ts';
import { createLookup } from './lookup.ts';
import { withLineAbove } from './reply.ts';
import { langOf } from './search/words/lang-of.ts';
import { textIn } from './text/catalog.ts';
import { updatesText } from './text/updates.ts';
import { refused } from './updates/core.ts';
import type { RecordedUpdates } from './updates/recorded.ts';

interface BotParts {
  knowledge: Knowledge;
  conversations: Conversations;
  clock: Clock;
  /**
   * Absent without a store: then there are no statuses and no rounds. With a read-only record it accepts no commands.
   */
  updates?: RecordedUpdates;
  /** Called for each question refused because it came from outside the office. */
  refuse?: Refuse;
}

export function createBot({ knowledge: shipped, conversations, clock, updates, refuse = () => {} }: BotParts): Door {
  const lookup = createLookup(shipped.plan);
  const audience = createAudience(shipped, updates);
  const answering = createAnswering({ audience, conversations, updates });

  function turnAway(person: Person, lang: Lang): Answer {
    if (person.standing !== 'unknown') refuse('outsider', { person: person.id, deed: 'ask' });
    return refusalOf(person, lang);
  }

  return {
    async answer(question) {
      const now = question.now ?? clock.now();
      if (!audience.mayAsk(question.person, now))
        return turnAway(question.person, question.lang ?? langOf(question.text));
      const answer = await answering.answer(question, now);
      if (!question.isEdited) return answer;
      const { reply } = answer;
      return { ...answer, reply: withLineAbove(textIn(reply.lang).readAgain, reply) };
    },
    async act(action: Action): Promise<Outcome> {
      const now = action.now ?? clock.now();
      const lang = action.lang ?? 'ja';
      if (!audience.mayAsk(action.person, now)) return refused(turnAway(action.person, lang));
      const aboutUpdates = await updates?.door.act?.(action, now);
      if (aboutUpdates) return aboutUpdates;
      if (action.id === 'ask') return said(await answering.answer({ ...action, text: action.value }, now));
      return said(await answering.press(action, lang, now));
    },
    async submit(submission: Submission): Promise<Outcome> {
      const now = submission.now ?? clock.now();
      if (!audience.mayAsk(submission.person, now)) {
        const answer = turnAway(submission.person, submission.lang ?? 'ja');
        // Keep the form open: the input is not lost and can be sent again once the person can be looked up.
        const staysOpen = submission.person.standing === 'unknown';
        return staysOpen ? { kind: 'invalid', errors: { '': answer.reply.fallback } } : refused(answer);
      }
      const aboutUpdates = await updates?.door.submit?.(submission, now);
      if (aboutUpdates) return aboutUpdates;
      return said(await answering.answer({ ...submission, text: submission.values.text ?? '' }, now));
    },
    async home(person, lang) {
      const now = clock.now();
      return audience.mayAsk(person, now) ? answering.home(person, lang, now) : refusalOf(person, lang).reply;
    },
    examples(lang, most) {
      const text = textIn(lang);
      return [
        ...exampleQuestions({ plan: shipped.plan, text, lang, showsPeople: true }).slice(0, most - 1),
        text.examples.help,
      ];
    },
    lookup(person, from, typed, lang, limit) {
      const now = clock.now();
      if (!audience.mayAsk(person, now) || (from === 'owners' && !audience.maySee(person, now))) return [];
      const nameOwner = (owner: Owner) => ownerName(owner, { lang });
      return lookup(from, typed, limit, audience.known().directory, nameOwner, lang);
    },
  };
}

const said = (answer: Answer): Outcome => ({ kind: 'reply', answer, replace: false });

function refusalOf({ standing }: Person, lang: Lang): Answer {
  const { outsidersClosed, unknownPerson } = updatesText[lang];
  const text = standing === 'unknown' ? unknownPerson : outsidersClosed;
  const reply = { lang, fallback: text, elements: [{ kind: 'text' as const, text }] };
  return { intent: 'none', entries: [], measures: [], areas: [], reply };
}

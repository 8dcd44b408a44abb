/**
 * The door of the core: a question or an action goes in, an Answer or an Outcome comes out. Knows the plan, the people
 * and the conversations; knows no chat platform.
 */
import type { Action, Answer, Door, Outcome, Person, Question, Submission } from './adapter.ts';
import { type AnswerContext, ownerName } from './answers/context.ts';
import { exampleQuestions } from './answers/examples.ts';
import { help } from './answers/help.ts';
import { answerIntent } from './answers/index.ts';
import { ownPage } from './answers/own-page.ts';
import { source } from './answers/projects.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Clock } from './clock.ts';
import type { Owner } from './directory/directory.ts';
import type { Knowledge } from './intent/context.ts';
import type { Dialogue } from './intent/dialogue.ts';
import { createRecentFrames } from './intent/frame/recent-frames.ts';
import type { Intent } from './intent/intent.ts';
import { asksOwnPage } from './intent/own-page.ts';
import { readQuestion } from './intent/read-question.ts';
import { remember } from './intent/remember.ts';
import type { Refuse } from './log/refusals.ts';
import { createLookup } from './lookup.ts';
import type { Conversations } from './memory/conversations.ts';
import type { Reply } from './reply.ts';
import { gentle } from './search/normalize.ts';
import { textIn } from './text/catalog.ts';
import type { Lang } from './text/lang.ts';
import { langOf } from './text/lang-of.ts';
import { updatesText } from './text/updates.ts';
import type { RecordedUpdates } from './updates/recorded.ts';
import { type Deed, mayDo } from './updates/rights.ts';

interface BotParts {
  knowledge: Knowledge;
  conversations: Conversations;
  clock: Clock;
  /**
   * Left out where there is no store: then nothing has been reported and nobody is asked. Where the record is only read,
   * it takes no commands.
   */
  updates?: RecordedUpdates;
  /** Told of questions from outside the office that were turned away. */
  refuse?: Refuse;
}

/** 「状況」 alone is how the round stands, but after a project was shown it is how that one does. */
const asksOfWhatIsShown = (text: string, { focus }: Dialogue): boolean =>
  focus.length > 0 && /^(?:状況|status)[?。]?$/.test(gentle(text));

export function createBot({ knowledge: shipped, conversations, clock, updates, refuse = () => {} }: BotParts): Door {
  const lookup = createLookup(shipped.plan);
  const takeApart = createRecentFrames(shipped);
  let latest = shipped;
  /** Owners as they stand now. */
  const known = (): Knowledge => {
    const directory = updates?.directory() ?? shipped.directory;
    if (directory !== latest.directory) latest = { ...shipped, directory };
    return latest;
  };

  const today = (now: Date): string => dateAt(now, known().directory.schedule.timeZone);
  const may = (deed: Deed, person: Person, now: Date): boolean => mayDo(deed, person, known().directory, today(now));
  /** Outsiders get nothing at all until a coordinator has let them ask. */
  const mayAsk = (person: Person, now: Date): boolean =>
    may(updates?.admitsOutsiders() ? 'ask-when-open' : 'ask', person, now);

  const contextFor = (lang: Lang, dialogue: Dialogue, person: Person, now: Date): AnswerContext => {
    const { plan, facts, directory } = known();
    // Field by field: what is added to a spread object costs a hundred times as much, and this is made for every question.
    return {
      plan,
      facts,
      directory,
      dialogue,
      lang,
      text: textIn(lang),
      on: today(now),
      statusOf: project => updates?.door.statusOf(project, lang, now) ?? null,
      askedUntil: project => updates?.door.askedUntil(project, lang, now) ?? null,
      historyOf: project => updates?.door.historyOf(project, lang, now) ?? [],
      reportActions: project => updates?.door.reportActions(project, person, lang, now) ?? [],
      showsPeople: may('see', person, now),
    };
  };

  async function reply(intent: Intent, lang: Lang, dialogue: Dialogue, asker: Question | Action): Promise<Answer> {
    const now = asker.now ?? clock.now();
    const card = intent.kind === 'update' ? updates?.door.askedOf(asker.person, lang, now) : null;
    const asksForAll = intent.kind === 'status' && intent.codes.length === 0;
    const overview = asksForAll ? updates?.door.overview(asker.person, lang, now) : null;
    const answer = card ?? overview ?? answerIntent(intent, contextFor(lang, dialogue, asker.person, now));
    await conversations.set(
      asker.conversation,
      remember(dialogue, intent, answer.entries, [...answer.areas, ...answer.measures]),
    );
    return answer;
  }

  function turnAway(person: Person, lang: Lang): Answer {
    refuse('outsider', { person: person.id, deed: 'ask' });
    return turnedAway(lang);
  }

  /** How projects are going at large, what owners and coordinators say of updates, the own page, the plan: the first that knows answers. */
  async function answer(question: Question): Promise<Answer> {
    const now = question.now ?? clock.now();
    if (!mayAsk(question.person, now)) return turnAway(question.person, question.lang ?? langOf(question.text));
    const dialogue = await conversations.get(question.conversation);
    const progress = updates?.door.progress(question, dialogue.listed, now);
    if (progress) {
      // 「1番目の担当は？」 may follow.
      if (progress.entries.length > 0)
        await conversations.set(
          question.conversation,
          remember(dialogue, { kind: 'status', codes: progress.entries }, progress.entries, []),
        );
      return progress;
    }
    const aboutUpdates = asksOfWhatIsShown(question.text, dialogue)
      ? null
      : await updates?.door.answer?.(question, now);
    if (aboutUpdates) return aboutUpdates;
    if (asksOwnPage(gentle(question.text))) {
      const page = await home(question.person, question.lang ?? langOf(question.text), now);
      return { intent: 'help', entries: [], measures: [], areas: [], reply: page };
    }
    const { intent, lang } = readQuestion(question.text, question.lang, dialogue, known(), takeApart);
    return reply(intent, lang, dialogue, question);
  }

  async function home(person: Person, lang: Lang, now: Date): Promise<Reply> {
    if (!mayAsk(person, now)) return turnedAway(lang).reply;
    const dialogue = await conversations.get(`home:${person.id}`);
    const context = contextFor(lang, dialogue, person, now);
    const page = updates?.door.home(person, lang, now) ?? { due: [], round: [], coordinating: [] };
    return ownPage(person, page, context);
  }

  async function act(action: Action): Promise<Outcome> {
    const now = action.now ?? clock.now();
    const lang = action.lang ?? 'ja';
    const said = (answer: Answer): Outcome => ({ kind: 'reply', answer, replace: false });
    if (!mayAsk(action.person, now)) return said(turnAway(action.person, lang));
    const aboutUpdates = await updates?.door.act?.(action, now);
    if (aboutUpdates) return aboutUpdates;
    const dialogue = await conversations.get(action.conversation);
    switch (action.id) {
      case 'ask':
        return said(await answer({ ...action, text: action.value }));
      case 'project':
        return said(await reply({ kind: 'project', codes: [action.value], glossary: [] }, lang, dialogue, action));
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
      const now = submission.now ?? clock.now();
      if (!mayAsk(submission.person, now))
        return { kind: 'reply', answer: turnAway(submission.person, submission.lang ?? 'ja'), replace: false };
      const aboutUpdates = await updates?.door.submit?.(submission, now);
      if (aboutUpdates) return aboutUpdates;
      const text = submission.values.text ?? '';
      return { kind: 'reply', answer: await answer({ ...submission, text }), replace: false };
    },
    home: (person, lang) => home(person, lang, clock.now()),
    examples(lang, most) {
      const text = textIn(lang);
      return [...exampleQuestions({ plan: shipped.plan, text, lang }).slice(0, most - 1), text.examples.help];
    },
    lookup(person, from, typed, lang, limit) {
      const now = clock.now();
      if (!mayAsk(person, now) || (from === 'owners' && !may('see', person, now))) return [];
      const nameOwner = (owner: Owner) => ownerName(owner, { lang });
      return lookup(from, typed, limit, known().directory, nameOwner, lang);
    },
  };
}

function turnedAway(lang: Lang): Answer {
  const text = updatesText[lang].outsidersClosed;
  const reply = { lang, fallback: text, elements: [{ kind: 'text' as const, text }] };
  return { intent: 'none', entries: [], measures: [], areas: [], reply };
}

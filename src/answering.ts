/** Answers people who have the right to ask: questions, buttons under an answer, the person's own page. */
import type { ActionChoice } from './actions.ts';
import type { Action, Answer, Person, Question } from './adapter.ts';
import type { AnswerContext } from './answers/context.ts';
import { help } from './answers/help.ts';
import { answerIntent } from './answers/index.ts';
import { ownPage } from './answers/own-page.ts';
import { source } from './answers/projects.ts';
import type { Audience } from './audience.ts';
import { printDate } from './calendar/era.ts';
import type { Conversations } from './intent/conversations.ts';
import type { Dialogue } from './intent/dialogue.ts';
import { asksForMoreBeside } from './intent/follow-up/subject/topics-together.ts';
import { createRecentFrames } from './intent/frame/recent-frames.ts';
import type { Intent } from './intent/intent.ts';
import { ownersOnDay } from './intent/offices/owner-day.ts';
import { asksOwnPage } from './intent/own-page.ts';
import { type FindTopicBeside, topicBeside } from './intent/progress/topic-meant.ts';
import { createRecentReadings } from './intent/recent-readings.ts';
import { remember } from './intent/remember.ts';
import type { Lang } from './lang.ts';
import { type Reply, type ReplyElement, withLineAbove } from './reply.ts';
import { langOf } from './search/words/lang-of.ts';
import { gentle } from './search/words/normalize.ts';
import { textIn } from './text/catalog.ts';
import type { RecordedUpdates } from './updates/recorded.ts';

export interface Answering {
  answer(question: Question, now: Date): Promise<Answer>;
  /** Handles a button under an answer that asks about the plan. */
  press(action: Action, lang: Lang, now: Date): Promise<Answer>;
  home(person: Person, lang: Lang, now: Date): Promise<Reply>;
}

interface AnsweringParts {
  audience: Audience;
  conversations: Conversations;
  updates: RecordedUpdates | undefined;
}

/** 「状況」 alone asks for the state of the round; after a project was shown it asks for that project's status. */
const asksStatusOfShown = (text: string, { focus }: Dialogue): boolean =>
  focus.length > 0 && /^(?:状況|status)[?。]?$/.test(gentle(text));

/** Answers that tell who owns what: they hold for a day. */
const ABOUT_OWNERS: ReadonlySet<Intent['kind']> = new Set([
  'owner',
  'ownedBy',
  'ownedAlike',
  'offices',
  'contacts',
  'vacant',
]);

/** Adds a button to the last row of an answer. */
function withButton(answer: Answer, button: ActionChoice): Answer {
  const { reply } = answer;
  const last = reply.elements.at(-1);
  const [before, actions] =
    last?.kind === 'actions' ? [reply.elements.slice(0, -1), last.actions] : [reply.elements, []];
  const elements: ReplyElement[] = [...before, { kind: 'actions', actions: [...actions, button] }];
  return { ...answer, reply: { ...reply, elements } };
}

export function createAnswering({ audience, conversations, updates }: AnsweringParts): Answering {
  const takeApart = createRecentFrames(audience.known);
  const read = createRecentReadings(takeApart);

  /** @param day the day owners are asked of, where it is not today: no statuses of today are told beside them */
  function contextFor(lang: Lang, dialogue: Dialogue, person: Person, now: Date, day?: string): AnswerContext {
    const { plan, facts, directory } = audience.known();
    // Field by field: adding fields to a spread object is a hundred times slower, and this runs for every question.
    return {
      plan,
      facts,
      directory,
      dialogue,
      lang,
      text: textIn(lang),
      on: day ?? audience.today(now),
      statusOf: project => (day ? null : (updates?.door.statusOf(project, lang, now) ?? null)),
      askedUntil: project => (day ? null : (updates?.door.askedUntil(project, lang, now) ?? null)),
      historyOf: project => updates?.door.historyOf(project, lang, now) ?? [],
      reportActions: project => updates?.door.reportActions(project, person, lang, now) ?? [],
      showsPeople: audience.maySee(person, now),
    };
  }

  /** For words that may be unknown; not for what the plan leaves out, or what was asked of the answers before. */
  function passOnButton(intent: Extract<Intent, { kind: 'none' }>, said: Question, lang: Lang, now: Date) {
    if (intent.outside || intent.among || intent.within || intent.pointsAtNothing || intent.who !== undefined)
      return null;
    return updates?.door.passOnButton?.(said.text, said.person, lang, now) ?? null;
  }

  async function reply(
    intent: Intent,
    lang: Lang,
    dialogue: Dialogue,
    said: Question | Action,
    now: Date,
    day?: string,
  ): Promise<Answer> {
    const { conversation, person } = said;
    const card = intent.kind === 'update' ? updates?.door.askedOf(person, lang, now) : null;
    const asksForAll = intent.kind === 'status' && intent.codes.length === 0;
    const overview = asksForAll ? updates?.door.overview(person, lang, now) : null;
    const answer = card ?? overview ?? answerIntent(intent, contextFor(lang, dialogue, person, now, day));
    const button = intent.kind === 'none' && 'text' in said ? passOnButton(intent, said, lang, now) : null;
    const places = [...answer.areas, ...answer.measures];
    const adds = 'text' in said && asksForMoreBeside(gentle(said.text));
    const after = remember(dialogue, intent, answer.entries, places, adds);
    await conversations.set(conversation, { ...after, lang });
    return button ? withButton(answer, button) : answer;
  }

  /** Whether a person of the office reports, hears of delays or coordinates; outsiders are not told of it. */
  function hasPart({ id, standing }: Person, now: Date): boolean {
    const { directory } = audience.known();
    const posts = directory.postsOf(id, audience.today(now));
    return (
      standing !== 'member' || posts.length > 0 || directory.isCoordinator(id) || directory.headedBy(id).length > 0
    );
  }

  async function home(person: Person, lang: Lang, now: Date): Promise<Reply> {
    const dialogue = await conversations.get(`home:${person.id}`);
    const page = updates?.door.home(person, lang, now) ?? { due: [], round: [], coordinating: [] };
    return ownPage(person, page, contextFor(lang, dialogue, person, now));
  }

  /** Progress over many projects; keeps the listed projects in the dialogue so that 「1番目の担当は？」 can follow. */
  async function progress(question: Question, dialogue: Dialogue, now: Date): Promise<Answer | null> {
    const topic: FindTopicBeside = (said, asking) => topicBeside(said, asking, audience.known(), takeApart);
    const { listed, focus, asked, lastIntent } = dialogue;
    const chosenFrom = (lastIntent?.kind === 'status' && lastIntent.chosenFrom) || focus;
    const around = { listed, focus, chosenFrom, toldStatus: asked === 'status', topicBeside: topic };
    const found = updates?.door.progress(question, around, now) ?? null;
    if (!found) return null;
    const { entries } = found.answer;
    if (entries.length > 0) {
      const intent: Intent = { kind: 'status', codes: entries, chosenFrom: found.chosenFrom };
      const after = remember(dialogue, intent, entries, []);
      // The progress table has no pages: everything in it counts as shown.
      await conversations.set(question.conversation, { ...after, shown: Math.max(after.shown, entries.length) });
    }
    return found.answer;
  }

  /** Who owned or will own it on another day; null when the question asks nothing of the kind. */
  async function ownersThen(question: Question, dialogue: Dialogue, now: Date): Promise<Answer | null> {
    const toldOwner = dialogue.asked === 'owner' && dialogue.focus.length > 0;
    const asked = ownersOnDay(gentle(question.text), audience.today(now), toldOwner);
    if (!asked) return null;
    const said = question.lang ?? langOf(question.text);
    const { intent, lang } = read(asked.rest, said, dialogue, audience.known());
    if (!ABOUT_OWNERS.has(intent.kind)) return null;
    const answer = await reply(intent, lang, dialogue, question, now, asked.day);
    if (!audience.maySee(question.person, now)) return answer;
    return { ...answer, reply: withLineAbove(textIn(lang).ownersOn(printDate(asked.day, lang)), answer.reply) };
  }

  /** 「状況」 after a project was shown asks the plan's part for that project. */
  async function ofUpdates(question: Question, dialogue: Dialogue, now: Date): Promise<Answer | null> {
    return asksStatusOfShown(question.text, dialogue) ? null : ((await updates?.door.answer?.(question, now)) ?? null);
  }

  async function ofOwnPage({ text, person, lang }: Question, _: Dialogue, now: Date): Promise<Answer | null> {
    if (!asksOwnPage(gentle(text))) return null;
    const said = lang ?? langOf(text);
    const page = await home(person, said, now);
    const reply = hasPart(person, now) ? page : withLineAbove(textIn(said).noPost, page);
    return { intent: 'help', entries: [], measures: [], areas: [], reply };
  }

  async function ofPlan(question: Question, dialogue: Dialogue, now: Date): Promise<Answer> {
    const { intent, lang, missing } = read(question.text, question.lang, dialogue, audience.known());
    const answer = await reply(intent, lang, dialogue, question, now);
    if (!missing) return answer;
    const remark = textIn(lang).noSuchPlaces(missing.listed, missing.places);
    return { ...answer, reply: withLineAbove(remark, answer.reply) };
  }

  /**
   * Who looks at a sentence before the plan, in this order; the first that knows an answer gives it. What the plan makes
   * of it goes on in `intent/understand.ts`.
   */
  const before: readonly ((question: Question, dialogue: Dialogue, now: Date) => Promise<Answer | null>)[] = [
    // 「10月から防災の担当は？」: the plan's part would answer for today.
    ownersThen,
    // 「遅れている事業は？」 asks; as a sentence to the update cycle it could be read as a report.
    progress,
    // 「順調です」「督促して」 are no questions, but the plan would look for projects in their words.
    ofUpdates,
    // 「うちの課の事業」: what is asked for depends on who asks.
    ofOwnPage,
  ];

  return {
    async answer(question, now) {
      const dialogue = await conversations.get(question.conversation);
      for (const stage of before) {
        const answer = await stage(question, dialogue, now);
        if (answer) return answer;
      }
      return ofPlan(question, dialogue, now);
    },
    async press(action, lang, now) {
      const dialogue = await conversations.get(action.conversation);
      switch (action.id) {
        case 'project':
          return reply({ kind: 'project', codes: [action.value], glossary: [] }, lang, dialogue, action, now);
        case 'source':
          return source(action.value, contextFor(lang, dialogue, action.person, now));
        default:
          return help(contextFor(lang, dialogue, action.person, now));
      }
    },
    home,
  };
}

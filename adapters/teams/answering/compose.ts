/**
 * The message extension: project search in the compose box, projects related to a message, and the search dialog. Its
 * cards are inserted into conversations where the bot may not be, so they have no buttons.
 */
import type { Person } from '../../../src/adapter.ts';
import type { Lang } from '../../../src/lang.ts';
import type { Form, Reply } from '../../../src/reply.ts';
import { MAX_QUESTION_LENGTH } from '../../../src/search/words/normalize.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { privateConversation } from '../address.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { MAX_FALLBACK_LENGTH, MAX_RESULTS, MAX_TITLE_LENGTH } from '../limits.ts';
import { toAdaptiveCard } from '../render.ts';
import type { AdaptiveCardJson } from '../rendering/card.ts';
import { inert } from '../rendering/safe-text.ts';
import { withoutButtons } from '../rendering/wire.ts';
import { type DialogAnswer, inDialog, readingDialog } from './dialog.ts';

/** A search result in the compose box: list entry, and card to insert. */
export interface Hit {
  title: string;
  text: string;
  card: AdaptiveCardJson;
}

const SEARCH_FORM = 'search';

/** Searches projects by name and code, otherwise as a question would. */
export async function searchProjects(handling: Handling, incoming: Incoming, typed: string): Promise<Hit[]> {
  const { door } = handling;
  const { lang } = incoming;
  const asker = await askerOf(handling, incoming);
  const named = door.lookup(asker.person, 'projects', typed, lang, MAX_RESULTS).map(choice => choice.value);
  const codes = named.length > 0 || typed === '' ? named : (await door.answer({ ...asker, text: typed })).entries;
  const hits: Hit[] = [];
  for (const value of codes.slice(0, MAX_RESULTS)) {
    const outcome = await door.act({ ...asker, id: 'project', value, lang });
    if (outcome.kind === 'reply') hits.push(hitOf(outcome.answer.reply));
  }
  return hits;
}

/** Projects related to a message. */
export async function relatedProjects(handling: Handling, incoming: Incoming, message: string): Promise<DialogAnswer> {
  const words = teamsText[incoming.lang];
  if (message === '') return words.relatedEmpty;
  const text = message.slice(0, MAX_QUESTION_LENGTH);
  const { reply } = await handling.door.answer({ ...(await askerOf(handling, incoming)), text });
  return insertable(reply, words.relatedTitle, { question: text, lang: incoming.lang });
}

export function searchDialog({ lang }: Incoming): DialogAnswer {
  return inDialog(searchForm(lang, {}), {}, {});
}

/** Handles the submitted search dialog. */
export async function submitSearch(
  handling: Handling,
  incoming: Incoming,
  values: Record<string, string>,
): Promise<DialogAnswer> {
  const { project = '', question = '' } = values;
  const { lang } = incoming;
  const wanted = { question: question.slice(0, MAX_QUESTION_LENGTH), project, lang };
  const reply = await findAgain(handling, incoming, wanted);
  if (!reply) return inDialog(searchForm(lang, values), {}, { question: teamsText[lang].searchEmpty });
  return insertable(reply, teamsText[lang].answerTitle, wanted);
}

/** The search to repeat when an answer in a dialog is inserted. */
interface Wanted {
  question: string;
  project?: string | undefined;
  lang: Lang;
}

/** Key of `Wanted` in the data of the insert button. */
export const INSERT = 'keikaku:insert';

/** @returns undefined when nothing was asked for */
export async function findAgain(handling: Handling, incoming: Incoming, wanted: Wanted): Promise<Reply | undefined> {
  const asker = await askerOf(handling, incoming);
  if (wanted.project) {
    const outcome = await handling.door.act({ ...asker, id: 'project', value: wanted.project, lang: wanted.lang });
    if (outcome.kind === 'reply') return outcome.answer.reply;
  }
  if (wanted.question.trim() === '') return undefined;
  return (await handling.door.answer({ ...asker, text: wanted.question })).reply;
}

export function hitOf(reply: Reply): Hit {
  const title = inert(reply.title ?? reply.fallback, MAX_TITLE_LENGTH);
  return { title, text: inert(reply.fallback, MAX_FALLBACK_LENGTH), card: withoutButtons(toAdaptiveCard(reply)) };
}

function insertable(reply: Reply, title: string, wanted: Wanted): DialogAnswer {
  const dialog = readingDialog(reply, title);
  const { insert } = teamsText[wanted.lang];
  const button = { type: 'Action.Submit', title: insert, style: 'positive', data: { [INSERT]: wanted } } as const;
  return { title, card: { ...dialog.card, actions: [button] } };
}

async function askerOf(handling: Handling, incoming: Incoming): Promise<{ person: Person; conversation: string }> {
  const person = await handling.findSpeaker(incoming);
  // A conversation of its own: searches in the compose box are private to the person.
  return { person, conversation: privateConversation(person.id) };
}

function searchForm(lang: Lang, values: Record<string, string>): Form {
  const words = teamsText[lang];
  const { project = '', question = '' } = values;
  return {
    id: SEARCH_FORM,
    lang,
    title: words.searchTitle,
    intro: '',
    submit: words.searchSubmit,
    context: '',
    fields: [
      {
        kind: 'lookup',
        id: 'project',
        label: words.searchProject,
        optional: true,
        value: project,
        valueLabel: project,
        source: 'projects',
      },
      {
        kind: 'text',
        id: 'question',
        label: words.searchQuestion,
        optional: true,
        value: question,
        multiline: false,
        maxLength: MAX_QUESTION_LENGTH,
      },
    ],
  };
}

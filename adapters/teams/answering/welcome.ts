/** The welcome card, posted once per conversation when the app is installed: sample questions, and what is due. */
import { button } from '../../../src/actions.ts';
import type { Door } from '../../../src/adapter.ts';
import type { Reply, ReplyElement } from '../../../src/reply.ts';
import { teamsText } from '../../../src/text/teams.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { toMessage } from '../rendering/message.ts';

/** Number of sample questions. */
const EXAMPLES = 3;

/** Teams reports an installation several times; the conversation reference records that the card was posted. */
export async function welcome(handling: Handling, incoming: Incoming): Promise<void> {
  const { references, poster, dialogs } = handling;
  if (!(await references.welcome(incoming.place.conversation))) return;
  const reply = incoming.room === 'personal' ? await personal(handling, incoming) : shared(handling, incoming);
  await poster.send(incoming.place, toMessage(reply, dialogs), incoming.room === 'channel');
}

function shared({ door }: Handling, { lang }: Incoming): Reply {
  const words = teamsText[lang];
  return {
    lang,
    title: words.welcomeTitle,
    fallback: words.welcomeTitle,
    elements: [{ kind: 'text', text: words.welcomeShared }, examples(door, lang)],
  };
}

async function personal(handling: Handling, incoming: Incoming): Promise<Reply> {
  const { lang } = incoming;
  const words = teamsText[lang];
  const person = await handling.findSpeaker(incoming);
  const { elements } = await handling.door.home(person, lang);
  const offersSomething = elements.some(element => element.kind === 'actions');
  return {
    lang,
    title: words.welcomeTitle,
    fallback: words.welcomeTitle,
    elements: [
      { kind: 'text', text: words.welcomePersonal },
      ...elements,
      ...(offersSomething ? [] : [examples(handling.door, lang)]),
    ],
  };
}

function examples(door: Door, lang: Incoming['lang']): ReplyElement {
  const actions = door.examples(lang, EXAMPLES).map(({ title, question }) => button('ask', question, title));
  return { kind: 'actions', actions };
}

/** The card a conversation gets once, when the app was installed there: what can be asked, and what is due. */
import type { Reply, ReplyElement } from '../../src/reply.ts';
import { teamsText } from '../../src/text/teams.ts';
import type { Incoming } from './activity.ts';
import type { Handling } from './handling.ts';
import { toMessage } from './message.ts';

/** Teams tells of an installation twice or more; the reference remembers that its conversation was welcomed. */
export async function welcome(handling: Handling, incoming: Incoming): Promise<void> {
  const { references, poster, dialogs } = handling;
  if (!(await references.welcome(incoming.place.conversation))) return;
  const reply = incoming.room === 'personal' ? await personal(handling, incoming) : shared(incoming);
  await poster.send(incoming.place, toMessage(reply, dialogs), incoming.room === 'channel');
}

function shared({ lang }: Incoming): Reply {
  const words = teamsText[lang];
  return {
    lang,
    title: words.welcomeTitle,
    fallback: words.welcomeTitle,
    elements: [{ kind: 'text', text: words.welcomeShared }, prompts(lang)],
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
    elements: [{ kind: 'text', text: words.welcomePersonal }, ...elements, ...(offersSomething ? [] : [prompts(lang)])],
  };
}

function prompts(lang: Incoming['lang']): ReplyElement {
  const actions = teamsText[lang].prompts.map(({ title, message }) => ({ id: 'ask', label: title, value: message }));
  return { kind: 'actions', actions };
}

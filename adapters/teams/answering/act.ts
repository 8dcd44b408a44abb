/**
 * Handles buttons on cards, and forms drawn in a card's place. Teams shows the returned card to the person who clicked;
 * a message that changes is also updated for everyone, so that nothing depends on the client using the response.
 */
import type { Answer, Outcome } from '../../../src/adapter.ts';
import type { Lang } from '../../../src/lang.ts';
import type { Form, Reply } from '../../../src/reply.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { addressOf, messageName } from '../address.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { INVOKE_DEADLINE_MS } from '../limits.ts';
import { heading, toAdaptiveCard, toFormCard } from '../render.ts';
import type { AdaptiveCardJson } from '../rendering/card.ts';
import { cardMessage, sentence } from '../rendering/message.ts';
import { wireButtons, wireForm } from '../rendering/wire.ts';
import { refilled } from './form-values.ts';
import type { Ticket } from './ticket.ts';

/** A card that replaces the clicked one, or a sentence shown under it. */
export type CardAnswer = AdaptiveCardJson | string;

/** Verb of the submit button of a form drawn in a message. */
export const FORM_VERB = 'keikaku:form';

export interface Click {
  id: string;
  value: string;
  lang: Lang;
}

export async function click(handling: Handling, incoming: Incoming, { id, value, lang }: Click): Promise<CardAnswer> {
  const started = handling.elapsed();
  const outcome = await actOn(handling, incoming, { id, value, lang });
  if (outcome.kind === 'form' && handling.elapsed() - started > INVOKE_DEADLINE_MS) {
    // The client has stopped waiting for the form; only a message still reaches the person.
    await say(handling, incoming, teamsText[lang].tooLateToOpen);
  }
  return show(handling, incoming, outcome, { id, value });
}

/** Handles a submitted form that was drawn in a message. */
export async function submitInPlace(
  handling: Handling,
  incoming: Incoming,
  ticket: Ticket,
  values: Record<string, string>,
): Promise<CardAnswer> {
  const outcome = await submitForm(handling, incoming, ticket, values);
  if (outcome.kind === 'invalid') return reopenInPlace(handling, incoming, ticket, values, outcome.errors);
  // The form replaced the message, so the reply replaces the form.
  if (outcome.kind === 'reply') return replace(handling, incoming, outcome.answer, outcome.replace);
  return show(handling, incoming, outcome, ticket.opener);
}

/** The form as submitted, with its errors; the input is kept as long as the form can be opened again. */
export async function reopenInPlace(
  handling: Handling,
  incoming: Incoming,
  ticket: Ticket,
  values: Record<string, string>,
  errors: Record<string, string>,
): Promise<CardAnswer> {
  const form = await formAgain(handling, incoming, ticket, values);
  return form ? inPlace(form, ticket.opener, errors) : sentences(errors);
}

export async function actOn(handling: Handling, incoming: Incoming, { id, value, lang }: Click): Promise<Outcome> {
  const person = await handling.findSpeaker(incoming);
  const { place, room, message } = incoming;
  const named = message ? { message: messageName(place.conversation, message, room === 'channel') } : {};
  return handling.door.act({ id, value, conversation: addressOf(place.conversation), person, lang, ...named });
}

export async function submitForm(
  handling: Handling,
  incoming: Incoming,
  { form, context, lang }: Ticket,
  values: Record<string, string>,
): Promise<Outcome> {
  const person = await handling.findSpeaker(incoming);
  const conversation = addressOf(incoming.place.conversation);
  return handling.door.submit({ form, context, values, conversation, person, lang });
}

/** The form opened again with the submitted values; undefined when it cannot be opened any more. */
export async function formAgain(
  handling: Handling,
  incoming: Incoming,
  { opener, lang, form: id }: Ticket,
  values: Record<string, string>,
): Promise<Form | undefined> {
  if (!opener) return undefined;
  const person = await handling.findSpeaker(incoming);
  const outcome = await actOn(handling, incoming, { ...opener, lang });
  if (outcome.kind !== 'form' || outcome.form.id !== id) return undefined;
  return refilled(outcome.form, values, (source, value) => {
    const choices = value === '' ? [] : handling.door.lookup(person, source, value, lang, 5);
    return choices.find(choice => choice.value === value)?.label ?? value;
  });
}

export function sentences(errors: Record<string, string>): string {
  return Object.values(errors).join('\n');
}

async function show(
  handling: Handling,
  incoming: Incoming,
  outcome: Outcome,
  opener: Ticket['opener'],
): Promise<CardAnswer> {
  switch (outcome.kind) {
    case 'form':
      return inPlace(outcome.form, opener, {});
    case 'invalid':
      return sentences(outcome.errors);
    case 'reply':
      if (outcome.isPrivate) return outcome.answer.reply.fallback;
      return outcome.replace
        ? replace(handling, incoming, outcome.answer, true)
        : postBelow(handling, incoming, outcome.answer);
  }
}

function replace(handling: Handling, incoming: Incoming, { reply }: Answer, forEveryone: boolean): AdaptiveCardJson {
  const card = drawn(handling, reply);
  const { place, message } = incoming;
  if (forEveryone && message) handling.background(handling.poster.redraw(place, message, cardMessage(card)));
  return card;
}

/**
 * A click always gets a response: where nothing can be posted, the answer replaces the card for the person who clicked.
 */
async function postBelow(handling: Handling, incoming: Incoming, { reply, isRepeated }: Answer): Promise<CardAnswer> {
  if (isRepeated) return reply.fallback;
  const card = drawn(handling, reply);
  const { kind } = await handling.poster.send(incoming.place, cardMessage(card), incoming.room === 'channel');
  return kind === 'failed' ? card : teamsText[reply.lang].answeredBelow;
}

function drawn(handling: Handling, reply: Reply): AdaptiveCardJson {
  return wireButtons(toAdaptiveCard(reply), reply.lang, handling.dialogs);
}

function inPlace(form: Form, from: Ticket['opener'], errors: Record<string, string>): AdaptiveCardJson {
  const { id, context, lang, opener = from } = form;
  const ticket: Ticket = { form: id, context, lang, ...(opener ? { opener } : {}) };
  const card = wireForm(toFormCard(form, errors), ticket, FORM_VERB);
  // A dialog shows the title in its bar; a card has to show it itself.
  return { ...card, body: [heading(form.title), ...card.body] };
}

async function say({ poster }: Handling, { place, room }: Incoming, text: string): Promise<void> {
  await poster.send(place, sentence(text), room === 'channel');
}

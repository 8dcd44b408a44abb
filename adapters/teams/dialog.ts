/** Forms in a dialog: opened by a button (`task/fetch`), sent in (`task/submit`), kept open while something is wrong. */
import type { Outcome } from '../../src/adapter.ts';
import type { Form, Reply } from '../../src/reply.ts';
import { teamsText } from '../../src/text/teams.ts';
import { actOn, type Click, formAgain, sentences, submitForm } from './act.ts';
import type { Incoming } from './activity.ts';
import type { AdaptiveCardJson } from './card.ts';
import type { Handling } from './handling.ts';
import { INVOKE_DEADLINE_MS, MAX_TITLE_LENGTH } from './limits.ts';
import { cardMessage, toMessage } from './message.ts';
import { addressOf } from './place.ts';
import { toAdaptiveCard, toFormCard } from './render.ts';
import { plain } from './safe-text.ts';
import type { Ticket } from './ticket.ts';
import { wireButtons, wireForm, withoutButtons } from './wire.ts';

/** What a dialog shows next, or a sentence to close it with. */
export type DialogAnswer = { title: string; card: AdaptiveCardJson } | string;

export async function openDialog(handling: Handling, incoming: Incoming, asked: Click): Promise<DialogAnswer> {
  const outcome = await actOn(handling, incoming, asked);
  const { id, value, lang } = asked;
  const ticket = { lang, opener: { id, value }, ...sealedMessage(handling, incoming) };
  return show(handling, incoming, outcome, ticket);
}

export async function submitDialog(
  handling: Handling,
  incoming: Incoming,
  ticket: Ticket,
  values: Record<string, string>,
): Promise<DialogAnswer> {
  const started = handling.elapsed();
  const outcome = await submitForm(handling, incoming, ticket, values);
  if (outcome.kind === 'invalid') {
    const form = await formAgain(handling, incoming, ticket, values);
    return form ? inDialog(form, ticket, outcome.errors) : sentences(outcome.errors);
  }
  const isLate = handling.elapsed() - started > INVOKE_DEADLINE_MS;
  if (outcome.kind === 'reply' && !outcome.replace && isLate) {
    // The dialog has already said that the result will come to the conversation.
    const { place, room } = incoming;
    await handling.poster.send(place, toMessage(outcome.answer.reply, handling.dialogs), room === 'channel');
  }
  return show(handling, incoming, outcome, ticket);
}

/** A reply to read in a dialog. */
export function readingDialog(reply: Reply, title: string): { title: string; card: AdaptiveCardJson } {
  return { title: plain(reply.title ?? title, MAX_TITLE_LENGTH), card: withoutButtons(toAdaptiveCard(reply)) };
}

export function inDialog(
  form: Form,
  ticket: Pick<Ticket, 'opener' | 'message'>,
  errors: Record<string, string>,
): { title: string; card: AdaptiveCardJson } {
  const { opener, message } = ticket;
  const own: Ticket = { form: form.id, context: form.context, lang: form.lang, opener, message };
  return { title: plain(form.title, MAX_TITLE_LENGTH), card: wireForm(toFormCard(form, errors), own, undefined) };
}

function show(
  handling: Handling,
  incoming: Incoming,
  outcome: Outcome,
  ticket: Pick<Ticket, 'lang' | 'opener' | 'message'>,
): DialogAnswer {
  switch (outcome.kind) {
    case 'form':
      return inDialog(outcome.form, ticket, {});
    case 'invalid':
      return sentences(outcome.errors);
    case 'reply': {
      const { reply } = outcome.answer;
      if (outcome.replace) redrawMessage(handling, incoming, ticket, reply);
      return readingDialog(reply, teamsText[reply.lang].answerTitle);
    }
  }
}

/** The message the dialog was opened from, redrawn for everyone. */
function redrawMessage(handling: Handling, incoming: Incoming, ticket: Pick<Ticket, 'message'>, reply: Reply): void {
  const message = incoming.message ?? openedSeal(handling, incoming, ticket);
  if (!message) return;
  const card = wireButtons(toAdaptiveCard(reply), reply.lang, handling.dialogs);
  handling.background(handling.poster.redraw(incoming.place, message, cardMessage(card)));
}

function sealedMessage({ seal }: Handling, incoming: Incoming): Pick<Ticket, 'message'> {
  const { message } = incoming;
  return message ? { message: { id: message, seal: seal.of(...sealed(incoming, message)) } } : {};
}

function openedSeal({ seal }: Handling, incoming: Incoming, { message }: Pick<Ticket, 'message'>): string | undefined {
  return message && seal.isWhole(message.seal, ...sealed(incoming, message.id)) ? message.id : undefined;
}

/** A seal holds for one person in one conversation. */
function sealed({ place, user }: Incoming, message: string): string[] {
  return [addressOf(place.conversation), user.id, message];
}

/** Forms in a dialog: opened by `task/fetch`, submitted by `task/submit`, kept open while there are errors. */
import type { Form, Reply } from '../../../src/reply.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { addressOf } from '../address.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { MAX_TITLE_LENGTH } from '../limits.ts';
import { toAdaptiveCard, toFormCard } from '../render.ts';
import type { AdaptiveCardJson } from '../rendering/card.ts';
import { toMessage } from '../rendering/message.ts';
import { plain } from '../rendering/safe-text.ts';
import { wireForm, withoutButtons } from '../rendering/wire.ts';
import { actOn, type Click, formAgain, sentences, submitForm } from './act.ts';
import { keptForm } from './kept-form.ts';
import type { Ticket } from './ticket.ts';

/** The dialog's next card, or a sentence to close it with. */
export type DialogAnswer = { title: string; card: AdaptiveCardJson } | string;

export async function openDialog(handling: Handling, incoming: Incoming, asked: Click): Promise<DialogAnswer> {
  const outcome = await actOn(handling, incoming, asked);
  const { id, value } = asked;
  switch (outcome.kind) {
    case 'form':
      return inDialog(outcome.form, { opener: { id, value }, ...sealedMessage(handling, incoming) }, {});
    case 'invalid':
      return sentences(outcome.errors);
    case 'reply': {
      const { reply } = outcome.answer;
      const { place, message } = incoming;
      if (outcome.replace && message) {
        handling.background(handling.poster.redraw(place, message, toMessage(reply, handling.dialogs)));
      }
      return readingDialog(reply, teamsText[reply.lang].answerTitle);
    }
  }
}

/** @returns undefined to close the dialog, when the result is shown in the conversation */
export async function submitDialog(
  handling: Handling,
  incoming: Incoming,
  ticket: Ticket,
  values: Record<string, string>,
): Promise<DialogAnswer | undefined> {
  const outcome = await submitForm(handling, incoming, ticket, values);
  switch (outcome.kind) {
    case 'form':
      return inDialog(outcome.form, ticket, {});
    case 'invalid':
      return reopenDialog(handling, incoming, ticket, values, outcome.errors);
    case 'reply': {
      const { reply } = outcome.answer;
      const message = outcome.replace ? messageOf(handling, incoming, ticket) : undefined;
      const isThere = await deliver(handling, incoming, reply, message);
      return isThere ? undefined : readingDialog(reply, teamsText[reply.lang].answerTitle);
    }
  }
}

/** The form as submitted, with its errors; where it cannot be opened again, a form that keeps the input for a retry. */
export async function reopenDialog(
  handling: Handling,
  incoming: Incoming,
  ticket: Ticket,
  values: Record<string, string>,
  errors: Record<string, string>,
): Promise<DialogAnswer> {
  const form = await formAgain(handling, incoming, ticket, values);
  return form ? inDialog(form, ticket, errors) : keptForm(ticket, values, errors);
}

/** A reply shown in a dialog. */
export function readingDialog(reply: Reply, title: string): { title: string; card: AdaptiveCardJson } {
  return { title: plain(reply.title ?? title, MAX_TITLE_LENGTH), card: withoutButtons(toAdaptiveCard(reply)) };
}

export function inDialog(
  form: Form,
  ticket: Pick<Ticket, 'opener' | 'message'>,
  errors: Record<string, string>,
): { title: string; card: AdaptiveCardJson } {
  const { opener = ticket.opener, id, context, lang } = form;
  const own: Ticket = { form: id, context, lang, opener, message: ticket.message };
  return { title: plain(form.title, MAX_TITLE_LENGTH), card: wireForm(toFormCard(form, errors), own, undefined) };
}

/**
 * Replaces a message by a reply, or posts it when there is no message to replace.
 * @returns false if it certainly was not posted
 */
async function deliver(
  { poster, dialogs }: Handling,
  { place, room }: Incoming,
  reply: Reply,
  message: string | undefined,
): Promise<boolean> {
  const content = toMessage(reply, dialogs);
  if (message && (await poster.redraw(place, message, content)).kind === 'sent') return true;
  return (await poster.send(place, content, room === 'channel')).kind !== 'failed';
}

/** The message the dialog was opened from. */
function messageOf(handling: Handling, incoming: Incoming, ticket: Ticket): string | undefined {
  return incoming.message ?? openedSeal(handling, incoming, ticket);
}

function sealedMessage({ seal }: Handling, incoming: Incoming): Pick<Ticket, 'message'> {
  const { message } = incoming;
  return message ? { message: { id: message, seal: seal.of(...sealed(incoming, message)) } } : {};
}

function openedSeal({ seal }: Handling, incoming: Incoming, { message }: Pick<Ticket, 'message'>): string | undefined {
  return message && seal.isWhole(message.seal, ...sealed(incoming, message.id)) ? message.id : undefined;
}

/** The signature is valid for one person in one conversation. */
function sealed({ place, user }: Incoming, message: string): string[] {
  return [addressOf(place.conversation), user.id, message];
}

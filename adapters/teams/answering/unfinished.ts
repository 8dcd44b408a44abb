/**
 * Finishes activities an earlier process acknowledged but did not complete. Effects are idempotent, so they are simply
 * repeated; a message may already have been posted and Teams cannot be asked, so then only the interruption is
 * reported.
 */
import { teamsText } from '../../../src/text/teams.ts';
import type { Handling } from '../handling.ts';
import {
  type Incoming,
  incomingOf,
  isRewritten,
  mentionsOf,
  parseActivity,
  pressedIn,
  type TeamsActivity,
} from '../incoming/activity.ts';
import { readText } from '../incoming/text.ts';
import { sentence, toMessage } from '../rendering/message.ts';
import { actOn, FORM_VERB, submitForm } from './act.ts';
import { answerQuestion } from './answer.ts';
import { valuesOf } from './form-values.ts';
import { parseButton, parseTicket } from './ticket.ts';

export async function finishLeft(
  handling: Handling,
  body: Record<string, unknown>,
  begun: boolean,
  begin: () => Promise<void>,
): Promise<void> {
  const activity = parseActivity(body);
  if (!activity) return;
  const incoming = incomingOf(activity);
  if (activity.type === 'invoke') return finishClick(handling, activity, incoming);
  if (begun) return sayInterrupted(handling, incoming);
  const text = readText(activity.text ?? '', mentionsOf(activity), incoming.place.bot.id);
  await answerQuestion(handling, incoming, { text, isEdited: isRewritten(activity) }, begin);
}

async function finishClick(handling: Handling, activity: TeamsActivity, incoming: Incoming): Promise<void> {
  const outcome = await redo(handling, activity, incoming);
  const { place, message } = incoming;
  if (outcome?.kind === 'reply' && outcome.replace && message) {
    const content = toMessage(outcome.answer.reply, handling.dialogs);
    if ((await handling.poster.redraw(place, message, content)).kind === 'sent') return;
  }
  await sayInterrupted(handling, incoming);
}

function redo(handling: Handling, activity: TeamsActivity, incoming: Incoming) {
  const { verb, data } = pressedIn(activity);
  const ticket = activity.name === 'task/submit' || verb === FORM_VERB ? parseTicket(data) : undefined;
  if (ticket) return submitForm(handling, incoming, ticket, valuesOf(data));
  const button = parseButton(data);
  if (!button || !verb) return undefined;
  return actOn(handling, incoming, { id: verb, value: button.value, lang: button.lang ?? incoming.lang });
}

async function sayInterrupted({ poster }: Handling, { place, room, lang }: Incoming): Promise<void> {
  await poster.send(place, sentence(teamsText[lang].interrupted), room === 'channel');
}

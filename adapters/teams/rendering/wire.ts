/**
 * Prepares a drawn card for sending: adds the card's language to buttons, makes buttons for forms open a dialog, and
 * removes buttons where nothing would handle them.
 */
import type { ActionId } from '../../../src/actions.ts';
import type { Lang } from '../../../src/lang.ts';
import { type AdaptiveCardJson, type CardAction, type CardElement, line } from './card.ts';

/**
 * Prepares the buttons.
 * @param dialogs whether the client can open dialogs for forms. Otherwise, and for actions missing in FORM_ACTIONS, a
 * form replaces the card for the person who clicked.
 */
export function wireButtons(card: AdaptiveCardJson, lang: Lang, dialogs: boolean): AdaptiveCardJson {
  const body = card.body.map(element =>
    element.type === 'ActionSet'
      ? { ...element, actions: element.actions.map(action => wireButton(action, lang, dialogs)) }
      : element,
  );
  return { ...card, body };
}

/** Actions that open a form. One that is missing here still works: its form replaces the card. */
export const FORM_ACTIONS: ReadonlySet<string> = new Set<ActionId>([
  'update.open',
  'update.correct',
  'update.edit',
  'update.hand',
  'cycle.assign-form',
  'cycle.decide',
]);

function wireButton(action: CardAction, lang: Lang, dialogs: boolean): CardAction {
  if (action.type !== 'Action.Execute') return action;
  const { verb, data, ...looks } = action;
  if (!dialogs || !FORM_ACTIONS.has(verb)) return { ...action, data: { ...data, lang } };
  // Only Action.Submit can open a dialog.
  return { ...looks, type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, verb, ...data, lang } };
}

/** A card without buttons, for dialogs and other people's conversations, where the bot may not be. */
export function withoutButtons(card: AdaptiveCardJson): AdaptiveCardJson {
  const body = card.body.filter(
    (element): element is Exclude<CardElement, { type: 'ActionSet' }> => element.type !== 'ActionSet',
  );
  return { ...card, body: body.length > 0 ? body : [line(card.fallbackText)] };
}

/**
 * Prepares the submit button of a form.
 * @param ticket data returned with the submission, in addition to the inputs' values
 * @param values of fields that have no input on the card
 */
export function wireForm(
  card: AdaptiveCardJson,
  ticket: object,
  verb: string | undefined,
  values: Readonly<Record<string, string>> = {},
): AdaptiveCardJson {
  const actions = (card.actions ?? []).map(({ title, style }): CardAction => {
    const looks = style ? { title, style } : { title };
    const data = { ...values, [TICKET]: ticket };
    return verb === undefined
      ? { ...looks, type: 'Action.Submit', data }
      : { ...looks, type: 'Action.Execute', verb, data };
  });
  return { ...card, actions };
}

/** Key of the ticket in the submitted data. Not usable as a field id; the core would not choose it. */
export const TICKET = 'keikaku:ticket';

/**
 * What Teams needs on a drawn card before it is sent: buttons that carry the card's language, those for forms that open
 * a dialog, and none at all where nothing would answer them.
 */
import type { Lang } from '../../../src/text/lang.ts';
import { type AdaptiveCardJson, type CardAction, type CardElement, line } from './card.ts';

/**
 * Buttons as they are sent.
 * @param dialogs whether the client can open dialogs; a form is then asked for as one. Elsewhere, and for an action
 * not named as opening a form, a form takes the card's place for the person who clicked.
 */
export function wireButtons(card: AdaptiveCardJson, lang: Lang, dialogs: boolean): AdaptiveCardJson {
  const body = card.body.map(element =>
    element.type === 'ActionSet'
      ? { ...element, actions: element.actions.map(action => wireButton(action, lang, dialogs)) }
      : element,
  );
  return { ...card, body };
}

/** Actions that lead to a form. One that is missing here still works: its form takes the card's place. */
export const FORM_ACTIONS: ReadonlySet<string> = new Set([
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
  // Only Action.Submit opens a dialog; an Action.Execute cannot.
  return { ...looks, type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, verb, ...data, lang } };
}

/** A card to read, for dialogs and for other people's conversations: the bot may not be where it is clicked. */
export function withoutButtons(card: AdaptiveCardJson): AdaptiveCardJson {
  const body = card.body.filter(
    (element): element is Exclude<CardElement, { type: 'ActionSet' }> => element.type !== 'ActionSet',
  );
  return { ...card, body: body.length > 0 ? body : [line(card.fallbackText)] };
}

/**
 * The submit button of a form, with what is to come back beside the inputs' values.
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

/** Inputs come back beside this name, so no field may be called so; it is no id the core would choose. */
export const TICKET = 'keikaku:ticket';

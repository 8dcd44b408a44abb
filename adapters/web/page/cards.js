// @ts-check
/** Draws cards with Microsoft's renderer, taught the two things Teams adds: charts and typeahead fields. */

import { registerChart } from './chart.js';
import { keepCodesWhole } from './codes.js';
import { hostConfig } from './host-config.js';
import { registerLookupField } from './lookup-field.js';
import { AdaptiveCards } from './renderer.js';

/** @import { Press } from '../page-types.ts' */

const config = new AdaptiveCards.HostConfig(hostConfig);
// No markdown here: text is shown as it is.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};
registerChart();
registerLookupField();

/**
 * @param {object} json the card
 * @param {(action: import('adaptivecards').Action) => void} onAction
 * @returns {{ card: import('adaptivecards').AdaptiveCard, element: HTMLElement }}
 */
export function drawCard(json, onAction) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = onAction;
  card.parse(json);
  const element = card.render();
  if (!element) throw new TypeError('the card has nothing to show');
  // The renderer makes the card one stop of the Tab key, named by what a screen reader has just been told.
  element.removeAttribute('tabindex');
  element.removeAttribute('aria-label');
  keepCodesWhole(element);
  return { card, element };
}

/**
 * The button as the bot wants to hear of it; nothing for actions of other kinds.
 * @param {import('adaptivecards').Action} action
 * @returns {Press | undefined}
 */
export function pressOf(action) {
  if (!(action instanceof AdaptiveCards.ExecuteAction) || !action.verb) return undefined;
  const data = /** @type {{ value?: string } | undefined} */ (action.data);
  return { id: action.verb, value: data?.value ?? '', label: action.title ?? '' };
}

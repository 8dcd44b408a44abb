// @ts-check
/** Draws cards with Microsoft's renderer, extended by two features of Teams: charts and typeahead fields. */

import { registerChart } from './chart.js';
import { keepCodesWhole } from './codes.js';
import { hostConfig } from './host-config.js';
import { registerLookupField } from './lookup-field.js';
import { AdaptiveCards } from './renderer.js';

/** @import { Press } from '../page-types.ts' */

const config = new AdaptiveCards.HostConfig(hostConfig);
// Disable markdown: text is shown verbatim.
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
  // The renderer makes the card a tab stop with the text a screen reader has just announced.
  element.removeAttribute('tabindex');
  element.removeAttribute('aria-label');
  keepCodesWhole(element);
  return { card, element };
}

/**
 * The pressed button; undefined for actions of other kinds.
 * @param {import('adaptivecards').Action} action
 * @returns {Press | undefined}
 */
export function pressOf(action) {
  if (!(action instanceof AdaptiveCards.ExecuteAction) || !action.verb) return undefined;
  const data = /** @type {{ value?: string } | undefined} */ (action.data);
  return { id: action.verb, value: data?.value ?? '', label: action.title ?? '' };
}

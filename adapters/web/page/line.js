// @ts-check
/** Draws one line of the conversation: a bubble for the person, a card for the bot. */
import { drawCard, pressOf } from './cards.js';
import { create } from './dom.js';
import { dayOf, timeOf, words } from './words.js';
/** @import { PageMessage, Press, ThreadEntry } from '../page-types.ts' */

/** @typedef {(press: Press, message: PageMessage) => void} OnPress */

/**
 * @param {ThreadEntry} entry
 * @param {OnPress} onPress called for buttons pressed on the line's card
 * @returns {HTMLElement}
 */
export function drawLine(entry, onPress) {
  return 'said' in entry ? drawSaid(entry) : drawMessage(entry, onPress);
}

/** @param {{ said: string, at: string }} entry */
function drawSaid({ said, at }) {
  const bubble = create('p', 'bubble', said);
  const line = create('article', 'line said', bubble);
  line.setAttribute('aria-label', at ? `${words().you} ${timeOf(at)}` : words().you);
  return line;
}

/** @param {{ message: PageMessage, unasked?: true }} entry @param {OnPress} onPress */
function drawMessage({ message, unasked }, onPress) {
  const name = create('span', 'name', words().assistant);
  const time = create('time', 'time');
  time.dateTime = message.at;
  const head = create('header', 'line-head', name, time);
  if (unasked) head.append(create('span', 'tag', words().unasked));
  const body = create('div', 'card');
  body.lang = message.lang;
  body.append(drawBody(message, onPress));
  const icon = create('img', 'mark');
  icon.src = '/page/icon.svg';
  icon.alt = '';
  const line = create('article', 'line answered', icon, create('div', 'line-body', head, body));
  return line;
}

/**
 * Shows the time of each message; the first of a day also has the date.
 * @param {HTMLElement} list
 */
export function showTimes(list) {
  let day = '';
  for (const time of list.querySelectorAll('time')) {
    const at = time.dateTime;
    const shown = dayOf(at) === day ? timeOf(at) : `${dayOf(at)} ${timeOf(at)}`;
    day = dayOf(at);
    time.textContent = shown;
    time.closest('.line')?.setAttribute('aria-label', `${words().assistant} ${shown}`);
  }
}

/** @param {PageMessage} message @param {OnPress} onPress */
function drawBody(message, onPress) {
  try {
    return drawCard(message.card, action => {
      const press = pressOf(action);
      if (press) onPress(press, message);
    }).element;
  } catch (error) {
    console.error(error);
    // The fallback text says the same as the card.
    return create('p', 'undrawn', message.fallback || words().problems.NOT_DRAWN);
  }
}

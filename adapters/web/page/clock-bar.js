// @ts-check
/** The bar that shows and advances the playground's clock; hidden where it cannot be moved. */
import * as api from './api.js';
import { byId, create, createButton } from './dom.js';
import { lang, onLanguage, sentenceOf, words } from './words.js';

/** @import { ClockJson } from '../page-types.ts' */

/** @type {[step: string, label: 'clockHour' | 'clockDay' | 'clockNext'][]} */
const STEPS = [
  ['hour', 'clockHour'],
  ['business-day', 'clockDay'],
  ['next', 'clockNext'],
];
const REFRESH_MS = 20_000;

export async function createClockBar() {
  const bar = byId('clock', HTMLElement);
  const name = create('span', 'clock-name');
  const shown = create('output', 'clock-shown');
  const buttons = STEPS.map(([step, label]) => ({
    label,
    button: createButton(words()[label], 'outlined', () => void move(step)),
  }));
  bar.append(name, shown, ...buttons.map(({ button }) => button));
  let { shown: told } = await api.clock();
  if (!told) return;
  bar.hidden = false;
  show();
  onLanguage(show);
  setInterval(async () => {
    try {
      update(await api.clock());
    } catch {
      // The connection notice above the conversation already reports it.
    }
  }, REFRESH_MS);

  /** @param {string} step */
  async function move(step) {
    for (const { button } of buttons) button.disabled = true;
    try {
      update(await api.moveClock(step));
    } catch (problem) {
      shown.textContent = sentenceOf(problem);
    } finally {
      for (const { button } of buttons) button.disabled = false;
    }
  }

  /** @param {ClockJson} json */
  function update({ shown: next }) {
    told = next;
    show();
  }

  function show() {
    shown.textContent = told ? told[lang()] : '';
    name.textContent = words().clock;
    bar.setAttribute('aria-label', words().clock);
    for (const { button, label } of buttons) button.textContent = words()[label];
  }
}

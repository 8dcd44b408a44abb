// @ts-check
/** The page's texts in the chosen language, and the elements that show them. */
import * as api from './api.js';
import { local } from './storage.js';

/** @import { Example, Lang, PageText } from '../page-types.ts' */

/** @type {Record<Lang, PageText>} */
let all;
/** @type {Record<Lang, string>} */
let title;
/** @type {Record<Lang, Example[]>} */
let offered;
/** @type {Lang} */
let language = local.get('language') === 'en' ? 'en' : 'ja';
/** @type {(() => void)[]} */
const listeners = [];

export async function loadWords() {
  ({ words: all, title, starters: offered } = await api.words());
  showWords();
}

export const words = () => all[language];
export const starters = () => offered[language];
export const lang = () => language;

/** Subscribes to changes of the language. @param {() => void} listener */
export function onLanguage(listener) {
  listeners.push(listener);
}

export function switchLanguage() {
  language = language === 'ja' ? 'en' : 'ja';
  local.set('language', language);
  showWords();
  for (const listener of listeners) listener();
}

/** Text of a problem; the server's own if it sent one. @param {unknown} problem */
export function sentenceOf(problem) {
  if (!(problem instanceof api.Problem)) return words().problems.NOT_DRAWN;
  return problem.sentence?.[language] ?? words().problems[problem.code];
}

/** @param {string} at ISO 8601 */
export function timeOf(at) {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(at));
}

/** Date in the office's time zone, with year and weekday. @param {string} at ISO 8601 */
export function dayOf(at) {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(at));
}

function showWords() {
  document.documentElement.lang = language;
  document.title = `${title[language]} | Keikaku`;
  const heading = document.getElementById('plan-title');
  if (heading) heading.textContent = title[language];
  for (const element of every('[data-text]')) element.textContent = word(element.dataset.text);
  for (const element of every('[data-label]')) {
    const label = word(element.dataset.label);
    element.setAttribute('aria-label', label);
    if (element instanceof HTMLButtonElement) element.title = label;
  }
  for (const element of every('[data-placeholder]')) {
    element.setAttribute('placeholder', word(element.dataset.placeholder));
  }
}

/** @param {string} selector @returns {NodeListOf<HTMLElement>} */
const every = selector => document.querySelectorAll(selector);

/** @param {string | undefined} name */
function word(name) {
  const found = Object.entries(words()).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : '';
}

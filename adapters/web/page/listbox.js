// @ts-check
/**
 * Autocomplete list of a text field: ↑↓ move, Enter selects, Esc closes; the pointer works too. Suggestions are fetched
 * while typing, also during IME composition, when keys are left to the input method.
 */
import { isComposing } from './composing.js';
import { create } from './dom.js';

/** @import { LookupChoice } from '../page-types.ts' */

const WAIT_MS = 80;

/**
 * @param {{
 *   field: HTMLInputElement | HTMLTextAreaElement,
 *   list: HTMLElement,
 *   offer: (typed: string) => Promise<LookupChoice[]>,
 *   pick: (choice: LookupChoice) => void,
 *   empty?: () => string,
 * }} parts `empty` words the line shown when there is no offer; without it the list stays closed then
 * @returns {{ close: () => void, onKey: (event: KeyboardEvent) => boolean }} `onKey` says whether it took the key
 */
export function attachListbox({ field, list, offer, pick, empty }) {
  /** @type {{ choice: LookupChoice, element: HTMLElement }[]} */
  let options = [];
  let active = -1;
  let request = 0;
  /** @type {number | undefined} */
  let timer;

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, WAIT_MS);
  });
  field.addEventListener('blur', close);

  async function refresh() {
    const typed = field.value.trim();
    request += 1;
    const own = request;
    const choices = typed === '' || typed.includes('\n') ? [] : await offer(typed);
    // Ignore a response overtaken by a newer request.
    if (own !== request) return;
    if (choices.length > 0) show(choices);
    else if (empty && typed !== '') showEmpty(empty());
    else close();
  }

  /** @param {LookupChoice[]} choices */
  function show(choices) {
    list.replaceChildren();
    options = [];
    active = -1;
    let group = '';
    for (const choice of choices) {
      if (choice.group !== group) {
        group = choice.group;
        list.append(create('div', 'offer-group', group));
      }
      const element = create('div', 'offer', choice.label);
      element.setAttribute('role', 'option');
      element.id = `${list.id}-${options.length}`;
      element.setAttribute('aria-selected', 'false');
      // Keeps the focus in the field; its blur would close the list under the pointer.
      element.addEventListener('pointerdown', event => event.preventDefault());
      element.addEventListener('click', () => take(choice));
      options.push({ choice, element });
      list.append(element);
    }
    list.hidden = false;
    list.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} sentence */
  function showEmpty(sentence) {
    close();
    list.replaceChildren(create('div', 'offer-group', sentence));
    list.hidden = false;
  }

  function close() {
    clearTimeout(timer);
    request += 1;
    list.hidden = true;
    options = [];
    active = -1;
    field.removeAttribute('aria-activedescendant');
  }

  /** @param {LookupChoice} choice */
  function take(choice) {
    close();
    pick(choice);
  }

  /** @param {number} next */
  function move(next) {
    active = (next + options.length) % options.length;
    for (const [index, { element }] of options.entries()) {
      element.setAttribute('aria-selected', String(index === active));
    }
    const { element } = options[active] ?? {};
    if (!element) return;
    field.setAttribute('aria-activedescendant', element.id);
    element.scrollIntoView({ block: 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.hidden || isComposing(event)) return false;
    const chosen = options[active];
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' && options.length > 0) move(active + 1);
    else if (event.key === 'ArrowUp' && options.length > 0) move(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Enter' && chosen) take(chosen.choice);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { close, onKey };
}

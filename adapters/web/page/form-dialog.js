// @ts-check
/** A form as a dialog. The input survives validation errors, a failed connection and an accidental Esc. */

import { drawCard } from './cards.js';
import { byId, create } from './dom.js';
import { AdaptiveCards } from './renderer.js';
import { sentenceOf } from './words.js';
/** @import { FormJson } from '../page-types.ts' */

/**
 * @param {{ send: (form: FormJson, values: Record<string, string>) => Promise<Record<string, string> | undefined> }} parts
 *   `send` gives the errors by field when the form was refused, nothing when it was taken
 */
export function createFormDialog({ send }) {
  const dialog = byId('form-dialog', HTMLDialogElement);
  const body = byId('form-body', HTMLDivElement);
  const problem = byId('form-problem', HTMLDivElement);
  const unsaved = byId('form-unsaved', HTMLDivElement);
  /** @type {import('adaptivecards').AdaptiveCard | undefined} */
  let card;
  let before = '';
  let isSending = false;

  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    leave();
  });
  byId('form-close', HTMLButtonElement).addEventListener('click', leave);
  byId('form-discard', HTMLButtonElement).addEventListener('click', close);
  byId('form-keep', HTMLButtonElement).addEventListener('click', () => {
    unsaved.hidden = true;
    card?.getAllInputs()[0]?.focus();
  });

  /** @param {FormJson} form @param {object} json */
  function open(form, json) {
    byId('form-title', HTMLHeadingElement).textContent = form.title;
    dialog.lang = form.lang;
    const drawn = drawCard(json, action => {
      if (action instanceof AdaptiveCards.SubmitAction) submit(form);
    });
    card = drawn.card;
    body.replaceChildren(drawn.element);
    problem.hidden = true;
    unsaved.hidden = true;
    if (!dialog.open) dialog.showModal();
    card.getAllInputs()[0]?.focus();
    before = JSON.stringify(values());
  }

  /** @param {FormJson} form */
  async function submit(form) {
    if (isSending) return;
    isSending = true;
    dialog.classList.add('busy');
    const own = card;
    try {
      const errors = await send(form, values());
      if (errors) showErrors(errors);
      // The submission may have opened the next form in this dialog.
      else if (own === card) close();
    } catch (error) {
      say(sentenceOf(error));
    } finally {
      isSending = false;
      dialog.classList.remove('busy');
    }
  }

  /** @param {Record<string, string>} errors */
  function showErrors(errors) {
    for (const old of body.querySelectorAll('.field-error')) old.remove();
    const rest = { ...errors };
    let isFirst = true;
    for (const input of card?.getAllInputs() ?? []) {
      const sentence = rest[input.id ?? ''];
      const control = input.renderedElement?.querySelector('input, select, textarea');
      control?.setAttribute('aria-invalid', String(sentence !== undefined));
      if (sentence === undefined) continue;
      delete rest[input.id ?? ''];
      input.renderedElement?.append(create('p', 'field-error', sentence));
      if (isFirst) input.focus();
      isFirst = false;
    }
    const general = Object.values(rest);
    problem.hidden = true;
    say(general.length > 0 ? general.join('\n') : Object.values(errors).join('\n'), general.length === 0);
  }

  /** @param {string} sentence @param {boolean} isSpokenOnly the sentence is already shown at its field */
  function say(sentence, isSpokenOnly = false) {
    problem.textContent = sentence;
    problem.classList.toggle('spoken', isSpokenOnly);
    problem.hidden = false;
  }

  /** @returns {Record<string, string>} */
  function values() {
    const inputs = card?.getAllInputs() ?? [];
    return Object.fromEntries(inputs.map(input => [input.id ?? '', String(input.value ?? '')]));
  }

  function leave() {
    if (isSending) return;
    if (JSON.stringify(values()) === before) return close();
    unsaved.hidden = false;
    byId('form-keep', HTMLButtonElement).focus();
  }

  function close() {
    dialog.close();
    body.replaceChildren();
    card = undefined;
  }

  return { open };
}

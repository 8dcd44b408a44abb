// @ts-check
/** The question field: sends, grows with its text, suggests projects, and recalls earlier questions. */
import * as api from './api.js';
import { isComposing } from './composing.js';
import { byId } from './dom.js';
import { attachListbox } from './listbox.js';
import { lang } from './words.js';

const OFFERED = 6;
/** A longer text is a sentence, not the prefix of a name. */
const LONGEST_NAME = 40;

/**
 * @param {{ send: (text: string) => void, asked: () => string[] }} parts `asked` returns the earlier questions, oldest
 * first
 * @returns {{ fill: (text: string) => void, focus: () => void }}
 */
export function createComposer({ send, asked }) {
  const form = byId('composer', HTMLFormElement);
  const field = byId('question', HTMLTextAreaElement);
  const button = byId('send', HTMLButtonElement);
  /** Position in the history, counted from the newest question; 0 when none is recalled. */
  let back = 0;

  const suggestions = attachListbox({
    field,
    list: byId('suggestions', HTMLDivElement),
    offer: async typed => (typed.length > LONGEST_NAME ? [] : api.lookup('projects', typed, lang(), OFFERED)),
    pick: choice => fill(`${choice.label} `),
  });

  form.addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', () => {
    back = 0;
    grow();
  });
  field.addEventListener('keydown', event => {
    if (suggestions.onKey(event) || isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && (field.value === '' || back > 0)) {
      event.preventDefault();
      recall(back + 1);
    } else if (event.key === 'ArrowDown' && back > 0) {
      event.preventDefault();
      recall(back - 1);
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      fill('');
    }
  });
  grow();

  function submit() {
    const text = field.value.trim();
    if (text === '') return;
    suggestions.close();
    fill('');
    send(text);
  }

  /** @param {number} steps */
  function recall(steps) {
    const questions = asked();
    const next = Math.min(steps, questions.length);
    fill(questions[questions.length - next] ?? '');
    back = next;
  }

  /** @param {string} text */
  function fill(text) {
    suggestions.close();
    field.value = text;
    field.setSelectionRange(text.length, text.length);
    back = 0;
    grow();
    field.focus();
  }

  function grow() {
    button.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }

  return { fill, focus: () => field.focus() };
}

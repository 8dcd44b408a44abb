// @ts-check
/** The conversation's DOM: adds, replaces and scrolls to lines, and shows errors under them. */
import { byId, create, createButton } from './dom.js';
import { drawLine, showTimes } from './line.js';
import { words } from './words.js';

/** @import { PageMessage, Press, ThreadEntry } from '../page-types.ts' */

/** Delay before the typing indicator; most answers come sooner. */
const THINKING_AFTER_MS = 150;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** @param {{ onPress: (press: Press, message: PageMessage) => void }} parts */
export function createThread({ onPress }) {
  const area = byId('area', HTMLElement);
  const list = byId('thread', HTMLDivElement);
  const welcome = byId('welcome', HTMLElement);
  const announcer = byId('announcer', HTMLDivElement);
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();
  keepEnd(area);

  /** @param {ThreadEntry} entry */
  function put(entry) {
    const line = drawLine(entry, onPress);
    lines.set(entry.id, line);
    list.append(line);
    welcome.hidden = true;
    return line;
  }

  /** Scrolls to a new line; a tall answer is shown from its question on. @param {HTMLElement} line */
  function reveal(line) {
    const before = line.previousElementSibling;
    // In a low window the header scrolls with the page, so scroll the page as well.
    scrollTo({ top: document.documentElement.scrollHeight });
    const isTall = line.offsetHeight > area.clientHeight * 0.75;
    if (isTall && before instanceof HTMLElement) area.scrollTo({ top: before.offsetTop - 16, behavior: pace() });
    else area.scrollTo({ top: area.scrollHeight, behavior: pace() });
  }

  return {
    /**
     * Draws a whole conversation: at the start, or after a change of person or language. @param {ThreadEntry[]} entries
     */
    show(entries) {
      lines.clear();
      list.replaceChildren();
      welcome.hidden = entries.length > 0;
      for (const entry of entries) put(entry);
      showTimes(list);
      area.scrollTo({ top: area.scrollHeight });
    },

    /** @param {ThreadEntry} entry */
    add(entry) {
      const line = put(entry);
      showTimes(list);
      reveal(line);
      if ('message' in entry) announcer.textContent = entry.message.fallback;
    },

    /** @param {string} id @param {ThreadEntry | undefined} entry */
    replace(id, entry) {
      const old = lines.get(id);
      if (!old || !entry) return;
      const line = drawLine(entry, onPress);
      const hadFocus = old.contains(document.activeElement);
      old.replaceWith(line);
      lines.delete(id);
      lines.set(entry.id, line);
      showTimes(list);
      if (hadFocus) focusInto(line);
      if ('message' in entry) announcer.textContent = `${words().updated} ${entry.message.fallback}`;
    },

    /** Dims a message while its button is being processed. @param {string} id @param {boolean} busy */
    setBusy(id, busy) {
      lines.get(id)?.classList.toggle('busy', busy);
      lines.get(id)?.setAttribute('aria-busy', String(busy));
    },

    /** Shows the typing indicator. @returns a function that removes it */
    think() {
      const dots = create(
        'div',
        'line thinking',
        create('span', 'dots', create('i', ''), create('i', ''), create('i', '')),
      );
      dots.append(create('span', 'thinking-text', words().thinking));
      const timer = setTimeout(() => {
        list.append(dots);
        reveal(dots);
      }, THINKING_AFTER_MS);
      return () => {
        clearTimeout(timer);
        dots.remove();
      };
    },

    /**
     * Shows an error under a line, with buttons.
     * @param {string} id
     * @param {string} sentence
     * @param {{ label: string, press: () => void }[]} ways
     */
    fail(id, sentence, ways) {
      const note = create('div', 'failure', create('span', '', sentence));
      note.setAttribute('role', 'alert');
      for (const { label, press } of ways) {
        note.append(
          createButton(label, 'link', () => {
            note.remove();
            press();
          }),
        );
      }
      const line = lines.get(id);
      line?.querySelector('.failure')?.remove();
      line?.append(note);
      if (line === list.lastElementChild) area.scrollTo({ top: area.scrollHeight, behavior: pace() });
    },
  };
}

/** @returns {ScrollBehavior} */
function pace() {
  return still.matches ? 'auto' : 'smooth';
}

/**
 * Keeps the scroll position at the end when the area shrinks (on-screen keyboard, notice). @param {HTMLElement} area
 */
function keepEnd(area) {
  let atEnd = true;
  area.addEventListener('scroll', () => {
    atEnd = area.scrollHeight - area.scrollTop - area.clientHeight < 40;
  });
  new ResizeObserver(() => {
    if (atEnd) area.scrollTo({ top: area.scrollHeight });
  }).observe(area);
}

/** Restores the keyboard focus after the focused button was replaced. @param {HTMLElement} line */
function focusInto(line) {
  const button = line.querySelector('button');
  if (button) button.focus();
}

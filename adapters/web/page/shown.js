// @ts-check
/** The conversation of the current person: stores its lines and shows them. */
import * as api from './api.js';
import { Conversation } from './conversation.js';
import { sentenceOf, words } from './words.js';
/** @import { createThread } from './thread.js' */
/** @import { PageMessage, Speaker, ThreadEntry } from '../page-types.ts' */

/** @typedef {ReturnType<typeof createShown>} Shown */

/** @param {ReturnType<typeof createThread>} thread */
export function createShown(thread) {
  /** @type {Conversation} */
  let conversation;

  /**
   * Stores a line in its own conversation. Meanwhile the page may show another person, or the conversation may have
   * been restarted, in which case the line is dropped.
   * @param {Speaker} speaker
   * @param {ThreadEntry} entry
   */
  function record(speaker, entry) {
    const isShown = speaker.person === conversation.person;
    const own = isShown ? conversation : new Conversation(speaker.person);
    if (own.id !== speaker.conversation) return;
    own.add(entry);
    if (isShown) thread.add(entry);
  }

  /**
   * Replaces the line with this id by a message.
   * @param {string} id
   * @param {PageMessage} message
   * @returns {boolean} false when there is no such line
   */
  function replace(id, message) {
    if (!conversation.replace(id, message)) return false;
    thread.replace(id, conversation.find(message.id));
    return true;
  }

  return {
    record,
    replace,

    /** @param {string} person */
    become(person) {
      conversation = new Conversation(person);
      thread.show(conversation.entries);
    },

    restart() {
      conversation.restart();
      thread.show([]);
    },

    redraw: () => thread.show(conversation.entries),

    /** Handles a new or changed inbox message. @param {PageMessage} message @param {string} position */
    receive(message, position) {
      conversation.saw(position);
      if (!replace(message.id, message)) {
        record(conversation.speaker(), { id: message.id, message, unasked: true });
      }
    },

    /**
     * Shows an error under a line, with a retry button where a retry can succeed.
     * @param {string} id
     * @param {unknown} problem
     * @param {() => void} retry
     * @param {{ label: string, press: () => void }[]} others further buttons
     */
    fail(id, problem, retry, others = []) {
      const canPass = problem instanceof api.Problem && problem.isPassing;
      const again = canPass ? [{ label: words().retry, press: retry }] : [];
      thread.fail(id, sentenceOf(problem), [...again, ...others]);
    },

    speaker: () => conversation.speaker(),
    said: () => conversation.said(),
    position: () => conversation.position,
  };
}

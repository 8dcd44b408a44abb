// @ts-check
/** The conversation of whoever is on the page: each of its lines is kept and shown. */
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
   * Keeps a line where it belongs. Meanwhile the page may show another person, whose tab is kept apart, or the
   * conversation may have been begun anew, and the line is not wanted any more.
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
   * Puts a message in place of the line with this id.
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

    /** A message nobody asked for, new or changed. @param {PageMessage} message @param {string} position */
    receive(message, position) {
      conversation.saw(position);
      if (!replace(message.id, message)) {
        record(conversation.speaker(), { id: message.id, message, unasked: true });
      }
    },

    /**
     * Says under a line what went wrong, with the way to try the same again where that can help.
     * @param {string} id
     * @param {unknown} problem
     * @param {() => void} retry
     * @param {{ label: string, press: () => void }[]} others ways out that are there in any case
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

// @ts-check
/** Sends questions to the bot, one at a time: the next may refer to the previous answer. */
import * as api from './api.js';
import { newId } from './conversation.js';
import { lang, words } from './words.js';
/** @import { Shown } from './shown.js' */
/** @import { createThread } from './thread.js' */
/** @import { AnswerJson } from '../page-types.ts' */

/**
 * @param {{ shown: Shown, thread: ReturnType<typeof createThread>, rewrite: (said: string) => void }} parts `rewrite`
 *   puts a question that failed back into its field
 */
export function createAsking({ shown, thread, rewrite }) {
  let queue = Promise.resolve();

  /**
   * Shows the question as the person's line, and the answer below it.
   * @param {string} said
   * @param {() => Promise<AnswerJson>} call
   */
  function put(said, call) {
    const speaker = shown.speaker();
    const entry = { id: newId(), said, at: '' };
    shown.record(speaker, entry);
    attempt();

    function attempt() {
      queue = queue.then(async () => {
        const stopThinking = thread.think();
        try {
          const { message } = await call();
          stopThinking();
          shown.record(speaker, { id: message.id, message });
        } catch (problem) {
          stopThinking();
          shown.fail(entry.id, problem, attempt, [{ label: words().rewrite, press: () => rewrite(said) }]);
        }
      });
    }
  }

  return {
    /** @param {string} text */
    say(text) {
      const speaker = shown.speaker();
      put(text, () => api.ask({ ...speaker, text }));
    },

    /** Asks for the person's own page. */
    goHome() {
      const { person } = shown.speaker();
      put(words().home, () => api.home(person, lang()));
    },
  };
}

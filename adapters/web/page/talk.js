// @ts-check
/** Carries what a person says, presses and fills in to the bot, and what comes of it back onto the page. */
import * as api from './api.js';
import { createComposer } from './composer.js';
import { Conversation, newId } from './conversation.js';
import { createFormDialog } from './form-dialog.js';
import { openStream } from './stream.js';
import { createThread } from './thread.js';
import { lang, sentenceOf, words } from './words.js';
/** @import { AnswerJson, FormJson, PageMessage, Press, Speaker, ThreadEntry } from '../page-types.ts' */

/** @param {{ onState: (isOpen: boolean) => void }} parts `onState` hears of a lost and a regained connection */
export function createTalk({ onState }) {
  const thread = createThread({ onPress: press });
  const composer = createComposer({ send: say, asked: () => conversation.said() });
  const dialog = createFormDialog({ send: submit });
  /** @type {Conversation} */
  let conversation;
  let closeStream = () => {};
  /** Questions go one after the other: the next may mean the answer before. */
  let queue = Promise.resolve();
  /** Where the open form came from. @type {{ speaker: Speaker, message: PageMessage } | undefined} */
  let origin;

  /** Shows this person's conversation and listens to their inbox. @param {string} person */
  function become(person) {
    closeStream();
    conversation = new Conversation(person);
    thread.show(conversation.entries);
    closeStream = openStream(person, () => conversation.position, { onMessage: receive, onState });
    composer.focus();
  }

  function restart() {
    conversation.restart();
    thread.show([]);
    composer.focus();
  }

  /** @param {string} text */
  function say(text) {
    const speaker = conversation.speaker();
    put(text, speaker, () => api.ask({ ...speaker, text }));
  }

  function goHome() {
    const speaker = conversation.speaker();
    put(words().home, speaker, () => api.home(speaker.person, lang()));
  }

  /**
   * Shows what the person wants as said, and below it what comes of it.
   * @param {string} said
   * @param {Speaker} speaker
   * @param {() => Promise<AnswerJson>} call
   */
  function put(said, speaker, call) {
    const entry = { id: newId(), said, at: '' };
    record(speaker, entry);
    attempt();

    function attempt() {
      queue = queue.then(async () => {
        const stopThinking = thread.think();
        try {
          const { message } = await call();
          stopThinking();
          record(speaker, { id: message.id, message });
        } catch (problem) {
          stopThinking();
          const edit = { label: words().rewrite, press: () => composer.fill(said) };
          thread.fail(entry.id, sentenceOf(problem), [...again(problem, attempt), edit]);
        }
      });
    }
  }

  /** @param {Press} button @param {PageMessage} message */
  async function press(button, message) {
    const speaker = conversation.speaker();
    const { id, value, label } = button;
    thread.setBusy(message.id, true);
    try {
      const outcome = await api.act({ ...speaker, id, value, lang: message.lang, message: message.id });
      origin = { speaker, message };
      if (outcome.kind === 'form') dialog.open(outcome.form, outcome.card);
      else if (outcome.kind === 'reply') follow(speaker, outcome, message, label);
      else thread.fail(message.id, Object.values(outcome.errors).join(' '), []);
    } catch (problem) {
      thread.fail(
        message.id,
        sentenceOf(problem),
        again(problem, () => press(button, message)),
      );
    } finally {
      thread.setBusy(message.id, false);
    }
  }

  /** @param {FormJson} form @param {Record<string, string>} values */
  async function submit(form, values) {
    if (!origin) return undefined;
    const { speaker, message } = origin;
    const { id, context, lang: formLang } = form;
    const outcome = await api.submit({ ...speaker, form: id, context, values, lang: formLang, message: message.id });
    if (outcome.kind === 'invalid') return outcome.errors;
    if (outcome.kind === 'form') dialog.open(outcome.form, outcome.card);
    else follow(speaker, outcome, message, '');
    return undefined;
  }

  /**
   * Shows where a button or form has led.
   * @param {Speaker} speaker
   * @param {{ replace: boolean, message: PageMessage }} outcome
   * @param {PageMessage} from
   * @param {string} label shown as said, so that the answer below has its question
   */
  function follow(speaker, { replace, message }, from, label) {
    if (replace && conversation.replace(from.id, message)) {
      thread.replace(from.id, conversation.find(message.id));
      return;
    }
    if (label) record(speaker, { id: newId(), said: label, at: message.at });
    record(speaker, { id: message.id, message });
  }

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

  /** A message nobody asked for, new or changed. @param {PageMessage} message @param {string} position */
  function receive(message, position) {
    conversation.saw(position);
    if (conversation.replace(message.id, message)) {
      thread.replace(message.id, conversation.find(message.id));
      return;
    }
    /** @type {ThreadEntry} */
    const entry = { id: message.id, message, unasked: true };
    conversation.add(entry);
    thread.add(entry);
  }

  return { become, restart, say, goHome, redraw: () => thread.show(conversation.entries) };
}

/** The way to try the same again, where that can help. @param {unknown} problem @param {() => void} press */
function again(problem, press) {
  return problem instanceof api.Problem && problem.isPassing ? [{ label: words().retry, press }] : [];
}

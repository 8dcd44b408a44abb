// @ts-check
/** Sends buttons and forms to the bot, and shows the result. */
import * as api from './api.js';
import { newId } from './conversation.js';
import { createFormDialog } from './form-dialog.js';
/** @import { Shown } from './shown.js' */
/** @import { createThread } from './thread.js' */
/** @import { FormJson, PageMessage, Press, Speaker } from '../page-types.ts' */

/** @param {{ shown: Shown, thread: ReturnType<typeof createThread> }} parts */
export function createActing({ shown, thread }) {
  const dialog = createFormDialog({ send: submit });
  /** Message that opened the form. @type {{ speaker: Speaker, message: PageMessage } | undefined} */
  let origin;

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
   * Shows the reply to a button or form.
   * @param {Speaker} speaker
   * @param {{ replace: boolean, message: PageMessage }} outcome
   * @param {PageMessage} from
   * @param {string} label shown as the person's line above the answer
   */
  function follow(speaker, { replace, message }, from, label) {
    if (replace && shown.replace(from.id, message)) return;
    if (label) shown.record(speaker, { id: newId(), said: label, at: message.at });
    shown.record(speaker, { id: message.id, message });
  }

  /** @param {Press} button @param {PageMessage} message */
  return async function press(button, message) {
    const speaker = shown.speaker();
    const { id, value, label } = button;
    thread.setBusy(message.id, true);
    try {
      const outcome = await api.act({ ...speaker, id, value, lang: message.lang, message: message.id });
      origin = { speaker, message };
      if (outcome.kind === 'form') dialog.open(outcome.form, outcome.card);
      else if (outcome.kind === 'reply') follow(speaker, outcome, message, label);
      else thread.fail(message.id, Object.values(outcome.errors).join(' '), []);
    } catch (problem) {
      shown.fail(message.id, problem, () => void press(button, message));
    } finally {
      thread.setBusy(message.id, false);
    }
  };
}

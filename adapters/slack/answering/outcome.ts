/** Shows the result of a click or a form where it came from. */
import type { Outcome } from '../../../src/adapter.ts';
import type { Lang } from '../../../src/lang.ts';
import type { Form, Reply } from '../../../src/reply.ts';
import { slackText } from '../../../src/text/slack.ts';
import type { Origin } from '../address.ts';
import { MAX_FALLBACK_LENGTH } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { toMessage } from '../render.ts';
import { shareButton } from '../rendering/actions.ts';
import { mrkdwn } from '../rendering/escape.ts';
import { toModal } from '../rendering/form.ts';
import { sentenceModal, toAnswerModal } from '../rendering/views.ts';
import { TooLateToOpen, type Views } from './views.ts';

/** Context of a click: the person, the place, and the means to respond. */
export interface Scene {
  origin: Origin;
  conversation: string;
  user: string;
  lang: Lang;
  trigger: string;
  /** The modal the click was in; undefined elsewhere, including the Home. */
  modal: string | undefined;
  /** Idempotency key of the click, so that its answer is posted once. */
  key: string;
}

/** A channel in which one person is answered privately, and the response_url for it. */
interface PrivatePlace {
  channel: string;
  url: string;
}

export interface Showing {
  show(outcome: Outcome, scene: Scene): Promise<void>;
  showReply(reply: Reply, replace: boolean, scene: Scene): Promise<void>;
  /** An ephemeral answer, with a share button unless people from outside are in the channel. */
  showPrivately(reply: Reply, at: PrivatePlace, replace: boolean): Promise<void>;
  /** A sentence shown to the person alone. */
  tell(sentence: string, scene: Scene): Promise<void>;
}

export function createShowing(parts: Parts, views: Views): Showing {
  const { client, poster, respond, shares, shared, log } = parts;

  const showing: Showing = {
    async show(outcome, scene) {
      switch (outcome.kind) {
        case 'reply': {
          const { reply } = outcome.answer;
          // In a modal or a private answer nobody else reads along; in a channel, replacing the card by a refusal would
          // hide it.
          const isForOne = outcome.isPrivate && scene.origin.at === 'message';
          return isForOne ? showing.tell(reply.fallback, scene) : showing.showReply(reply, outcome.replace, scene);
        }
        case 'form':
          return showForm(outcome.form, scene);
        case 'invalid':
          return showing.tell(Object.values(outcome.errors).join('\n'), scene);
      }
    },

    async showReply(reply, replace, scene) {
      const { origin } = scene;
      switch (origin.at) {
        case 'message': {
          const { channel, ts, thread, url } = origin;
          if (replace && (await poster.redraw({ channel, ts }, reply)).kind === 'sent') return;
          const result = await poster.answer({ channel, ts: thread ?? ts }, reply, scene.key);
          if (result.kind === 'sent') return;
          log.error(`slack: the answer to a click was not delivered (${result.reason})`);
          // A shared answer may be in a channel the bot is not a member of: show the result to the person who clicked.
          if (result.kind === 'failed' && url) await showing.showPrivately(reply, { channel, url }, false);
          return;
        }
        case 'private':
          return showing.showPrivately(reply, origin, replace);
        case 'view': {
          const view = toAnswerModal(reply, slackText[scene.lang].answerTitle, scene);
          if (!scene.modal) await views.open(scene.trigger, view);
          else if (replace) await views.update(scene.modal, view);
          else await views.push(scene.trigger, scene.modal, view);
        }
      }
    },

    async showPrivately(reply, { channel, url }, replace) {
      const extra = shared.has(channel) ? [] : [shareButton(await shares.offer(reply), reply.lang)];
      const send = (surface: 'message' | 'twin') =>
        respond(url, { ...toMessage(reply, surface, extra), response_type: 'ephemeral', replace_original: replace });
      // A refusal has no reason; native blocks are the most likely one, so retry without them.
      await send('message').catch(() => send('twin'));
    },

    async tell(sentence, { origin, user, modal, lang, ...scene }) {
      const text = mrkdwn(sentence, MAX_FALLBACK_LENGTH);
      switch (origin.at) {
        case 'message': {
          const { channel, ts, thread, url } = origin;
          try {
            await client.chat.postEphemeral({ channel, user, text, thread_ts: thread ?? ts });
          } catch (error) {
            if (!url) throw error;
            await respond(url, { text, response_type: 'ephemeral', replace_original: false });
          }
          return;
        }
        case 'private':
          return respond(origin.url, { text, response_type: 'ephemeral', replace_original: false });
        case 'view': {
          const view = sentenceModal(sentence, slackText[lang].answerTitle, { ...scene, lang });
          await (modal ? views.update(modal, view) : views.open(scene.trigger, view));
        }
      }
    },
  };
  return showing;

  async function showForm(form: Form, scene: Scene): Promise<void> {
    const view = toModal(form, scene);
    try {
      if (scene.modal) await views.push(scene.trigger, scene.modal, view);
      else await views.open(scene.trigger, view);
    } catch (error) {
      if (!(error instanceof TooLateToOpen) || scene.origin.at === 'view') throw error;
      await showing.tell(slackText[scene.lang].tooLateToOpen, scene);
    }
  }
}

/** Handles buttons and selections in messages, private answers, modals and the Home. */
import type { Lang } from '../../../src/lang.ts';
import { slackText } from '../../../src/text/slack.ts';
import { addressOf } from '../address.ts';
import type { Click, Pressed } from '../incoming/payloads.ts';
import type { Parts } from '../parts.ts';
import { toMessage } from '../render.ts';
import { HOME_QUESTION, parseActionId, parseLookupId } from '../rendering/action-id.ts';
import { remark } from '../rendering/block.ts';
import type { AskInModal } from './ask-in-modal.ts';
import type { Showing } from './outcome.ts';
import { sceneOf } from './scene.ts';

export interface Clicks {
  /** A button of a reply. */
  press(click: Click, pressed: Pressed): Promise<void>;
  /** A project selected in a search box. */
  pick(click: Click, pressed: Pressed): Promise<void>;
  /** A question typed on the Home. */
  ask(click: Click, pressed: Pressed): Promise<void>;
  /** 「みんなに共有」. */
  share(click: Click, pressed: Pressed): Promise<void>;
}

export function createClicks(parts: Parts, askInModal: AskInModal, showing: Showing): Clicks {
  const { door, identify, findSpeaker, homes, respond, shares, shared, log } = parts;

  return {
    async press(click, pressed) {
      const named = parseActionId(pressed.action_id);
      if (named) await act(named.id, pressed.value ?? '', click, pressed, named.lang);
    },

    async pick(click, pressed) {
      const named = parseLookupId(pressed.action_id);
      const code = pressed.selected_option?.value;
      if (named && code) await act('project', code, click, pressed, named.lang);
    },

    async ask(click, pressed) {
      const text = pressed.value?.trim();
      if (!text || pressed.action_id !== HOME_QUESTION) return;
      await askInModal(text, { user: click.user.id, trigger: click.trigger_id }, 'answerTitle');
    },

    async share(click, pressed) {
      const url = click.response_url;
      if (!url) return;
      const lang: Lang = pressed.action_id.endsWith(':en') ? 'en' : 'ja';
      const tell = (text: string) => respond(url, { text, response_type: 'ephemeral', replace_original: false });
      // The channel may have become shared after the button was drawn.
      if (shared.has(click.channel?.id ?? '')) return tell(slackText[lang].shareOutside);
      const reply = await shares.take(pressed.value ?? '');
      if (!reply) return tell(slackText[lang].shareExpired);
      const { person } = await findSpeaker(click.user.id);
      const message = toMessage(reply, 'message', [remark(slackText[lang].sharedBy(person.name))]);
      await respond(url, { ...message, response_type: 'in_channel', replace_original: false });
      await respond(url, { text: '', delete_original: true });
    },
  };

  async function act(id: string, value: string, click: Click, pressed: Pressed, lang: Lang): Promise<void> {
    const scene = await sceneOf(click, pressed, lang, identify);
    try {
      const { person: who } = await findSpeaker(click.user.id);
      // An action has the person's own rights; an answer is read by everyone in the channel, so it has the channel's.
      const isDeed = /^(?:update|cycle)\./.test(id);
      const person = scene.origin.at === 'message' && !isDeed ? shared.audience(who, scene.origin.channel) : who;
      const named = scene.origin.at === 'message' ? { message: addressOf(scene.origin) } : {};
      const outcome = await door.act({ id, value, conversation: scene.conversation, person, lang, ...named });
      if (outcome.kind === 'reply' && outcome.answer.isRepeated) return;
      await showing.show(outcome, scene);
      if (outcome.kind === 'reply') await homes.refresh(click.user.id);
    } catch (error) {
      log.error('slack: a click came to nothing', error);
      await showing.tell(slackText[lang].sorry, scene);
    }
  }
}

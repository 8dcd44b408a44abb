/** Registers the listeners of the app. Each acknowledges first, then passes the translated event on. */
import type { App } from '@slack/bolt';
import type { SlackEvent } from '@slack/types';
import { slackText } from '../../src/text/slack.ts';
import { privateConversation } from './address.ts';
import { createQuestionHandler, type DeliveryInfo, rewritten } from './answering/answer.ts';
import { type AskInModal, createAskInModal } from './answering/ask-in-modal.ts';
import { type Clicks, createClicks } from './answering/clicks.ts';
import { offersFor } from './answering/offers.ts';
import { createShowing, type Showing } from './answering/outcome.ts';
import { createSubmissions, type Submissions } from './answering/submissions.ts';
import { createViews, type Views } from './answering/views.ts';
import type { Command, HomeOpened } from './incoming/payloads.ts';
import { readText } from './incoming/text.ts';
import { MAX_PROMPTS } from './limits.ts';
import { type Parts, sentenceReply } from './parts.ts';
import {
  ACTION_PATTERN,
  COMMAND,
  FORM,
  HOME_QUESTION,
  LOOKUP_PATTERN,
  PICK_PATTERN,
  RELATED_SHORTCUT,
  SEARCH,
  SEARCH_SHORTCUT,
  SHARE_PATTERN,
} from './rendering/action-id.ts';
import { searchModal } from './rendering/views.ts';

/** The Slack events handled. */
export const EVENTS = ['app_mention', 'message', 'app_home_opened'] as const;

type Heard = Extract<SlackEvent, { type: (typeof EVENTS)[number] }>;

function isHeard(event: SlackEvent): event is Heard {
  return EVENTS.some(type => type === event.type);
}

function arrivalOf(body: object, { retryNum }: { retryNum?: number }): DeliveryInfo {
  return {
    again: retryNum !== undefined,
    isShared: 'is_ext_shared_channel' in body && body.is_ext_shared_channel === true,
  };
}

export function listen(app: App, parts: Parts): void {
  const views = createViews(parts);
  const showing = createShowing(parts, views);
  const askInModal = createAskInModal(parts, views);
  listenToEvents(app, parts);
  listenToCommand(app, parts, showing);
  listenToClicks(app, createClicks(parts, askInModal, showing));
  listenToForms(app, parts, createSubmissions(parts, views, showing));
  listenToShortcuts(app, parts, views, askInModal);
  app.error(async error => parts.log.error('slack: a listener failed', error));
}

function listenToEvents(app: App, parts: Parts): void {
  const { door, client, homes, findSpeaker } = parts;
  const answer = createQuestionHandler(parts);
  // Middleware instead of listeners: Bolt matches every listener against every delivery, and most deliveries are
  // events.
  app.use(async ({ body, context, next }) => {
    if (body.type !== 'event_callback' || !isHeard(body.event)) return next();
    await hear(body.event, arrivalOf(body, context));
  });

  async function hear(event: Heard, arrival: DeliveryInfo): Promise<void> {
    if (event.type === 'app_home_opened') return openHome(event);
    const isChange = event.type === 'message' && event.subtype === 'message_changed';
    const said = isChange ? rewritten(event) : event;
    if (said) await answer(said, arrival);
  }

  async function openHome({ user, channel, tab }: HomeOpened): Promise<void> {
    if (tab !== 'messages') return homes.open(user);
    const { lang } = await findSpeaker(user);
    const prompts = door.examples(lang, MAX_PROMPTS).map(({ title, question }) => ({ title, message: question }));
    // Without thread_ts: with one, the current agent view ignores the call.
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title: slackText[lang].promptsTitle,
      prompts,
    });
  }
}

function listenToCommand(app: App, { door, findSpeaker, log }: Parts, showing: Showing): void {
  app.command(COMMAND, async ({ ack, body }) => {
    await ack();
    await command(body);
  });

  async function command({ user_id, channel_id, text, response_url }: Command): Promise<void> {
    const { person, lang } = await findSpeaker(user_id);
    const conversation = privateConversation(user_id, channel_id);
    const asked = door.answer({ text: readText(text ?? ''), conversation, person });
    const reply = await asked.then(
      answered => answered.reply,
      error => {
        log.error('slack: a command was not answered', error);
        return sentenceReply(slackText[lang].sorry, lang);
      },
    );
    await showing.showPrivately(reply, { channel: channel_id, url: response_url }, false);
  }
}

function listenToClicks(app: App, clicks: Clicks): void {
  const on = (action_id: string | RegExp, handle: Clicks[keyof Clicks]) =>
    app.action({ type: 'block_actions', action_id }, async ({ ack, body, action }) => {
      await ack();
      await handle(body, action);
    });
  on(ACTION_PATTERN, clicks.press);
  on(PICK_PATTERN, clicks.pick);
  on(HOME_QUESTION, clicks.ask);
  on(SHARE_PATTERN, clicks.share);
}

function listenToForms(app: App, { door, findSpeaker }: Parts, submissions: Submissions): void {
  app.options(LOOKUP_PATTERN, async ({ ack, payload, body }) => {
    const { person } = await findSpeaker(body.user.id);
    await ack(offersFor(door, person, payload.action_id, payload.value));
  });
  app.view(FORM, ({ ack, body, view }) => submissions.form(body.user.id, view, say => ack(say)));
  app.view(SEARCH, ({ ack, body, view }) => submissions.search(body.user.id, view, say => ack(say)));
}

function listenToShortcuts(app: App, { findSpeaker }: Parts, views: Views, askInModal: AskInModal): void {
  app.shortcut({ type: 'message_action', callback_id: RELATED_SHORTCUT }, async ({ ack, body }) => {
    await ack();
    const asker = { user: body.user.id, trigger: body.trigger_id };
    await askInModal(readText(body.message?.text ?? ''), asker, 'relatedTitle');
  });
  app.shortcut({ type: 'shortcut', callback_id: SEARCH_SHORTCUT }, async ({ ack, body }) => {
    await ack();
    const user = body.user.id;
    const { lang } = await findSpeaker(user);
    await views.open(body.trigger_id, searchModal({ conversation: privateConversation(user), lang }));
  });
}

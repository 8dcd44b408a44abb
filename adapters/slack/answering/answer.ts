/**
 * Answers messages sent to the bot: direct messages, mentions, and replies in threads the bot takes part in. Each is
 * answered once, in its thread.
 */
import type { Answer } from '../../../src/adapter.ts';
import { slackText } from '../../../src/text/slack.ts';
import { conversationOf, isDirect } from '../address.ts';
import type { ChangedEvent, SaidEvent } from '../incoming/payloads.ts';
import { isForAnother, mentions, readText, saysSomething } from '../incoming/text.ts';
import { THINKING_AFTER_MS } from '../limits.ts';
import { type Parts, sentenceReply } from '../parts.ts';
import type { Speaker } from '../people.ts';

/**
 * Subtypes of messages written by a person: with a file, or a thread reply also sent to the channel. All others are
 * notices.
 */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/** Why the bot reads the message: it was addressed, or it stands in a thread the bot takes part in. */
type AddressMode = 'addressed' | 'asker follows up' | 'somebody follows up';

/** Tolerance for clock skew between Slack and this computer. */
const CLOCK_SKEW_MS = 5_000;

/** How an event was delivered. */
export interface DeliveryInfo {
  /** Redelivered by Slack, or left by an earlier process. */
  again: boolean;
  /** Sent in a channel shared with another organisation (Slack Connect). */
  isShared: boolean;
}

/** The message as it reads after a person changed its text; null for other changes. */
export function rewritten({ channel, message, previous_message: before }: ChangedEvent): SaidEvent | null {
  return message?.edited?.ts && message.text !== before?.text ? { ...message, channel } : null;
}

export function createQuestionHandler(parts: Parts): (said: SaidEvent, arrival: DeliveryInfo) => Promise<void> {
  const { door, identify, findSpeaker, poster, threads, shortMemory, shared, startedAt, log } = parts;

  return async (said, { again, isShared }) => {
    const { channel, ts, user, edited } = said;
    const me = await identify();
    // Never answer bots, including this one: two of them would loop.
    if (!user || said.bot_id || user === me.userId || user === 'USLACKBOT' || !SPOKEN.has(said.subtype)) return;
    const thread = { channel, ts: said.thread_ts ?? ts };
    if (isShared) shared.add(channel);
    const rootIsOurs = said.thread_ts !== undefined && said.parent_user_id === me.userId;
    const hearing = await hear(said, me.userId, rootIsOurs);
    const version = edited?.ts ? `${ts}:${edited.ts}` : ts;
    // A mention arrives as two events with different ids, perhaps in two processes: deduplicate by the message.
    if (!hearing || !(await shortMemory.first(`said:${channel}:${version}`, said.type))) return;
    const speaker = await findSpeaker(user);
    const conversation = conversationOf(channel, thread.ts, rootIsOurs);
    const question = {
      text: readText(said.text ?? ''),
      conversation,
      person: shared.audience(speaker.person, channel),
      ...(edited ? { isEdited: true as const } : {}),
    };
    const key = `answer/${channel}/${version}`;
    // An earlier process may have answered, or answered the other event of the mention.
    const mayBeThere = again || Number(ts) * 1_000 < startedAt + CLOCK_SKEW_MS ? true : undefined;
    try {
      const asked = door.answer(question);
      const answer = hearing === 'somebody follows up' ? await asked : await whileThinking(asked, thread, speaker);
      // In a thread people also talk among themselves: a message the plan cannot answer was perhaps no question.
      if (hearing === 'somebody follows up' && (answer.intent === 'none' || answer.intent === 'help')) return;
      if (answer.isRepeated) return;
      // Only people who mentioned the bot count as askers of the thread.
      if (hearing === 'addressed' && !isDirect(channel)) threads.join(thread, user);
      const result = await poster.answer(thread, answer.reply, key, mayBeThere);
      if (result.kind !== 'sent') log.error(`slack: an answer was not delivered (${result.reason})`);
    } catch (error) {
      log.error('slack: a question was not answered', error);
      await poster.answer(thread, sentenceReply(slackText[speaker.lang].sorry, speaker.lang), key, mayBeThere);
    }
  };

  async function hear(said: SaidEvent, botUserId: string, rootIsOurs: boolean): Promise<AddressMode | undefined> {
    const text = said.text ?? '';
    if (isDirect(said.channel) || mentions(text, botUserId)) return 'addressed';
    if (said.thread_ts === undefined || isForAnother(text, botUserId) || !saysSomething(readText(text)))
      return undefined;
    const thread = await threads.find({ channel: said.channel, ts: said.thread_ts }, botUserId);
    if (thread?.askers.has(said.user ?? '')) return 'asker follows up';
    return thread || rootIsOurs ? 'somebody follows up' : undefined;
  }

  /** Shows a "thinking" status if the answer takes a while; Slack removes it with the answer. */
  async function whileThinking(
    asked: Promise<Answer>,
    { channel, ts }: { channel: string; ts: string },
    { lang }: Speaker,
  ): Promise<Answer> {
    let shown: Promise<unknown> | undefined;
    const timer = setTimeout(() => {
      const status = slackText[lang].thinking;
      shown = parts.client.assistant.threads
        .setStatus({ channel_id: channel, thread_ts: ts, status })
        .catch(error => log.warn('slack: the status was not shown', error));
    }, THINKING_AFTER_MS);
    try {
      return await asked;
    } finally {
      clearTimeout(timer);
      // A status that arrives after the answer would stay.
      await shown;
    }
  }
}

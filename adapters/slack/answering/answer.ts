/**
 * Something was said: in a direct message, to the bot by mention, or in a thread the bot takes part in. The answer goes
 * into the thread, once.
 */
import type { Answer } from '../../../src/adapter.ts';
import { slackText } from '../../../src/text/slack.ts';
import type { SaidEvent } from '../incoming/payloads.ts';
import { isForAnother, mentions, readText, saysSomething } from '../incoming/text.ts';
import { THINKING_AFTER_MS } from '../limits.ts';
import { type Parts, sentenceReply } from '../parts.ts';
import type { Speaker } from '../people.ts';
import { conversationOf, isDirect } from '../place.ts';

/** Words with a file, and a thread's reply shown in the channel too, are said like any others; the rest are notices. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/** How the bot came to hear it. */
type Hearing = 'addressed' | 'asker follows up' | 'somebody follows up';

/** Clocks of Slack and this computer differ by less. */
const CLOCK_SKEW_MS = 5_000;

/** How an event came. */
export interface Arrival {
  /** Slack, or a restart, delivers it once more. */
  again: boolean;
  /** In a channel shared with another organisation. */
  isShared: boolean;
}

export function createAnswering(parts: Parts): (said: SaidEvent, arrival: Arrival) => Promise<void> {
  const { door, identify, findSpeaker, poster, threads, shortMemory, shared, startedAt, log } = parts;

  return async (said, { again, isShared }) => {
    const { channel, ts, user } = said;
    const me = await identify();
    // Bots, this one included, are never answered: two of them would not stop.
    if (!user || said.bot_id || user === me.userId || user === 'USLACKBOT' || !SPOKEN.has(said.subtype)) return;
    const thread = { channel, ts: said.thread_ts ?? ts };
    if (isShared) shared.add(channel);
    const rootIsOurs = said.thread_ts !== undefined && said.parent_user_id === me.userId;
    const hearing = await hear(said, me.userId, rootIsOurs);
    // A mention comes as two events with ids of their own, perhaps to two processes: what was said is answered once.
    if (!hearing || !(await shortMemory.first(`said:${channel}:${ts}`, said.type))) return;
    const speaker = await findSpeaker(user);
    const conversation = conversationOf(channel, thread.ts, rootIsOurs);
    const question = {
      text: readText(said.text ?? ''),
      conversation,
      person: shared.audience(speaker.person, channel),
    };
    const key = `answer/${channel}/${ts}`;
    // An earlier process may have answered, or have answered the other event of a mention.
    const mayBeThere = again || Number(ts) * 1_000 < startedAt + CLOCK_SKEW_MS ? true : undefined;
    try {
      const asked = door.answer(question);
      const answer = hearing === 'somebody follows up' ? await asked : await whileThinking(asked, thread, speaker);
      // People talk among themselves, too: what the plan has no answer to was perhaps no question.
      if (hearing === 'somebody follows up' && (answer.intent === 'none' || answer.intent === 'help')) return;
      if (answer.isRepeated) return;
      // Who was answered without a mention goes on talking to colleagues.
      if (hearing === 'addressed' && !isDirect(channel)) threads.join(thread, user);
      const result = await poster.answer(thread, answer.reply, key, mayBeThere);
      if (result.kind !== 'sent') log.error(`slack: an answer was not delivered (${result.reason})`);
    } catch (error) {
      log.error('slack: a question was not answered', error);
      await poster.answer(thread, sentenceReply(slackText[speaker.lang].sorry, speaker.lang), key, mayBeThere);
    }
  };

  async function hear(said: SaidEvent, botUserId: string, rootIsOurs: boolean): Promise<Hearing | undefined> {
    const text = said.text ?? '';
    if (isDirect(said.channel) || mentions(text, botUserId)) return 'addressed';
    if (said.thread_ts === undefined || isForAnother(text, botUserId) || !saysSomething(readText(text)))
      return undefined;
    const thread = await threads.find({ channel: said.channel, ts: said.thread_ts }, botUserId);
    if (thread?.askers.has(said.user ?? '')) return 'asker follows up';
    return thread || rootIsOurs ? 'somebody follows up' : undefined;
  }

  /** Shows that the answer is being looked for when it takes a while; Slack takes the sign away with the answer. */
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

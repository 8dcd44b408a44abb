/**
 * What staff see in Slack during a round, as sent by the real bot: the payloads behind the pictures of docs/slack.md.
 * People act through signed requests, as in the tests.
 */

import { BOT_USER, botMessages, type StoredMessage, until } from '../doubles/slack/world.ts';
import type { SlackOffice } from './slack-office.ts';
import { BYSTANDER, COORDINATOR, KIKI, KIKI_ROOM } from './slack-office.ts';
import { fillIn } from './slack-views.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads as sent
export type Sent = Record<string, any>;

const STATUSES = ['on_track', 'on_track', 'on_track', 'mostly_on_track', 'mostly_on_track', 'at_risk', 'completed'];
const ROOM = 'C0TOWN';

/** Messages, modals and Homes by the name of their picture. @param office opened before the first round */
export async function playScreens(office: SlackOffice): Promise<Record<string, Sent>> {
  const { world } = office;
  const { slack } = world;
  await office.at('2009-10-01T09:00:00+09:00');
  await answerFor(office, id => id !== 'kiki');
  const first = await promptOf(office);
  await opening(office, () => world.click(first, '回答する', KIKI));
  await fillNewest(office, {
    '1-1-1.status': 'on_track',
    '1-1-1.percent': '70',
    '1-1-1.comment': '端末の更新を終え、訓練で使用',
    '1-1-2.status': 'on_track',
    '1-1-3.status': 'mostly_on_track',
    '1-1-3.due': '平成22年3月',
    '1-1-4.status': 'not_started',
    '1-1-5.status': 'on_track',
  });
  await office.at('2010-01-04T09:00:00+09:00');
  const prompt = await until(() => botMessages(world).findLast(each => each.channel === KIKI_ROOM && each !== first));
  const asked = { ...prompt };
  const form = await opening(office, () => world.click(prompt, '回答する', KIKI));
  const beforeReading = botMessages(world).length;
  await world.say(KIKI_ROOM, KIKI, 'MIDORIは順調、来月改修予定', { thread: prompt.ts });
  const reading = { ...(await until(() => botMessages(world)[beforeReading])) };
  await world.click(botMessages(world)[beforeReading]!, 'この内容で回答する', KIKI);
  await until(() => office.state().updates['1-1-1']?.length === 2);
  await answerFor(office, id => id !== 'kiki' && id !== 'koho' && id !== 'joho-seisaku');

  const home = async (user: string) => {
    await world.event({ type: 'app_home_opened', user, channel: `D${user.slice(1)}`, tab: 'home' });
    return until(() => slack.homes.get(user));
  };
  const answerTo = async (channel: string, user: string, text: string) => {
    const before = botMessages(world).length;
    await world.say(channel, user, text);
    return until(() => botMessages(world)[before]);
  };
  const shortcut = (payload: object) =>
    opening(office, () =>
      world.interact({ user: { id: BYSTANDER }, team: {}, trigger_id: world.trigger(), ...payload }),
    );
  await world.command('計画の期間は？');
  const { body } = await until(() => slack.responses[0]);
  return {
    list: await answerTo(ROOM, BYSTANDER, `<@${BOT_USER}> 防災の事業は？`),
    project: await answerTo(`D${KIKI.slice(1)}`, KIKI, '1-1-1を詳しく'),
    table: await answerTo(ROOM, BYSTANDER, `<@${BOT_USER}> 再掲はどれ？`),
    prompt: asked,
    form,
    sentence: reading,
    progress: await answerTo(`D${COORDINATOR.slice(1)}`, COORDINATOR, '照会の状況'),
    home: await home(KIKI),
    'home-coordinator': await home(COORDINATOR),
    private: body,
    search: await shortcut({ type: 'shortcut', callback_id: 'search_plan' }),
    related: await shortcut({
      type: 'message_action',
      callback_id: 'related_projects',
      message: { text: '津波のときの情報の伝え方について、住民から問い合わせがありました' },
    }),
  };
}

async function promptOf({ world }: SlackOffice): Promise<StoredMessage> {
  return until(() => botMessages(world).find(({ channel }) => channel === KIKI_ROOM));
}

/** The view opened by this action. */
async function opening({ world }: SlackOffice, act: () => Promise<unknown>): Promise<Sent> {
  const before = world.slack.views.size;
  await act();
  return until(() => [...world.slack.views.values()][before]);
}

async function fillNewest({ world }: SlackOffice, typed: Record<string, string>): Promise<void> {
  const [id, view] = await until(() => [...world.slack.views].at(-1));
  const { json } = await fillIn(world, id, view, KIKI, typed);
  if (json?.response_action !== 'clear') throw new Error(`the form was not taken: ${JSON.stringify(json)}`);
}

/** Sends the answers of these owners through the door, page by page; their screens are not needed. */
async function answerFor({ door, state, updates }: SlackOffice, isMeant: (owner: string) => boolean): Promise<void> {
  const round = state().roundOrder.at(-1) ?? '';
  for (const owner of Object.keys(state().rounds[round]?.asked ?? {}).filter(isMeant)) {
    const contact = updates.directory().contactsOf(owner, '2009-10-01')[0];
    if (!contact?.slack) continue;
    const person = { id: `slack:${contact.slack}`, name: contact.name, standing: 'member' as const };
    const by = { person, conversation: `slack:${owner}`, lang: 'ja' as const };
    for (let page = 0; page < 4; page += 1) {
      const opened = await door.act({ id: 'update.open', value: `${round}/${owner}`, ...by });
      if (opened.kind !== 'form') break;
      const fields = opened.form.fields.filter(({ id }) => id.endsWith('.status'));
      const values = Object.fromEntries(fields.map(({ id }) => [id, STATUSES[weightOf(id) % STATUSES.length] ?? '']));
      await door.submit({ form: opened.form.id, context: opened.form.context, values, ...by });
    }
  }
}

/** A deterministic number per project. */
function weightOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 10_007, 0);
}

/** Beneath a request in the division's channel colleagues talk among themselves: the bot hears those it asked, and whoever speaks to it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOT_USER, botMessages, quiet, type StoredMessage, until } from '../doubles/slack/world.ts';
import { BYSTANDER, KIKI, KIKI_ROOM, openSlackOffice, type SlackOffice } from '../helpers/slack-office.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let office: SlackOffice;
let prompt: StoredMessage;
beforeEach(async () => {
  office = await openSlackOffice({ folder: await temporaryFolder(), start: '2009-09-15T10:00:00+09:00' });
  await office.at('2009-10-01T09:00:00+09:00');
  prompt = botMessages(office.world).find(({ channel }) => channel === KIKI_ROOM)!;
}, 60_000);
afterEach(() => office.close());

const answers = () => botMessages(office.world).filter(({ thread_ts }) => thread_ts === prompt.ts);
const say = (who: string, text: string) => office.world.say(KIKI_ROOM, who, text, { thread: prompt.ts });

/** What the bot says to each, in the order it was said. */
async function replies(...said: [string, string][]): Promise<string[]> {
  const before = answers().length;
  for (const [who, text] of said) await say(who, text);
  await quiet(400);
  return answers()
    .slice(before)
    .map(({ text }) => text);
}

it('says nothing to what colleagues say there', async () => {
  const said = [
    '👍',
    '了解しました',
    'ありがとうございます',
    '昨日の会議おつかれさまでした',
    '期限はいつですか',
    'ヘルプお願いします',
  ];
  expect(await replies(...said.map((text): [string, string] => [BYSTANDER, text]))).toEqual([]);
});

it('says nothing to a picture, a file or an emoji, whoever sends it', async () => {
  const { world } = office;
  const { ts } = world.slack.write(KIKI_ROOM, KIKI, '', prompt.ts);
  const file = { subtype: 'file_share', user: KIKI, text: '', ts, thread_ts: prompt.ts, parent_user_id: BOT_USER };
  await world.event({ type: 'message', channel_type: 'channel', channel: KIKI_ROOM, ...file });
  expect(await replies([KIKI, '❤️'], [KIKI, ':+1:'], [BYSTANDER, ':white_check_mark::skin-tone-2:'])).toEqual([]);
});

it('takes thanks with an emoji for thanks', async () => {
  for (const [place, text] of ['👍 了解です', '了解しました :bow:'].entries()) {
    await say(KIKI, text);
    expect((await until(() => answers()[place])).text).toContain('ご回答の期限は');
  }
});

it('does not go on with a colleague who was once answered', async () => {
  await say(BYSTANDER, 'MIDORIとは？');
  expect((await until(() => answers()[0])).text).toContain('MIDORI');
  expect(await replies([BYSTANDER, '昼ごはん行きますか'])).toEqual([]);
  await say(BYSTANDER, `<@${BOT_USER}> 昼ごはん行きますか`);
  await until(() => answers().length === 2);
  expect(answers().at(-1)?.text).toContain('計画には載っていません');
});

import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

describe('the owners of a topic', () => {
  it.each([
    ['防災の事業を担当つきで', 9],
    ['障害者向けの事業と担当課', 3],
    ['list the tourism projects with their owners', 2],
  ])('are asked of all its projects: %s', async (text, least) => {
    const { intent, entries } = await talk(text, text);
    expect(intent).toBe('owner');
    expect(entries.length).toBeGreaterThanOrEqual(least);
  });

  it('are shown for the whole of a list', async () => {
    expect((await talk('教育の情報化に関する事業を担当課つきで一覧にして', 'list')).entries).toEqual(
      expect.arrayContaining(['5-1-1', '5-1-2']),
    );
  });

  it('of one project are its own', async () => {
    expect(await talk('美術館の事業の担当', 'one')).toMatchObject({ intent: 'owner', entries: ['2-2-4'] });
  });
});

describe('the owners of the whole plan', () => {
  it.each([
    '担当課の一覧',
    '担当課はいくつありますか',
    '全事業の担当課を教えて',
    'どんな課が担当してるの',
    'list of owners',
    'which divisions are involved in the plan?',
  ])('are shown with how many projects each has, and which: %s', async text => {
    const { intent, entries, text: shown } = await talk(text, text);
    expect({ intent, entries }).toEqual({ intent: 'owner', entries: [] });
    expect(shown).toMatch(/38課室|38 divisions/);
    expect(shown).toMatch(/(?:危機対策課|Crisis Management Division) \| 5 \| 1-1-1, 1-1-2, 1-1-3, 1-1-4, 1-1-5/);
  });

  it('are not what is asked for where a topic is named, or was shown before', async () => {
    expect((await talk('どんな課が観光を担当してるの', 'topic')).entries).toEqual(['3-1-1', '3-1-4']);
    await talk('施策1-3の一覧', 'shown');
    expect((await talk('担当課の一覧', 'shown')).entries).toEqual(['1-3-1', '1-3-2', '1-3-3']);
  });
});

describe('the offices themselves', () => {
  /** Each conversation with the codes of the last answer and what it has to say. */
  it.each([
    ['どの課が一番多く事業を持っていますか', 11, /最も多いのは情報政策課（11件）/],
    ['1番事業を抱えてる部署', 11, /情報政策課/],
    ['which department has the fewest projects?', 1, /Hospital Bureau owns the fewest: 1 project/],
    ['一番担当事業が多い課は？ / 次に多いのは', 8, /2番目に多いのは情報システム課（8件）/],
    ['課ごとの事業数 / 部局だと？ / 一番多いのは', 20, /最も多いのは経済商工観光部（20件）/],
    ['一番多い部局は / その部局の課は', 20, /7課室/],
    ['分野4で一番多く担当してる課は', 8, /情報システム課（8件）/],
    ['防災の事業 / どの課が一番多い？', 5, /危機対策課（5件）/],
    ['防災の事業 / 何課？', 9, /5課室[\s\S]*危機対策課 \| 5 \|/],
    ['compare the Taxation Division and the Contracts Division', 3, /Taxation Division owns the most: 3 projects/],
    ['owners of area 6 / which one has the most', 5, /Information Policy Division owns the most: 5 projects/],
    ['課の中で最も担当が少ないのは', 14, /14課室（1件ずつ）/],
    ['税務課と契約課の件数を比べて', 3, /最も多いのは税務課（3件）[\s\S]*契約課 \| 1/],
  ])('are ranked, counted and compared: %s', async (turns, entries, says) => {
    const answer = await lastOf(turns);
    expect(answer).toMatchObject({ intent: 'owner' });
    expect(answer.entries).toHaveLength(entries);
    expect(answer.text).toMatch(says);
  });

  it.each([
    ['担当事業が1つだけの課は', /14課室/, /環境政策課 \| 1/],
    ['divisions with only one project', /14 divisions fit/, /Tourism Division \| 1/],
    ['企画部には何課ある？', /企画部：事業を担当しているのは2課室です/, /情報政策課 \| 11[\s\S]*情報システム課 \| 8/],
    ['課ごとの事業数を表で / 多い順に', /38課室/, /情報政策課 \| 11[\s\S]*情報システム課 \| 8[\s\S]*観光課 \| 1/],
  ])('are listed: %s', async (turns, ...says) => {
    const { text } = await lastOf(turns);
    for (const said of says) expect(text).toMatch(said);
  });

  it.each([
    ['情報政策課の窓口は誰', /情報政策班長 見本 和子/],
    ['who is the deputy for MIDORI', /見本 次郎（サンプル） \(deputy\)/],
    ['MIDORIの担当 / 部局は？', /総務部 危機対策課の窓口です/],
    ['医療整備課って何やってるの / 電話したい', /保健福祉部 医療整備課の窓口です[\s\S]*地域医療班長 見本 正一/],
    ['5-1の担当 / 担当者は？', /義務教育課・高校教育課・産業人材・雇用対策課の窓口です[\s\S]*指導班長 見本 文子/],
    ['1-1-1と2-1-1の窓口', /危機対策課 \| 防災班長 見本 一郎/],
    ['企画部の窓口', /情報システム課 \| /],
    ['窓口一覧', /38課室の窓口です/],
    ['教育庁の課 / それぞれの窓口', /義務教育課・高校教育課・生涯学習課など5課室の窓口です/],
    ['tourism / how many / who is the contact there', /Contacts of Tourism Division, Rural Development Division/],
    ['MIDORIの担当 / その課の窓口は', /総務部 危機対策課の窓口です/],
    ['税務課の事業 / who is the contact at that division?', /Contacts of General Affairs Department Taxation Division/],
  ])('tell who can be turned to: %s', async (turns, says) => {
    const { intent, text } = await lastOf(turns);
    expect(intent).toBe('owner');
    expect(text).toMatch(says);
  });

  it.each([
    ['医療政策課の事業は', /「医療政策課」は見当たりません/, /医療整備課の事業をすべて見る/],
    ['人事課に連絡したい', /「人事課」は見当たりません/, /担当課の一覧/],
    ['projects of the Medical Policy Division', /no "medical policy division"/, /Medical Services Division/],
    ['1-1-1の担当 / 秘書課は？', /「秘書課」は見当たりません/, /担当課の一覧/],
  ])('are said to be unknown where the directory has none of that name: %s', async (turns, ...says) => {
    const { intent, entries, text } = await lastOf(turns);
    expect({ intent, entries }).toEqual({ intent: 'none', entries: [] });
    for (const said of says) expect(text).toMatch(said);
  });

  it.each([
    ['list 3-2 / the second one’s division?', '3-2-2'],
    ['4-2-1とは / 何部がやってる？', '4-2-1'],
    ['施策1-3の一覧 / 2番目の課は', '1-3-2'],
  ])('are not what is asked of a project shown: %s', async (turns, code) => {
    expect((await lastOf(turns)).entries).toEqual([code]);
  });
});

async function lastOf(turns: string) {
  const said = turns.split(' / ');
  let answer = await talk(said[0]!, turns);
  for (const turn of said.slice(1)) answer = await talk(turn, turns);
  return answer;
}

/** Projects chosen by a word of their names, and what is left of a place when something is taken out of it. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const answerTo = await startConversations();
const shown = async (question: string) => (await answerTo(question)).entries;

describe('a word that is to stand in a name', () => {
  it.each([
    ['事業名に「計画」の二文字が入るものをお願いします', ['4-2-1', '4-3-3', '4-5-1']],
    ['分野2で、名前に情報提供って付いてるのは？', ['2-1-1', '2-1-7', '2-2-6', '2-2-7']],
    ['環境・生活の安全安心で、名前に情報提供って書いてあるの', ['1-2-3', '1-2-4', '1-2-5']],
    ['「プロジェクト」という名前の付いた取組', ['5-3-7']],
    ['県の字で始まる事業名', ['2-1-9', '4-1-1', '4-4-4']],
    ['ＩＴで始まる名前の事業', ['2-1-10', '4-5-3', '5-2-5']],
    ['「整備」か「構築」の文字が入ってる防災対策の事業', ['1-1-2', '1-1-3', '1-1-4', '1-1-6']],
    ['オンライン化の施策の中で「電子」の字が付かないやつ', ['4-2-5', '4-2-7']],
    ['名前に「運用」が付かない1-1の事業', ['1-1-3', '1-1-4', '1-1-5', '1-1-6', '1-1-9']],
    ['Which projects in area 2 have "system" in their name?', ['2-1-5', '2-1-6', '2-1-7', '2-1-9', '2-2-8']],
    ['in area 1, which names mention "network"?', ['1-1-2', '1-1-3', '1-1-9']],
  ])('is read off 「%s」', async (question, codes) => {
    expect(await shown(question)).toEqual(codes);
  });

  it('may be given with a gap for the rest', async () => {
    expect(await shown('2-2にも「なんとかシステム」っていう事業ある？ あったらどれ')).toEqual(['2-2-8']);
    expect(await shown('なんとかネットワークっていう事業、1-1にある？')).toEqual(['1-1-2', '1-1-3', '1-1-9']);
    expect(await shown('Which projects are named "Study on ..."?')).toEqual(['1-1-4', '2-2-8', '4-1-7']);
  });

  it('names no place, though a place is called so, and its last word is no last project', async () => {
    const named = await shown('名称の最後が「推進」の取組、分野5で');
    expect(named).toEqual(expect.arrayContaining(['5-3-2', '5-3-7']));
    for (const code of named) expect(code).toMatch(/^(?:5|3)-/);
    expect(await shown('分野5で末尾が「充実」の事業')).toEqual(['5-1-2']);
  });

  it('is not looked for in a description', async () => {
    expect((await answerTo('6-2の説明文で「〜の発生防止に取り組む」って何の発生防止？')).intent).toBe('fact');
  });
});

describe('what is left of a place', () => {
  it.each([
    ['6-1から携帯の鉄塔を引いたら？', ['6-1-1', '6-1-3']],
    ['1-3、サイバー犯罪は置いといて残りは？', ['1-3-1', '1-3-3']],
    ['施策3-1、食材のデータベースのだけ除いて全部', ['3-1-1', '3-1-2', '3-1-4']],
    ['施策6-1のブロードバンド以外の事業', ['6-1-2', '6-1-3']],
    ['分野6、施策6-1は飛ばして', ['6-2-1', '6-2-2']],
  ])('is shown for 「%s」', async (question, codes) => {
    expect(await shown(question)).toEqual(codes);
  });

  it('is no matter of words that only look like taking away', async () => {
    expect(await shown('文化・スポーツの施策から図書館のものだけ抜いて')).toEqual(['2-2-2', '2-2-3']);
    expect((await answerTo('松くい虫の防除予算の話')).intent).toBe('none');
    expect((await answerTo('NHKの受信料の免除の手続き')).intent).toBe('none');
  });

  it('may be its originals', async () => {
    for (const question of [
      'list measure 4-7 and leave out whatever is reprinted from elsewhere',
      'List measure 4-7 but skip anything that is a reprint',
    ])
      expect(await shown(question)).toEqual(['4-7-1', '4-7-2']);
    expect(await shown('which projects of 3-5 also appear under 5-3?')).toEqual(['3-5-2', '3-5-3']);
  });
});

describe('two things wanted both', () => {
  it('are shown, and no area that is called like one of them', async () => {
    expect((await shown('サイバー犯罪と地域の防犯、両方教えて')).toSorted()).toEqual(['1-3-1', '1-3-2']);
    expect((await shown('としょかんのと びじゅつかんのと どっちも')).slice(0, 2)).toEqual(['2-2-2', '2-2-4']);
  });
});

describe('how many measures there are', () => {
  it('may be asked as people talk', async () => {
    for (const question of ['施策は全部でなんぼあるの', '施策なんこある'])
      expect((await answerTo(question)).reply.title).toBe('計画全体の施策は22件です');
    expect((await answerTo('how many measures in total are there?')).reply.title).toBe('The whole plan: 22 measures');
  });
});

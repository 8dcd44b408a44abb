/** What the plan is made of, asked in the words people use for it rather than in the plan's own. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;
/** The answer to a question of its own. */
const ask = (question: string) => talk(question, `structure ${++conversations}`);
/** Its first line: the sentence that answers. */
const title = async (question: string) => (await ask(question)).reply.title;
const shown = async (question: string) => (await ask(question)).entries;
const measures = async (question: string) => (await ask(question)).measures.toSorted();
const areas = async (question: string) => (await ask(question)).areas.toSorted();

describe('how many there are', () => {
  it('counts areas and measures however that is said', async () => {
    for (const question of ['重点分野、いくつあるんだっけ', 'この計画、柱は何本', '分野の数だけ教えて'])
      expect(await title(question)).toBe('重点分野は6分野です');
    expect(await title('how many pillars does it have')).toBe('The plan has 6 priority areas');
    for (const question of ['施策ってのは何本立てになってんの', '施策いくつあるんだっけ'])
      expect(await title(question)).toBe('計画全体の施策は22件です');
    expect(await title('count of measures please')).toBe('The whole plan: 22 measures');
  });

  it('counts an area named by its number alone, without its reprints where they are not wanted', async () => {
    expect(await title('４の分野は再掲を入れないと何本ですか')).toMatch(/^重点分野4 .*は、再掲を除くと29事業です$/);
    expect(await title('２の分野って何個ぐらいあんの')).toMatch(/^重点分野2 .*は18事業です$/);
    expect(await title('施策5-3、載せ直しを除いた数')).toMatch(/^施策5-3 .*7件$/);
  });

  it('counts printed lines and what is printed twice', async () => {
    expect((await ask('目次に並ぶ項目、重複もひっくるめると何行になるの')).text).toContain('延べ掲載数105件');
    expect(await title('使い回しの項目は全部で何件')).toBe('計画全体の再掲は9件です');
    expect(await title('同じのを二回数えないで全部で何件')).toBe('計画全体で96事業です（実数）');
  });
});

describe('areas and measures by what they hold', () => {
  it('are found by a number, whatever the verb', async () => {
    for (const question of [
      '事業が一つしかぶら下がってない施策を教えて',
      '取組が一本しかない施策ってどれとどれ',
      '一個しか載ってない施策はどれ',
    ])
      expect(await measures(question)).toEqual(['3-3', '3-4']);
    expect(await measures('10個もある施策ってどれ')).toEqual(['2-1', '5-3']);
    expect(await areas('施策が五つに分かれている分野')).toEqual(['3']);
  });

  it('are found by whether reprints are among it', async () => {
    expect(await areas('再掲が混じってない分野はどこ')).toEqual(['1', '2', '3', '6']);
    expect(await measures('再掲が一個もない施策を第4分野で')).toEqual(['4-1', '4-2', '4-3', '4-4']);
    expect(await measures('再掲が紛れ込んでいる施策は')).toEqual(['4-5', '4-6', '4-7', '5-1', '5-3']);
  });

  it('are not looked for where reprints are only not to be counted', async () => {
    expect(await title('再掲を入れない分野4の件数')).toMatch(/^重点分野4 .*は、再掲を除くと29事業です$/);
    expect(await shown('5-3で再掲じゃないのはどれ')).toEqual([
      '5-3-1',
      '5-3-2',
      '5-3-6',
      '5-3-7',
      '5-3-8',
      '5-3-9',
      '5-3-10',
    ]);
  });
});

describe('reprints', () => {
  it('of a place are picked out by any of their names', async () => {
    for (const question of [
      '施策4-6に混じってる載せ直しの分だけ抜いて',
      '4-6のだぶってるやつだけ抜き出して',
      'only the carried-over ones in 4-6',
    ])
      expect(await shown(question)).toEqual(['4-6-2', '4-6-3']);
    expect(await shown('市町村の電子化んとこの項目、再掲も込みで全部見せてけろ')).toEqual([
      '4-6-1',
      '4-6-2',
      '4-6-3',
      '4-6-4',
      '4-6-5',
    ]);
  });

  it('are told apart by whether they leave their area', async () => {
    for (const question of [
      '元が別の分野にある再掲',
      '分野が変わって載り直してるやつ',
      'Reprints whose original lives in a different area altogether',
    ])
      expect(await shown(question)).toEqual(['5-1-3', '5-3-3', '5-3-4', '5-3-5']);
    for (const question of ['同じ分野の中で載せ直されてる再掲', 'repeats that stay inside the same area'])
      expect(await shown(question)).toEqual(['4-5-4', '4-6-2', '4-6-3', '4-7-3', '4-7-4']);
    expect(await shown('5-3で元が別の分野なのは')).toEqual(['5-3-3', '5-3-4', '5-3-5']);
  });

  it('go from one place to another, whichever is named first, and through none between', async () => {
    expect(await shown('4-3から4-6に載せ直されたのはどれ')).toEqual(['4-6-3']);
    expect(await shown('area 5 reprints originally from area 4')).toEqual(['5-1-3']);
    expect(await shown('再掲のうち元が4-6にあるもの')).toEqual(['4-7-3', '4-7-4']);
    expect(await shown('コールセンター以外で分野3から分野5に再掲されたもの')).toEqual(['5-3-3', '5-3-4']);
  });

  it('"come back" of people is no reprint', async () => {
    expect(await shown('my son in Tokyo wants to come back and work in Miyagi')).toEqual(['5-3-10']);
  });

  it('are told from what is printed only once, in all or in the other place', async () => {
    for (const question of ['3-5のうち再掲されてないもの', '3-5の4つのうち、5-3にも出てこないのは'])
      expect(await shown(question)).toEqual(['3-5-1', '3-5-4']);
    expect(await shown('一度しか載っていない4-6の事業')).toEqual(['4-6-1']);
    expect(await shown('4-6の再掲じゃない分')).toEqual(['4-6-1', '4-6-4', '4-6-5']);
  });

  it('of two projects are given side by side in another area', async () => {
    expect(await shown('コールセンターと派遣OJT、どっちも分野5では何番になってますか')).toEqual(
      expect.arrayContaining(['5-3-3', '5-3-5']),
    );
  });
});

describe('a place named by what stands there', () => {
  it('is listed as a whole where all of it is asked for', async () => {
    expect(await shown('情報システム最適化んとこ、全部見せてけさい')).toEqual(['4-5-1', '4-5-2', '4-5-3', '4-5-4']);
    expect(await shown('企業立地のところを一通り')).toEqual(['3-5-1', '3-5-2', '3-5-3', '3-5-4']);
    expect(await shown('市町村の電子化の項目、再掲も込みで')).toEqual(['4-6-1', '4-6-2', '4-6-3', '4-6-4', '4-6-5']);
  });

  it('is no measure where the words are those of single projects, or of none', async () => {
    expect(await shown('津波のところは')).toEqual(expect.arrayContaining(['1-1-3']));
    expect(await shown('駐車場のところ、全部')).toEqual([]);
  });
});

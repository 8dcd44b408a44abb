import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

describe('all but a place', () => {
  it.each([
    ['分野3以外の一覧', 93],
    ['分野3と4以外の事業を全部', 59],
    ['all projects except area 4', 71],
    ['everything outside area 4', 71],
    ['projects other than 4-1', 98],
  ])('is listed without it: %s', async (text, count) => {
    const { entries } = await talk(text, text);
    expect(entries).toHaveLength(count);
  });

  it.each(['分野4以外の施策一覧', 'measures outside area 4'])('is a list of measures, too: %s', async text => {
    const { measures } = await talk(text, text);
    expect(measures).toHaveLength(15);
    expect(measures.filter(code => code.startsWith('4-'))).toEqual([]);
  });

  it('is listed without the reprints where those are left out', async () => {
    expect((await talk('再掲以外の一覧', 'reprints')).entries).toHaveLength(96);
  });
});

describe('a topic outside a place', () => {
  it.each(['分野3以外で観光', '医療の事業、分野2以外', 'tourism projects outside area 3'])(
    'is said to be missing where the plan has it only there: %s',
    async text => {
      expect(await talk(text, text)).toMatchObject({ intent: 'none', entries: [] });
    },
  );

  it.each([
    ['学校関係で分野5以外のもの', ['4-7-2']],
    ['地デジで分野6以外', ['4-1-7']],
    ['事業名に「検討」って付くの。分野１の分は知ってるから省いて', ['2-2-8', '4-1-7']],
  ])('is shown where it stands elsewhere as well: %s', async (text, codes) => {
    expect((await talk(text, text)).entries).toEqual(codes);
  });
});

describe('within a place', () => {
  it.each([
    ['4-1のうちホームページ関係だけ', ['4-1-1', '4-1-5']],
    ['4-1の中の事業', ['4-1-1', '4-1-2', '4-1-3', '4-1-4', '4-1-5', '4-1-6', '4-1-7']],
  ])('a general word chooses where it tells projects apart: %s', async (text, codes) => {
    expect((await talk(text, text)).entries).toEqual(codes);
  });

  it('names are chosen without the reprints when those are turned away', async () => {
    const { entries } = await talk('名前に「みやぎ」って入ってる第5分野の事業、再掲のやつは外して', 'names');
    expect(entries).not.toContain('4-7-2');
    expect(entries).toContain('5-1-1');
  });

  it.each([
    ['How many reprinted entries sit in area 5, and which ones?', /4 reprints/],
    ['4-1から4-7まで通して、再掲はいくつ混じってる？', /合わせて再掲が5件/],
  ])('its reprints are counted in any words: %s', async (text, says) => {
    expect((await talk(text, text)).text).toMatch(says);
  });
});

describe('measures whose description speaks of something', () => {
  it.each([
    ['産学官の連携が説明に出てくるのは分野３と５のどの施策', ['3-5', '5-3']],
    ['情報リテラシーのことが書いてある施策って、5-1だけ？', ['5-1', '5-2']],
  ])('are listed: %s', async (text, measures) => {
    expect((await talk(text, text)).measures).toEqual(measures);
  });
});

/** What was shown, narrowed by words, by what is left out, or to nothing; what is taken back, and what goes on being asked. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../helpers/talk.ts';

const lastOf = await startConversations();

describe('what is left out of a list', () => {
  it.each([
    ['1-2の一覧 / 食じゃないのは？', '1-2-1 1-2-2 1-2-3 1-2-5'],
    ['施策4-2の一覧 / 自動車は除いて', '4-2-1 4-2-2 4-2-3 4-2-4 4-2-6 4-2-7'],
    ['1-2の一覧 / 最後のは除いて', '1-2-1 1-2-2 1-2-3 1-2-4'],
    ['1-2の一覧 / 最初の二つ以外', '1-2-3 1-2-4 1-2-5'],
    ['list measure 1-2 / all but the first one', '1-2-2 1-2-3 1-2-4 1-2-5'],
    ['list measure 1-2 / leave out the food one', '1-2-1 1-2-2 1-2-3 1-2-5'],
    ['show measure 2-2 / the ones not about sports', '2-2-1 2-2-2 2-2-3 2-2-4 2-2-5 2-2-7 2-2-8'],
  ])('is what words or numbers choose: %s', async (turns, codes) => {
    expect((await lastOf(turns)).entries).toEqual(codes.split(' '));
  });
});

describe('a question limited to what was shown', () => {
  it.each([
    '施策1-3を見せて / そのうち観光のやつ',
    '1-2の一覧 / この中に図書館のはある？',
    'list measure 1-2 / any of those on tourism?',
  ])('finds nothing where nothing there fits: %s', async turns => {
    const { intent, entries, text } = await lastOf(turns);
    expect({ intent, entries }).toEqual({ intent: 'none', entries: [] });
    expect(text).toMatch(/挙げた中にはありません|Not among those shown/);
  });

  it('leaves the list as it is', async () => {
    expect((await lastOf('施策1-3を見せて / そのうち観光のやつ / じゃあ交通のやつの担当は')).entries).toEqual([
      '1-3-3',
    ]);
  });

  it('keeps the order of the list, which ordinals go on to count', async () => {
    expect((await lastOf('施策4-2の一覧 / 税金がらみだけ / 最後のやつの担当')).entries).toEqual(['4-2-6']);
  });
});

describe('what was asked', () => {
  it.each([
    ['薬局を検索できる事業 / 担当課は？ / やっぱりリハビリ', 'owner', '2-1-4'],
    ['薬局を検索できる事業 / 進捗は？ / 周産期と言いたかった', 'status', '2-1-5'],
    ['broadband / who runs it? / oops, mobile towers', 'owner', '6-1-2'],
    ['商店街情報化支援の担当は？ / コールセンターだとどこ', 'owner', '3-5-3'],
    ['商店街情報化支援の進捗は？ / それからコールセンター', 'status', '3-5-3'],
    ['how is the tsunami network going? / tide gates?', 'status', '1-1-6'],
    ['status of the BCP / the staff training in the same measure?', 'status', '4-3-2'],
  ])('is asked of what takes its place: %s', async (turns, intent, code) => {
    expect(await lastOf(turns)).toMatchObject({ intent, entries: [code] });
  });
});

/** Conversations that go on from a number or a passage: what stands there, what of it is printed elsewhere, the projects it is about; and several in their order. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

/** Turns, and the intent and entries of the last answer. */
const ROWS: Record<string, [string, string, string][]> = {
  'shows what stands in the next place': [
    ['施策3-3の事業はいくつ？ / 隣の3-4は何がある', 'list', '3-4-1'],
    ['施策3-3の事業数は？ / 3-4は？ / 3-4の事業って何？', 'list', '3-4-1'],
    ['how many projects in 6-1 / what about 6-2 / what does 6-2 have', 'list', '6-2-1 6-2-2'],
    ['4-4の件数は？ / 4-5は何事業ある？', 'count', ''],
  ],
  'tells where what stands there is printed again': [
    ['施策3-3の事業はいくつ？ / 隣の3-4は何がある / それ人材育成のとこにも再掲で出てない？', 'reprint', '5-3-3'],
    ['施策3-5の一覧 / それ人材育成の分野にも載ってる？', 'reprint', '5-3-4 5-3-5'],
    ["call center support project / isn't it in human resources as well?", 'reprint', '5-3-5'],
  ],
  'lists the reprints that were counted, and where they stand': [
    ['分野5って再掲を除いたら何件ですか / 再掲のはどれとどれ', 'reprint', '5-1-3 5-3-3 5-3-4 5-3-5'],
    ['分野5って再掲を除いたら何件ですか / 再掲のはどれとどれ / 1つ目の再掲元は？', 'reprint', '4-7-2'],
    ['再掲は全部でいくつ / どの分野にある？ / 分野5のだけ見せて', 'reprint', '5-1-3 5-3-3 5-3-4 5-3-5'],
    ['4-6-3 is a reprint of what? / is the original going ok?', 'status', '4-3-2'],
  ],
  'finds the projects of a passage': [
    ['重点分野6のスローガンは？ / 事業は何がある？', 'list', '6-1-1 6-1-2 6-1-3 6-2-1 6-2-2'],
    ['施策6-2の説明文を見せて / どんな事業がぶら下がってる？', 'list', '6-2-1 6-2-2'],
    ['国のブロードバンドの目標 / それに関係する事業は？', 'project', '6-1-1'],
    ['重点分野6のスローガンは？ / 図書館の事業は？', 'find', '2-2-2 2-2-3'],
  ],
  'takes several in the order they were asked for': [
    ['図書館の取組 / 貴重資料のほうを詳しく / ネットワークのほうも / 前者の担当は？', 'owner', '2-2-3'],
    ['tell me about the tsunami network and MIDORI / who runs the former?', 'owner', '1-1-3'],
    ['図書館の取組 / 後者の担当は？', 'owner', '2-2-3'],
    ['list 6-1 / cable tv first please. how is it going?', 'status', '6-1-3'],
    ['MIDORI / EMIS / 2つ並べて進み具合くらべて', 'status', '1-1-1 1-1-8'],
    ['美術館の担当 / 図書のネットワークと図書館の貴重資料 / 3つとも同じ課ってこと？', 'owner', '2-2-4 2-2-2 2-2-3'],
    ['施策3-5の1番目と4番目の担当 / 残りの二つは？', 'owner', '3-5-2 3-5-3'],
  ],
  'takes one of several places': [
    ['重点分野2の施策教えて / 下の方の事業全部', 'list', '2-2-1 2-2-2 2-2-3 2-2-4 2-2-5 2-2-6 2-2-7 2-2-8'],
    ['compare areas 1 and 6 by number of projects / list the smaller one', 'list', '6-1-1 6-1-2 6-1-3 6-2-1 6-2-2'],
    ['施策3-1から3-3まで何件ずつ？ / 一番少ないとこの事業は', 'list', '3-3-1'],
    ['施策3-1から3-3まで何件ずつ？ / 一番少ないとこの事業は / その担当課', 'owner', '3-3-1'],
  ],
  'asks whose it is in few words': [
    ['list 1-3 / whose are they', 'owner', '1-3-1 1-3-2 1-3-3'],
    ['how is e-bidding going? / ok what about e-filing, same people?', 'owner', '4-2-1 4-2-6'],
    ['show 1-2-2 / and 2-1-9, who charge?', 'owner', '2-1-9'],
    ['who leads the pharmacy project?', 'owner', '2-1-8'],
    ['who does the broadband?', 'owner', '6-1-1'],
  ],
};

const SAYINGS: [string, string][] = [
  ['How many measures in total? / and projects, not counting reprints?', '96'],
  ['施策はいくつありますか / 事業は？再掲抜きで / 再掲込みだと？', '105'],
  ['子育て応援サイトはどの施策？ / 施策全体で何件あるんですか', '10'],
  ['いちばん事業が多い分野は / 何件？ / 二番目に多いのは？', '人材育成の強化'],
  ['who leads the promotion headquarters', 'Governor'],
];

describe('a follow-up to a number or a passage', () => {
  for (const [promise, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${promise}: %s`, async (turns, intent, entries) => {
      const answer = await lastOf(turns);
      expect(`${answer.intent} ${answer.entries.join(' ')}`).toBe(`${intent} ${entries}`);
    });
  }

  it.each(SAYINGS)('tells numbers and places: %s', async (turns, saying) => {
    expect((await lastOf(turns)).text).toContain(saying);
  });
});

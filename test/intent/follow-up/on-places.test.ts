/** Conversations about where things stand: the place just told, the order and number in print, rankings turned round and set against each other. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

const ENTRIES: Record<string, [string, string][]> = {
  'lists and counts on in the place that was told': [
    ['CALSってどれ / どこに載ってる？ / そこ全部見せて', '4-4-1 4-4-2 4-4-3 4-4-4'],
    ['鉄塔 / 施策は？ / そこの一覧', '6-1-1 6-1-2 6-1-3'],
    ['県民参画 / 施策名は / そこの全部 / 7番目は？', '4-1-7'],
    ['cybercrime / which measure? / show me everything there', '1-3-1 1-3-2 1-3-3'],
    ['分野5のサブタイトル教えて / 6は？ / その分野の事業数は / じゃあ並べて', '6-1-1 6-1-2 6-1-3 6-2-1 6-2-2'],
  ],
  'knows which of those talked about is printed first and last': [
    ['美術館 / 図書館の貴重資料 / 博物館 / この3つで一番先に載ってるのは', '2-2-3'],
    ['美術館 / 図書館の貴重資料 / 博物館 / この3つで一番先に載ってるのは / 一番後は？', '2-2-5'],
    ['救急 / 周産期 / どちらが先に載ってる？', '2-1-5'],
    ['tsunami network / earthquake early warning? / which comes first in the plan?', '1-1-3'],
  ],
  'tells the number a project has in another place': [
    ['組込みソフトウェアの研修 / それ、分野5だと何番？', '5-3-4'],
    ['コールセンター / 人材育成のほうだと番号は？', '5-3-5'],
    ['SWAN / 5-1では何番', '5-1-3'],
    ['call center support / under which number does it show up in area 5?', '5-3-5'],
  ],
};

const SAYINGS: [string, string][] = [
  ['メルマガ / どの分野？ / そこには何件ある？', '34'],
  ['いちばん事業が多い分野は？ / 何事業あるの / 逆に一番少ないのは', '県内全域高度情報通信サービス'],
  ['which area has the fewest projects / how many? / and the most / how many there', '34'],
  ['事業が一番多い分野は？ / 一番少ないのは？ / 差はいくつ？', '29件'],
  ["which area has the most projects? / and the fewest? / what's the difference?", '29'],
  ['津波情報 / 元はどこ', '掲載は施策1-1 防災対策の推進の1か所だけ'],
  ['津波情報 / もとの場所は？', '掲載は施策1-1 防災対策の推進の1か所だけ'],
  ['broadband / where was it originally printed', 'printed once, under Measure 6-1'],
  ['計画の期間は / 本部長は？', '知事を本部長とする'],
  ['推進本部のトップって誰がやってるの', '知事を本部長とする'],
];

describe('a follow-up about places', () => {
  for (const [promise, rows] of Object.entries(ENTRIES)) {
    it.each(rows)(`${promise}: %s`, async (turns, entries) => {
      expect((await lastOf(turns)).entries.join(' ')).toBe(entries);
    });
  }

  it.each(SAYINGS)('tells numbers and places: %s', async (turns, saying) => {
    expect((await lastOf(turns)).text).toContain(saying);
  });
});

/** Follow-ups as people type them: what was asked is kept, remarks are passed over, what was left out is known. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

/** Turns, the last answer's kind and its entries. */
const ROWS: Record<string, [string, string, string][]> = {
  'keeps what was asked when only another thing is named': [
    ['6-1の一覧 / 一番上の進捗 / 下のは？', 'status', '6-1-2'],
    ['list 3-1 / second one status / third one’s', 'status', '3-1-3'],
    ['projects in 5-2 / owner of 4 / and the first', 'owner', '5-2-1'],
    ['4-5-1の担当 / 4-5-2', 'owner', '4-5-2'],
    ['status: 1-1-6 / 1-1-7 / oops not 7, 1-1-9', 'status', '1-1-9'],
    ['how is digital TV going / the one about reception', 'status', '6-2-1'],
    ['who owns MIDORI? / then the tide gate project?', 'owner', '1-1-6'],
    ['美術館の担当はどこですか / 県民大学はいかがでしょう', 'owner', '5-2-1'],
    ['MIDORIの担当は / じゃあ水門は誰', 'owner', '1-1-6'],
    ['show me 4-2 / the third: who / no wait, not third, I meant the fourth', 'owner', '4-2-4'],
    ['4-1の一覧 / 5番の担当は / ごめん、5番じゃなくて6番', 'owner', '4-1-6'],
    ['4-1の一覧 / 5番の担当は / 2番を見せて', 'project', '4-1-2'],
  ],
  'passes over what is said before the question': [
    ['県立病院のシステム / 予算は？ / そうか、なら直接聞くわ。担当どこ？', 'owner', '2-1-9'],
    ['電子申請を増やす事業 / もう達成したのですか？その事業の状況を教えてください', 'status', '4-2-1'],
    ['6-2を見せて / 上のほうの担当 / まあいいや、2つとも進捗たのむ', 'status', '6-2-1 6-2-2'],
    ['UIターンのやつ / 応募は何人？ / そしたら進捗だけで大丈夫です', 'status', '5-3-10'],
    ["LGWAN / I'd rather ask them myself. who's in charge?", 'owner', '4-6-4'],
    ['pharmacy search / phone number? / fine, just the division’s name then', 'owner', '2-1-8'],
    ['NPOの情報 / 駐車場を借りたいです。担当は？', 'none', ''],
  ],
  'knows what was left out, and what has not come up': [
    ['3-1の一覧 / 最初の二つ以外を出して / 外した二つの担当は', 'owner', '3-1-1 3-1-2'],
    ['list 4-4 / all except the last / owner of the one we left out', 'owner', '4-4-4'],
    ['共通基盤システムの担当 / 庶務業務は？ / CALSは？ / 同じ施策の残りの一つは', 'project', '4-4-4'],
    ['4-7の内訳を見たい / 再掲を除くと？', 'list', '4-7-1 4-7-2'],
    ['ネット公売は何番 / ひとつ前の番号の事業は何でしたか', 'project', '4-2-6'],
  ],
  'shows the projects of the place that was told or counted': [
    ['CALSはどの施策 / 中の事業は', 'list', '4-4-1 4-4-2 4-4-3 4-4-4'],
    ['6-1: count? / 6-2? / list that last one', 'list', '6-2-1 6-2-2'],
    ['一番多い分野は？ / 反対に一番少ないのは / その少ないほうの事業を全部', 'list', '6-1-1 6-1-2 6-1-3 6-2-1 6-2-2'],
    ['CATV / その事業が入ってる施策の一覧', 'list', '6-1-1 6-1-2 6-1-3'],
    ['What is BCP short for in this plan / what are the projects in that measure?', 'list', '4-3-1 4-3-2 4-3-3'],
    ['分野5の内訳 / 一番多い施策の事業は', 'list', '5-3-1 5-3-2 5-3-3 5-3-4 5-3-5 5-3-6 5-3-7 5-3-8 5-3-9 5-3-10'],
  ],
  'tells what a passage was asked of, and refuses what the plan does not say of it': [
    ['What is BCP short for in this plan / Late?', 'status', '4-3-3'],
    ['EMIS / does it cover Portuguese?', 'none', ''],
    ['mobile towers / which company builds them', 'none', ''],
    ['EMIS / is it part of MIDORI?', 'project', '1-1-1'],
    ['UIターンのやつ / 求人はいま何件出てる', 'none', ''],
  ],
  'is no other question when the thing is named in it': [
    ['MIDORI / 蔵書検索はどこがやってる？', 'owner', '2-2-2'],
    ['MIDORI / みやぎっこ応援サイトはうまくいってますか', 'status', '2-1-2'],
    ['MIDORI / 食材王国の窓口はどこ', 'owner', '3-1-2'],
    ['MIDORI / is cable TV behind schedule', 'status', '6-1-3'],
    ["MIDORI / who's behind the tide gates?", 'owner', '1-1-6'],
  ],
  'tells of several what stands beside them, when no more fit': [
    ['図書館の事業 / ほかには？', 'find', '2-2-1 2-2-4 2-2-5 2-2-6 2-2-7 2-2-8'],
  ],
  'understands any words that only say whose it is or how it goes': [
    ['MIDORI / 目処は立ってる？', 'status', '1-1-1'],
    ['MIDORI / 遅れたりしてないですよね', 'status', '1-1-1'],
    ['MIDORI / any problems with it', 'status', '1-1-1'],
    ['MIDORI / is it going to plan', 'status', '1-1-1'],
    ['MIDORI / どの部署が動いてる', 'owner', '1-1-1'],
    ['MIDORI / under whose charge is this', 'owner', '1-1-1'],
    ['list 1-2 / are 2 and 3 on track?', 'status', '1-2-2 1-2-3'],
    ['list 1-2 / row 1, who answers for it', 'owner', '1-2-1'],
    ['MIDORI / who is it for', 'project', '1-1-1'],
  ],
};

describe('a follow-up in everyday words', () => {
  for (const [promise, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${promise}: %s`, async (turns, intent, entries) => {
      const answer = await lastOf(turns);
      expect(answer.entries.join(' ')).toBe(entries);
      expect(answer.intent).toBe(intent);
    });
  }
});

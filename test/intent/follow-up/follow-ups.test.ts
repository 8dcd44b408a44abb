/** Conversations: what a question means when only the answers before it explain it. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

/** Turns, and the entries the last answer stands for. */
const ENTRIES: Record<string, [string, string][]> = {
  'counts from either end of what was shown': [
    ['1-2の一覧 / 2つ目は？', '1-2-2'],
    ['1-2の一覧 / 下から2番目は', '1-2-4'],
    ['1-2の一覧 / 最後から2つ目', '1-2-4'],
    ['1-2の一覧 / 真ん中のは？', '1-2-3'],
    ['1-2の一覧 / ③について教えて', '1-2-3'],
    ['1-2の一覧 / 2と4の担当', '1-2-2 1-2-4'],
    ['1-2の一覧 / 最初の二つの担当', '1-2-1 1-2-2'],
    ['1-2の一覧 / 3番目以降は？', '1-2-3 1-2-4 1-2-5'],
    ['list measure 4-6 / second to last?', '4-6-4'],
    ['list measure 4-6 / the one at the bottom', '4-6-5'],
    ['list measure 4-6 / who owns the last two?', '4-6-4 4-6-5'],
  ],
  'steps along the list and back to what was talked about': [
    ['1-2の一覧 / 3番目 / その次は？', '1-2-4'],
    ['1-2の一覧 / 3番目 / 一つ前は？', '1-2-2'],
    ['1-2の一覧 / 3番目 / 一覧に戻って', '1-2-1 1-2-2 1-2-3 1-2-4 1-2-5'],
    ['MIDORI / EMIS / 前のやつの担当', '1-1-1'],
    ['MIDORI / EMIS / 津波情報ネットワーク / 最初のやつの担当は？', '1-1-1'],
    ['MIDORI / EMIS / 津波情報ネットワーク / 2番目に聞いたやつの状況', '1-1-8'],
    ['MIDORI / 予算は？ / ありがとう / 担当は？', '1-1-1'],
  ],
  'knows both, each, the former and all of what was taken one by one': [
    ['1-2の一覧 / 3番目 / 4番目 / 両方の担当は？', '1-2-3 1-2-4'],
    ['MIDORI / EMIS / その2つの担当を教えて', '1-1-1 1-1-8'],
    ['MIDORI / EMIS / どちらも同じ課？', '1-1-1 1-1-8'],
    ['MIDORI / EMIS / 前者の担当は？', '1-1-1'],
    ['MIDORI / EMIS / 津波情報ネットワーク / その3つの担当課は？', '1-1-1 1-1-8 1-1-3'],
    ["list 1-3 / the second one / the last one / who's responsible for both?", '1-3-2 1-3-3'],
    ['防災の取組は？ / 津波と水門の担当を教えて', '1-1-3 1-1-6'],
  ],
  'takes what is left when some were taken': [
    ['6-1の取組 / 鉄塔の / 残りは？', '6-1-1 6-1-3'],
    ['図書館の取組 / 貴重資料のほう / それじゃない方は？', '2-2-2'],
    ['list 3-1 / only the ones about food / the other two?', '3-1-1 3-1-4'],
    ['1-2の一覧 / 食以外は？', '1-2-1 1-2-2 1-2-3 1-2-5'],
    ['1-2の一覧 / 3番目以外', '1-2-1 1-2-2 1-2-4 1-2-5'],
    ['BCPの取組 / 同じ施策のほかの取組を', '4-3-1 4-3-2'],
    ['consumer consultation / what else is in that measure?', '1-2-1 1-2-2 1-2-3 1-2-4'],
  ],
  'finds the measures a project is printed in, its lines and the years of earlier plans': [
    ['みやぎSWAN / 再掲先の施策の取組を一覧にしてください', '5-1-1 5-1-2 5-1-3 5-1-4'],
    ['みやぎSWAN / 再掲先の分野名は？', '5-1-3'],
    ['職員研修ってどれ / 再掲されてる？ / どこに？', '4-5-4 4-6-3'],
    ['5-1-3 / 元の施策の一覧', '4-7-1 4-7-2 4-7-3 4-7-4'],
    ['5-2の2番 / 5番 / 1番は？', '5-2-1'],
    ['一番事業の少ない施策は？ / 中身見せて', '3-3-1 3-4-1'],
    ['which area has the most reprints / list them', '4-5-4 4-6-2 4-6-3 4-7-3 4-7-4'],
    ['training for teachers / training for staff / which of the two is about security', '4-3-2'],
    ['projects for foreigners / in disasters only', '1-1-8'],
    ['地デジのやつ / 普及のほう', '6-2-2'],
    ['けいたいの てっとう / sono shisaku no ichiran / saisho no wa?', '6-1-1'],
  ],
  'tells of a single project what stands beside it, when it is asked for others and none fits as well': [
    ['観光情報の発信をやってる事業 / 他にもある？', '3-1-2 3-1-3 3-1-4'],
    ['観光情報の発信をやってる事業 / 他にもある？ / 2番目は？', '3-1-3'],
    ['the pharmacy search / any others?', '2-1-1 2-1-2 2-1-3 2-1-4 2-1-5 2-1-6 2-1-7 2-1-9 2-1-10'],
  ],
  'keeps the numbers of a list when several of it were taken, and what was talked about when a word names it': [
    ['施策4-2の取組 / 3番と5番の担当は？ / 4番は？', '4-2-4'],
    ['施策4-2の取組 / 3番と5番の違いは？', '4-2-3 4-2-5'],
    ['list measure 1-2 / difference between the first and the third?', '1-2-1 1-2-3'],
    ['食材のデータベース / サイトの方は？', '3-1-2'],
    ['防災の取組は？ / 津波のやつは？', '1-1-3'],
    ['県ホームページの多言語化 / 多言語じゃなくて本体の充実の方ね', '4-1-1'],
    ['ICT教育の事業 / 研修センターの方 / 5-1の残りは？', '5-1-1 5-1-3 5-1-4'],
    ['施策4-2の取組 / 3番と5番の担当は？ / 5番だけ詳しく / ひとつ前は？', '4-2-4'],
    ['LGWAN / みやぎSWAN / この2つのうち分野5にも出てくるのは？', '4-7-2'],
    ['みやぎSWAN / それ、分野5にもある？', '5-1-3'],
    ['call centre support / is that in area 5 as well?', '5-3-5'],
    ['list 3-5 please / san-banme wa?', '3-5-3'],
    ['電子入札と公売って同じ課？', '4-2-2 4-2-7'],
    ['電子申請と電子入札の進捗 / 前者の担当', '4-2-1'],
    ['who runs the blog and the tsunami network?', '1-1-5 1-1-3'],
    ['みやぎSWAN / 再掲あり？', '5-1-3'],
    ['施策4-6の取組 / 再掲だけ / 再掲以外は？', '4-6-1 4-6-4 4-6-5'],
    ['職員研修 / ほかにも載ってる？ / 1つ目の施策は？', '4-5-4'],
    ['テレビの受信環境 / 分野6の取組は全部でいくつ / 残り4つも出して', '6-1-1 6-1-2 6-1-3 6-2-2'],
    ['再掲って何件あるの？ / 分野ごとに分けるとどうなる？ / 分野5のやつ見せて', '5-1-3 5-3-3 5-3-4 5-3-5'],
    ['みやぎe-ブランド確立支援 / 隣の施策は？', '3-4-1'],
    ['BCP / same measure, all of it please', '4-3-1 4-3-2 4-3-3'],
    ['list measure 2-2 / which of them have nicknames', '2-2-6 2-2-7'],
    ['list measure 2-2 / which of them have nicknames / back to the full list please / number 4', '2-2-4'],
  ],
  'shows what was only counted': [
    ['再掲って何件 / 一覧で見せて', '4-5-4 4-6-2 4-6-3 4-7-3 4-7-4 5-1-3 5-3-3 5-3-4 5-3-5'],
    ['再掲って何件 / 一覧で見せて / 3番目の元は？', '4-3-2'],
    ['4-6の再掲は何件？ / どれとどれ？', '4-6-2 4-6-3'],
    ['how many reprints are there? / which ones are in area 5?', '5-1-3 5-3-3 5-3-4 5-3-5'],
    ['施策4-3は何事業？ / 一覧は？', '4-3-1 4-3-2 4-3-3'],
    ['一番取組が少ない施策は？ / その取組は？', '3-3-1 3-4-1'],
  ],
};

const INTENTS: [string, string, string][] = [
  ['MIDORI / うまくいってる？', 'status', '1-1-1'],
  ['MIDORI / もう終わった？', 'status', '1-1-1'],
  ['MIDORI / is it going well?', 'status', '1-1-1'],
  ['MIDORI / any progress reported on it?', 'status', '1-1-1'],
  ['MIDORI / contact?', 'owner', '1-1-1'],
  ['MIDORI / 担当は？ / EMISは？', 'owner', '1-1-8'],
  ['MIDORI / what is its status? / and EMIS?', 'status', '1-1-8'],
  ['MIDORI / 何月にできるの？', 'none', ''],
  // All it asks is said by the whole of it, whatever topic the words might find: 窓口 is a project's word, and so is 電話.
  ['MIDORI / 窓口教えて', 'owner', '1-1-1'],
  ['MIDORI / 問い合わせはどこにすればよいですか', 'owner', '1-1-1'],
  ['MIDORI / whose is it', 'owner', '1-1-1'],
  ['MIDORI / which dept?', 'owner', '1-1-1'],
  ['MIDORI / その後どうなりましたか', 'status', '1-1-1'],
  ['MIDORI / で、今は？', 'status', '1-1-1'],
  ['MIDORI / where are we with that', 'status', '1-1-1'],
  ['MIDORI / can you elaborate', 'project', '1-1-1'],
  ['MIDORI / the exact wording please', 'project', '1-1-1'],
  ['MIDORI / their phone number', 'none', ''],
  ['MIDORI / and the cost?', 'none', ''],
  ['MIDORI / when did it start', 'none', ''],
  ['MIDORI / 開始年度は？', 'none', ''],
  ['1-2の一覧 / 2番目の担当は / じゃあ3つ目', 'owner', '1-2-3'],
  ['1-2の一覧 / 2番目の担当は / つぎのは？', 'owner', '1-2-3'],
  ['list 1-2 / owner of the second / the first one?', 'owner', '1-2-1'],
  ['list 1-2 / the second one, whose is it', 'owner', '1-2-2'],
  ['list 1-2 / owners of 1 and 3', 'owner', '1-2-1 1-2-3'],
  ['list 1-2 / owner of the third / of the second', 'owner', '1-2-2'],
  ['MIDORI / EMIS / both statuses', 'status', '1-1-1 1-1-8'],
  ['BCP / 担当は / 同じ施策にほかは', 'project', '4-3-1 4-3-2'],
  ['1-2の一覧 / 2banme no tantou wa', 'owner', '1-2-2'],
  ['MIDORI / 今の status 教えて', 'status', '1-1-1'],
  ['MIDORI / sono go dou', 'status', '1-1-1'],
  ['MIDORI / yosan wa ikura', 'none', ''],
  ['MIDORI / ちょっと確認なんですが、担当はどこですか', 'owner', '1-1-1'],
  ['MIDORI / お疲れさまです。もう一点だけ質問です。状況は？', 'status', '1-1-1'],
  ['お世話になっております。みやぎハイパーウェブについて問い合わせたいんだけど窓口は', 'owner', '4-7-1'],
  ['公金収納のことで相談したいのですが', 'owner', '4-2-4'],
  ['MIDORI / quick question: who runs it?', 'owner', '1-1-1'],
  ['MIDORI / how about ITS? / status?', 'status', '1-3-3'],
  ['MIDORI / where is that one, which area?', 'project', '1-1-1'],
  ['midori no jigyou tte nani? / tantou wa?', 'owner', '1-1-1'],
  ['broadband 担当 doko?', 'owner', '6-1-1'],
  ['list 6-1 / the first two / how they going?', 'status', '6-1-1 6-1-2'],
  ['who runs the BCP project? / the resident registry network as well', 'owner', '4-6-5'],
  ['I need the section for broadband / mobile towers the same?', 'owner', '6-1-2'],
  ['prefectural university course / when is the next lecture?', 'none', ''],
  ['MIDORI / 参考になりました', 'help', ''],
  ['MIDORI / OKです', 'help', ''],
  ['MIDORI / good to know, thanks!', 'help', ''],
  ['MIDORI / arigatou!', 'help', ''],
  ['MIDORI / EMIS / もう一つの方は誰がowner？', 'owner', '1-1-1'],
  ['NPO info site / different topic: EMIS / sorry - the NPO one again, whose is it?', 'owner', '2-2-7'],
  ['MIDORI / EMIS / さっきのやつの状況', 'status', '1-1-1'],
  ['MIDORI / EMIS / 2つの担当を並べて', 'owner', '1-1-1 1-1-8'],
  ['MIDORI / EMIS / those two - how far along are they', 'status', '1-1-1 1-1-8'],
  ['博物館 / 図書館 / 県税のカード払い / owner of the last one', 'owner', '4-2-4'],
];

/** Turns, and what the last answer says. */
const SAYINGS: [string, string][] = [
  ['防災の事業は？ / なぜこの計画を作ったの', '未達成'],
  ['2-1-8 / who is in charge of promoting the plan?', 'Headquarters'],
  ['一番多く事業を持ってる課は？', '最も多いのは情報政策課'],
  ['which division has the most projects?', 'names no divisions'],
  ['who is in charge of promoting the plan?', 'Governor'],
  ['計画の目標を教えて / 重点分野は？', '重点分野は6分野'],
  ['How many プロジェクト in all?', '96'],
  ['さいけいは なんけん？', '9件'],
  ['ぶんや2の じぎょうすうは？ / ぶんや3は？', '12事業'],
  ['which years does the plan cover? / when was the one before it made?', '2006'],
  ['地デジの普及の取組 / 担当 / 完全移行いつ', '2011年'],
  ['How many measures are in area 4? / And projects?', '34'],
  ['How many measures are in area 4? / And projects? / how many of those are reprints?', ' 5 '],
  ['分野2の取組は何件？ / 分野5は？ / じゃあ6は？', '5事業'],
  ['分野4の再掲は何件？ / 分野5は？', '再掲は4件'],
  ['分野4は何事業？ / 分野5は？ / 合わせると？', '53'],
  ['分野4は何事業？ / 分野5は？ / どっちが多い？', '15件多い'],
  ['分野4は何事業？ / 計画全体だと？', '96事業'],
  ['分野3の施策は？ / 全部で何個？', '5件'],
  ['一番事業が多い分野は？ / 逆に少ないのは？', '県内全域高度情報通信サービス'],
  ['一番事業が多い分野は？ / その次は？', '人材育成の強化'],
  ['前の計画はいつ策定されたの？ / その前は？', '平成16年3月'],
  ['前の計画はいつ策定されたの？ / 一番古いのは？', '平成10年3月'],
  ['これまでの計画を教えて / いくつある？', '7件'],
  ['計画期間は？ / いつまで？', '２２年度'],
  ['分野2のスローガンは？ / 3は？', '情報関連産業の集積促進'],
  ['計画期間は？ / 最終年度は？', '２２年度'],
  ['when does the plan end / how many years does it cover?', 'two-year'],
  ['電子県庁推進アクションプログラムっていつの？ / それ以前は？', '平成13年12月'],
  ['電子県庁推進アクションプログラムっていつの？ / 後継は', '平成16年3月'],
  ['電子県庁推進アクションプログラムっていつの？ / そっちはどんな計画？', '電子県庁'],
  ['list measure 3-5 / how many in total', '4'],
  ['計画の目標は？ / 期間は', '２か年計画'],
  ["what are the plan's goals / and who leads it", 'Headquarters'],
  ['分野6は何事業 / 分野5は / 合わせて / 再掲抜くと', '20'],
  ['MMC構想とは何ですか / プロジェクトはいくつありましたか', '７つのプロジェクト'],
  ['MMC構想とは何ですか / その年にほかに作られた計画は？', '宮城県ＩＴ戦略推進計画'],
  ["what's the slogan of the human resources area? / number of measures in it?", '3 measures'],
  ['MIDORI / 分野は？', '安全・安心な生活環境の実現'],
];

describe('a follow-up', () => {
  for (const [promise, rows] of Object.entries(ENTRIES)) {
    it.each(rows)(`${promise}: %s`, async (turns, entries) => {
      expect((await lastOf(turns)).entries.join(' ')).toBe(entries);
    });
  }

  it.each(INTENTS)('asks the same or something else of what is talked about: %s', async (turns, intent, entries) => {
    const answer = await lastOf(turns);
    expect(answer.intent).toBe(intent);
    expect(answer.entries.join(' ')).toBe(entries);
  });

  it.each(SAYINGS)('counts, ranks and tells on: %s', async (turns, saying) => {
    expect((await lastOf(turns)).text).toContain(saying);
  });

  it('shows what else the division has that was named as owner, the sample told as one', async () => {
    const answer = await lastOf('MIDORI / 担当は？ / その課のほかの取組は？');
    expect(answer.intent).toBe('owner');
    expect(answer.entries).toContain('1-1-3');
    expect(answer.text).toContain('サンプル');
  });
});

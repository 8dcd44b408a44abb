/** A follow-up asks what the direct question asks: 「その次の担当は」 after the 3rd of a list is 「1-2-4の担当は」. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;

async function lastOf(turns: readonly string[]) {
  const conversation = `direct-${conversations++}`;
  let answer = await talk('', conversation);
  for (const turn of turns) answer = await talk(turn, conversation);
  return { intent: answer.intent, entries: answer.entries.toSorted() };
}

/** What was shown; what of it is pointed at, in several ways; the codes meant. */
const JAPANESE: [shown: string[], codes: string[], pointers: string[]][] = [
  [['施策1-2の一覧'], ['1-2-1'], ['1番目', '一番上', '先頭', '最初のやつ', '頭のやつ']],
  [['施策1-2の一覧'], ['1-2-3'], ['三つ目', '真ん中', '3番', '3ばんめ']],
  [['施策1-2の一覧'], ['1-2-5'], ['一番下', '最後', '消費生活のやつ', '消費者のほう']],
  [['施策1-2の一覧'], ['1-2-1', '1-2-3'], ['1番目と3番目', '1と3']],
  [['施策1-2の一覧'], ['1-2-4', '1-2-5'], ['最後の2つ', '下から2つ']],
  [['施策1-2の一覧', '3番目'], ['1-2-4'], ['その次', '一つ下', 'すぐ下', '次のやつ', '下の事業', 'その後ろ']],
  [['施策1-2の一覧', '3番目'], ['1-2-2'], ['一つ前', 'すぐ上', 'その上', 'その一個上']],
  [
    ['施策1-2の一覧', '3番目'],
    ['1-2-1', '1-2-2', '1-2-4', '1-2-5'],
    ['残り', 'あとの4つ', '他の4つ'],
  ],
  [['薬局を探せるやつ'], ['2-1-7'], ['一つ上の事業', '一つ前の番号', 'その上の事業']],
  [['薬局を探せるやつ'], ['2-1-9'], ['その下', 'その次の番号', 'すぐ後ろのやつ']],
  [['MIDORI', 'EMIS'], ['1-1-1'], ['前者', '先ほどの事業', 'MIDORIのほう']],
  [
    ['MIDORI', 'EMIS'],
    ['1-1-1', '1-1-8'],
    ['両方', 'いま聞いた二つ', '今の2件'],
  ],
  [['図書館の取組は？'], ['2-2-3'], ['下のやつ', '下のほう', '後者', '貴重資料のやつ']],
  [['図書館の取組は？', '貴重資料のほう'], ['2-2-2'], ['もう一方', '他方', 'もう1件', '別のほう']],
  [['研修の事業'], ['5-1-2'], ['学校の先生のほう']],
];
const ENGLISH: typeof JAPANESE = [
  [['list measure 1-2'], ['1-2-3'], ['the third one', 'number three', 'the middle one']],
  [['list measure 1-2'], ['1-2-4'], ['the food one', 'the food project', 'the second to last']],
  [['list measure 1-2'], ['1-2-1', '1-2-3'], ['numbers 1 and 3', 'the first and third']],
  [['list measure 1-2', 'the third one'], ['1-2-3'], ['the one you just showed', 'that one']],
  [['list measure 1-2', 'the third one'], ['1-2-4'], ['the next one', 'the one below it']],
  [['pharmacy search'], ['2-1-7'], ['the one above it', 'the preceding project in the plan']],
  [
    ['MIDORI', 'EMIS'],
    ['1-1-1', '1-1-8'],
    ['both', 'these two'],
  ],
  [['library projects', 'the preservation one'], ['2-2-2'], ['the other one', 'the remaining one']],
];

const ASKED_JAPANESE = ['Xの担当課は？', 'Xの現状を知りたい', 'Xを詳しく'];
const ASKED_ENGLISH = ['who runs X?', 'how is X going?'];

describe.each([
  ['in Japanese', JAPANESE, ASKED_JAPANESE, 'と'],
  ['in English', ENGLISH, ASKED_ENGLISH, ' and '],
] as const)('what is asked of something pointed at %s', (_, shown, asked, and) => {
  const cases = shown.flatMap(([turns, codes, pointers]) =>
    pointers.map(pointer => ({ turns, codes, pointer, name: [...turns, pointer].join(' / ') })),
  );

  it.each(cases)('is asked of the project itself: $name', async ({ turns, codes, pointer }) => {
    for (const question of asked) {
      const direct = await lastOf([question.replace('X', codes.join(and))]);
      expect(await lastOf([...turns, question.replace('X', pointer)]), question).toEqual(direct);
    }
  });
});

/** After one project was shown. */
const OWNER =
  'どこが面倒見てるの|どこの管轄|誰の仕事？|窓口になってるのは？|運営してるのは？|連絡したいんだけどどこ？|何部がやってる？|課の名前なら分かる？|担当の課と窓口は|point of contact?|whom should I ask|who is it assigned to|where is it managed?';
const STATUS =
  '何か報告あった？|何%くらい？|着手してる？|計画どおりいってる？|止まってない？|最新状況|今年度はどうなってる|もう整備は終わった？|finished?|what percent|still ongoing?|where do we stand with it';
const NEITHER = '問い合わせ先の電話番号教えて|予算は|phone number of it';

describe('what is asked of the one thing talked about', () => {
  const saidOf = (question: string) =>
    lastOf([/^[a-z]/.test(question) ? 'pharmacy search' : '薬局を検索できる事業', question]);

  it.each(OWNER.split('|'))('is whose it is: %s', async question => {
    expect(await saidOf(question)).toEqual({ intent: 'owner', entries: ['2-1-8'] });
  });

  it.each(STATUS.split('|'))('is how it goes: %s', async question => {
    expect(await saidOf(question)).toEqual({ intent: 'status', entries: ['2-1-8'] });
  });

  it.each(NEITHER.split('|'))('may be what the plan does not say: %s', async question => {
    expect(await saidOf(question)).toEqual({ intent: 'none', entries: [] });
  });
});

/** Questions typed without conversion are read as the ones they would have been, refusals included. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import type { Knowledge } from '../../src/intent/context.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import { gentle } from '../../src/search/words/normalize.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await knowledgeOfTests();
});

const written = (question: string): string => knowledge.search.writeOut(gentle(question));

async function answer(text: string) {
  const bot = createBot({ knowledge, conversations: createConversations(), clock: createClock() });
  return bot.answer({ text, conversation: `test:${text}`, person: { id: 'a', name: '', standing: 'member' } });
}

describe('a question in kana or romaji', () => {
  it.each([
    ['しんどじょうほうねっとわーく', '震度情報ネットワーク'],
    ['ｼﾝﾄﾞｼﾞｮｳﾎｳ ﾈｯﾄﾜｰｸ', '震度情報ネットワーク'],
    ['さんぎようはいきぶつついせきかんり', '産業廃棄物追跡管理'],
    ['kouteki kojin ninshou kiban', '公的個人認証基盤'],
    ['jōhō sekyuriti kenshū', '情報セキュリティ研修'],
    ['zyouhou sekyuriti kensyuu', '情報セキュリティ研修'],
    ['saigai borantia', '災害ボランティア'],
    ['さいｇａｉじょうほう', '災害情報'],
    ['さいけいはぜんぶでなんけん', '再掲は全部で何件'],
    ['bouhan no jigyou tte nan desuka', '防犯の事業って何ですか'],
    ['ichiban ooi bunya wa doko', '一番多い分野はどこ'],
    ['4ノ7ノトリクミ', '4の7の取り組み'],
    ['とりくみが8けんのしさく', '取り組みが8件の施策'],
    ['eltax tte notteru?', 'eltaxって載ってる?'],
    ['nponetto no jigyo', 'npoネットの事業'],
    ['desnhi nyuusatsu', '電子入札'],
  ])('%s is read as %s', (question, meant) => {
    expect(written(question)).toBe(meant);
  });

  it.each([
    ['ふるいほんやえずをなおす', '2-2-3'],
    ['denshi nyuusatsu no chotatsu', '4-2-2'],
    ['C A T V no seibi', '6-1-3'],
    ['N P O jouhou', '2-2-7'],
    ['しょうがいしゃのあいてぃーさぽーとせんたー', '5-2-2'],
  ])('%s finds the project', async (question, code) => {
    expect((await answer(question)).entries[0]).toBe(code);
  });

  it.each(['しんかんせんのじこくひょう', 'shinkansen no jikokuhyou', 'ﾊﾟｽﾎﾟｰﾄﾉｺｳｼﾝ'])(
    '%s is refused as it is in kanji',
    async question => {
      expect((await answer(question)).intent).toBe('none');
    },
  );
});

describe('kana among kanji', () => {
  it('is written out where a thing of the plan fell into pieces', () => {
    expect(written('ぶろぐの更新')).toBe('ブログの更新');
  });

  it.each([
    '計画はいつまで?',
    '防災対策のうち、地震とも津波とも名前に入っていない事業を出して',
    '橋や道路の図面を紙じゃなくデータでやりとり',
    'プログラムを書ける人を増やしたい',
  ])('stays where it belongs there: %s', question => {
    expect(written(question)).toBe(question);
  });
});

describe('English', () => {
  it.each(['rehabilitation information', 'tsunami information network', 'media site', 'make me a list'])(
    'is no romaji: %s',
    question => {
      expect(written(question)).toBe(question);
    },
  );
});

/**
 * Parses progress percentages: 35%, 三割, 8割方, 半分, 残り2割, 3分の2, "two thirds", "20% to go". Shares of something
 * else (15%増, 利用率12%, 定員の9割) are no progress.
 */

import { anyOf } from '../../../regex.ts';
import { inOrder, overlaps, type Span } from '../../../search/words/spans.ts';
import { digit, kanjiNumber } from './kanji-number.ts';

/** A percentage with its range in the text. */
export interface FoundPercent extends Span {
  /** 0–100. */
  percent: number;
}

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  two: 2,
  three: 3,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
};
const TENS = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const D = '[0-9一二三四五六七八九十]';

/** 3/4 is a fraction after or before certain words, otherwise a date. */
const FRACTION = String.raw`(?<![\d/.-])([1-9]) ?\/ ?(10|[2-9])(?![\d/.])`;
const FRACTION_SAID = new RegExp(
  `(?<=(?:全体の|作業の|工程の|事業の|進捗(?:率)?(?:[はが:]|状況は)? ?|約|およそ|ほぼ|だいたい|大体|\\b(?:about|around|roughly|nearly|almost|over|at) ))${FRACTION}`,
  'g',
);
const FRACTION_DONE = new RegExp(
  `${FRACTION}(?= ?(?:くらい|ぐらい|ほど|程度|強|弱|(?:まで|が|は|を)?(?:進[みんめ捗]|(?:終わ|終え|でき|済[みんま])(?!る?予定)|(?:終了|完了|消化)(?!予定|見込|目[途標処]|[すで]る?予定)|達し|来[たてま])| (?:of (?:the|it)|there|done|complete|finished|through)\\b))`,
  'g',
);

/** Patterns, each with a function from its groups to percent. */
const FORMS: readonly [RegExp, (groups: string[]) => number][] = [
  [
    /(?<![0-9.])(\d{1,3}(?:\.\d+)?) ?(?:%|パー(?:セント)?|ぱー(?:せんと)?|per ?cent\b|pct\b)/g,
    ([whole]) => Number(whole),
  ],
  [
    /\b(ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](five))? ?(?:per ?cent|%|pct)/g,
    ([tens, five]) => TENS.indexOf(tens ?? '') * 10 + 10 + (five ? 5 : 0),
  ],
  [
    /([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九][〇一二三四五六七八九]{0,2}) ?(?:%|パー(?:セント)?)/g,
    ([whole]) => kanjiNumber(whole ?? ''),
  ],
  [
    new RegExp(`(${D}) ?割 ?(?:(${D})分|(五分|5分|半))?(?!当|引|高|安|り|の?遅れ)`, 'g'),
    ([tens, ones, half]) => digit(tens) * 10 + (half ? 5 : digit(ones)),
  ],
  [new RegExp(`(${D}) ?分の ?(${D})`, 'g'), ([below, above]) => (digit(above) / digit(below)) * 100],
  [
    FRACTION_SAID,
    ([above, below]) => (Number(above) < Number(below) ? (Number(above) / Number(below)) * 100 : Number.NaN),
  ],
  [
    FRACTION_DONE,
    ([above, below]) => (Number(above) < Number(below) ? (Number(above) / Number(below)) * 100 : Number.NaN),
  ],
  [/半分|(?:道)?半ば|折り返し/g, () => 50],
  [/進捗(?:率)?(?:は|が)?ゼロ|\bzero (?:per ?cent|%|pct)/g, () => 0],
  [
    /\b(one|a|two|three)[ -](thirds?|quarters?|fifths?)\b(?! of (?:the )?(?:fiscal|next|year|20))/g,
    ([above, below]) => ((ENGLISH[above ?? ''] ?? 0) / (ENGLISH[below ?? ''] ?? 1)) * 100,
  ],
  [/\b(?:half ?way|half(?= (?:done|finished|complete|way|through|of it|the work))|50-50)\b/g, () => 50],
];

const LEFT_BEFORE = /(?:残り|残る|残|のこり|あと|未了)(?:は|が|の|も)?(?:約|およそ|ほぼ)?$|\bremaining$/;
const LEFT_AFTER =
  /^(?:ほど|くらい|ぐらい|程度|弱|強)?(?:が|は|を|も)?(?:残って|残り|残し|のこ|残$|未了)|^ ?(?:to go|left|remain)/;
/** Shares of something other than the work. */
const OTHER_SHARE_BEFORE = anyOf(
  /(?:予定|計画)では$|本来(?:は|なら)?$/,
  /(?:(?<!進捗|進行|完了|達成|完成|実施|執行)率|割合|比率|定員|予算|経費|コスト|費用|読者|会員|利用者|登録者|参加者|受講者|加入者|申込|応募|来場者?|アクセス|シェア|世帯|加入|人口|件数|全国|予算額|売上|計画比|前年比|前年度比)(?:は|が|も|を|の|で|に)?[^、。0-9]{0,6}$/,
  /\b(?:up|down|rose|fell|grew|by|rate(?: is| of| at)?|subscribers|users|budget|costs?|usage)(?: (?:is|at|of|by|only|now|still))*$/,
);
const OTHER_SHARE_AFTER = anyOf(
  /^どころか|^[^、。]{0,8}(?:はず|予定(?:でした|だった))|^も[^、。]{0,8}(?:な[いくか]|ず|ませ)|^しか[^、。]{0,4}(?:来|集|申|応募|埋)/,
  /^(?:ほど|くらい|ぐらい|程度|近く|弱|強|以上)?(?:の)?(?:が|も|を|は|に)?(?:増|減|届|及ば|削減|向上|低下|アップ|ダウン|上昇|上回|下回|伸び|上が|下が|引き|オフ|節約|埋ま|off|高く|安く)/,
  /^ (?:more|less|fewer|up|down|increase|decrease|reduction|off|of (?:users|residents|the budget|households|applications|capacity)|cheaper|savings?)/,
);

/** All progress percentages, in order. Expects gently normalised text. */
export function findPercents(text: string): FoundPercent[] {
  const found: FoundPercent[] = [];
  for (const [form, toPercent] of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some(other => overlaps({ start, end }, other))) continue;
      const before = text.slice(Math.max(0, start - 24), start).trimEnd();
      const after = text.slice(end, end + 24);
      if (OTHER_SHARE_BEFORE.test(before) || OTHER_SHARE_AFTER.test(after)) continue;
      const done = Math.round(toPercent(match.slice(1)));
      const left = LEFT_BEFORE.test(before) || LEFT_AFTER.test(after);
      if (Number.isNaN(done) || done > 100) continue;
      // 「35%から60%に」 gives the previous value, then the current one.
      if (/^(?:程度|ほど)?から/.test(after)) continue;
      found.push({ percent: left ? 100 - done : done, start, end });
    }
  }
  return inOrder(found);
}

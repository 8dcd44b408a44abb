/** Finds exclusions in Japanese: 図書館以外, 県立病院を除く, 図書館じゃなくて美術館, 6-1から鉄塔を引いたら. */
import { matchesOf } from '../../search/words/matches.ts';
import { spanOf } from '../../search/words/spans.ts';
import type { Exclusion } from './excluded.ts';

/** 「施策6-1のブロードバンド以外」: the place is the scope, unless it is itself excluded: 「施策6-1のもの以外」. */
const PLACE_OF =
  /(?<=[1-6]-\d{1,2}|分野 ?[1-6一二三四五六])の(?!(?:もの|やつ|事業|取組|取り組み|ほう|方|話|件|分)?(?:$|だけ|のみ))/;
const BREAK = new RegExp(
  [
    `${PLACE_OF.source}|(?<=とこ|ところ|全部|ぜんぶ|一覧|施策|分野) |[、。,.?!;:]`,
    '(?:は|が|(?<!子ど|こど)も|を|に|で|の中で|のうち|ただし|けど|って|から|関係で)(?=[^、。]{0,30}$)',
  ].join('|'),
);
/** 「行政情報の提供に使う話は外して」: a clause before such a noun is excluded as a whole. */
const CLAUSE_BEFORE = /[うくぐすつぬぶむる](?:話|はなし|もの|やつ|件|こと|事業|取組|取り組み)$/;
const CLAUSE_BREAK = /[、。,.?!;:]|ただし|のうち|の中で|から(?=[^、。]{0,30}$)/;
/** 「X以外は要らない」 "nothing except X" ask for X only. */
const ONLY_AFTER =
  /^(?:の(?:もの|事業|取組|やつ))?(?:は|が)?[^、。]{0,2}(?:要ら|いら|不要|必要な|見なくて|除|外し|なし|無し|結構)/;
/** 「知ってるから外して」. */
const REASON = /(?:ので|から|し)、?$/;
/** 除 is also part of 防除 and 免除, so a particle or だけ must precede it. */
const LEFT_OUT =
  '外(?:し(?!ん)て?|せば|すと)|抜(?:いたら|くと|けば)|はず(?:して?|すと)|省(?:いて?|いた|く)|飛ばして?|とばして?|抜かして?|スキップして?|カットして?|無視して?|(?:置|お)いと?い?て(?!い|あ|お|る)|さておき|さて置き|別として|別にして|除外';
const LEFT_OUT_OF = '除(?!外)(?:いて?|いた|いたら|く|くと|き|け(?:ば|て))?|のぞ(?:いて?|いた|く)';
/** 「6-1から鉄塔を引いたら？」: 引く and 取る are ambiguous; the request after them shows that they mean removal. */
const TAKEN_AWAY =
  '(?:引(?:いた(?:ら|の|もの)?|くと|けば|いて)|差し引(?:いた(?:ら)?|くと|いて)|取(?:った(?:ら)?|ると|り除いて?|り除いた))(?=[、?？]?$|[、 ]?(?:何|なに|残|あと|いくつ|どれ|どう|どんな|数|件))';
const JA: [RegExp, boolean][] = [
  [/(?:関係|のもの|系|向け)?(?:以外|は抜き|抜き(?:で|の))/g, false],
  // 「電子申請じゃない4-2」.
  [/の?(?:じゃない|ではない|でない)(?=[1-6]-\d|(?:重点)?分野 ?\d|第\d分野|施策\d)/g, false],
  // 「図書館を除いて」「津波のだけ外して」「薬局のは飛ばして」; but 「図書館のだけ抜いて」 selects it.
  [
    new RegExp(
      `(?:関係|系|向け)?(?:の(?:もの|やつ|ほう|方|分)?)?(?:(?:だけ|のみ)?(?:は|を|も)?(?:${LEFT_OUT})|(?:(?:だけ|のみ)(?:は|を|も)?|は|を|も)(?:${LEFT_OUT_OF})|(?:は|を|も)(?:抜(?!き出|き書|粋)(?:いて?|いた|く|き))|(?:(?:だけ|のみ)(?:は|を|も)?|は|を|も)${TAKEN_AWAY}|(?<=[1-6]-\\d{1,2}|分野 ?[1-6])(?:${LEFT_OUT_OF}))`,
      'g',
    ),
    false,
  ],
  [
    /(?:の(?:ほう|方|こと|話|やつ|件)?)?(?:じゃなくて|ではなくて|ではなく|じゃなく|でなくて|でなく|(?:じゃ|では)ない(?:ほう|方)?(?:で|の|、|(?=[一-龠ァ-ヶ]{2})))/g,
    true,
  ],
  // 「障害のない人向け」.
  [/の(?:ない|無い)(?=人|方|ひと|かた)/g, true],
  [/の?(?:じゃない|ではない|でない)(?:ほう|方|もの|やつ|ところ|とこ|事業|取組|の(?=[はをが?。]|って|だけ|$))/g, false],
  // 「MIDORIのほかに防災のシステムは何がありますか」「ブロードバンドは分かってるのでほかのを」.
  [/の(?:ほか|他|ほう以外)に(?:は|も)?、?(?=[^、。]{2,}(?:ある|あり|何|なに|どんな|どれ|どの)[^。]{0,12}$)/g, false],
  [
    /(?:(?:(?:に|で)(?:(?:書い|載っ|出|入っ|あっ)(?:て(?:い)?|てあ)る|ある)(?:の|もの|やつ|分))|の(?:分|もの|やつ|ほう|方))?(?:は|も)(?:もう)?(?:分かって|わかって|知って|見て|聞いて)(?:い)?る(?:ので|から|し)、?(?=(?:その)?(?:ほか|他|残り|それ以外)|省い|外し|抜い|除い|飛ばし)/g,
    false,
  ],
  // 「救急には当たらないもの」「地デジとは別の話のもの」「入札のほうね、公売はいいや」.
  [/(?:に|には)(?:当たら|該当し|当てはまら)ない(?=もの|やつ|事業|取組|の(?=[はをが?。]|$))/g, false],
  [/とは別の(?:話|もの|こと|事業|取組|やつ|件)/g, false],
  [/(?<=[、, ].{1,20})は(?:もう)?いい(?:や|わ|です|よ)?(?=[。!]*$)/g, false],
  // 「図書館と美術館のどちらでもない」「工事は関係ないやつ」.
  [/の?(?:どちら|どっち|いずれ|どれ)でもな(?:い|く(?:て)?)/g, false],
  [
    /(?<!分野|施策)(?:とは|には|は|と|に)?(?:無関係の|関係(?:が|は|の)?(?:ない|しない))(?=ほう|方|もの|やつ|事業|取組)/g,
    false,
  ],
  [
    /(?<=分野(?: ?[1-6一二三四五六])?|[1-6]-\d|施策|ところ)(?:に|には|では)(?:入|載|出|含まれ)(?:って|て)?い?(?:ない|ません|なくて)/g,
    false,
  ],
  [
    /(?:のもの|関係|のやつ)?(?:は|を|も)?(?:いらない|要らない|いりません|要りません|いらん|いらね(?:え|ー|ぇ)?|不要|別(?:で|に)?(?=[、。]|$)|(?:なし|無し|ナシ)(?:で|な(?![いくかけ])|ね|だ|よ)|対象外|含まない|含めない|含めず|見なくて(?:いい|よい)|結構です)/g,
    false,
  ],
];
/** 「障がい者向けでも母子家庭向けでもない」: the span includes each で. */
const NEITHER = /((?:[^、。でもはがを]{1,12}でも){2,3})ない/g;
const PLACE_BEFORE = /^.*(?:のうち|の中)/;

/** Expects gently normalised text. */
export function excludedInJapanese(text: string): Exclusion[] {
  const found: Exclusion[] = [];
  for (const [pattern, correction] of JA) {
    for (const match of matchesOf(pattern, text)) {
      const start = startOfPhrase(text, match.index);
      const isReason = REASON.test(match[0]);
      if (start < match.index && (isReason || !ONLY_AFTER.test(text.slice(match.index + match[0].length))))
        found.push({
          excluded: { start, end: match.index + match[0].length },
          named: { start, end: match.index },
          correction,
        });
    }
  }
  for (const match of matchesOf(NEITHER, text)) {
    // 「分野2のうち図書館でも病院でもない」: the place is the scope.
    const { start, end } = spanOf(match);
    const span = { start: start + (PLACE_BEFORE.exec(match[0])?.[0].length ?? 0), end };
    found.push({ excluded: span, named: span, correction: false });
  }
  return found;
}

/** Start of the noun phrase that ends here: after the last boundary, at most 20 letters back. */
function startOfPhrase(text: string, end: number): number {
  const from = Math.max(0, end - 20);
  const before = text.slice(from, end);
  const breaks = CLAUSE_BEFORE.test(before) ? CLAUSE_BREAK : BREAK;
  let start = 0;
  for (const match of before.matchAll(new RegExp(breaks, 'g'))) start = match.index + match[0].length;
  return from + start;
}

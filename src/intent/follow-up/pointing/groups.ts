/** References to a group: どちらも, その3つ, それぞれ, "both", "all of them". */
import { parseNumber } from '../../numbers/number.ts';
import { NUMBER, type Pointing, type PointingPattern } from './pattern.ts';

const group = (text = ''): Pointing => ({ kind: 'group', count: parseNumber(text) });

export const GROUPS: PointingPattern[] = [
  [
    new RegExp(
      [
        `再掲(?:以外|(?:じゃ|では?)ない|を除(?:く|いた)|でなかった)の?(?:もの|やつ|事業|取組|分|ほう|方)?(?:の?${NUMBER}(?:つ|件|個))?(?=の?(?:担当|所管|主管|窓口|進|状況))`,
        `\\b(?:the )?(?:ones|projects|entries|those)(?: that| which)? (?:are not|aren't) (?:the )?reprint(?:s|ed)\\b`,
        '\\bthe non-reprint(?:s|ed(?: ones)?)\\b',
      ].join('|'),
      'g',
    ),
    () => ({ kind: 'originals' }),
  ],
  [
    new RegExp(
      [
        `(?:その|この|上の|これら|それら|以上の?|今の|いまの|さっきの)?(?:の)?${NUMBER}(?:つ|件|個|事業|取組|者)(?:とも|全部|すべて|両方)`,
        `(?:その|この|今の|いまの|以上の?|上の|さっきの)${NUMBER}(?:つ|件|個|本|事業|取組|者)(?!目)(?:とも|全部|両方)?`,
      ].join('|'),
      'g',
    ),
    match => group(match[1] ?? match[2]),
  ],
  [
    new RegExp(
      `(?:今|いま|さっき|先ほど|ここまで)(?:に|で)?(?:聞い|見|出し|出|話し|挙げ)た${NUMBER}(?:つ|件|個|事業|取組)`,
      'g',
    ),
    match => group(match[1]),
  ],
  [
    new RegExp(
      `${NUMBER}(?:つ|件|個)(?=の(?:担当|状況|進|所管|主管|窓口|違い|施策|分野)|(?:を)?(?:並べ|ならべ|比べ|くらべ|比較|まとめ|一緒|いっしょ|合わせ|あわせ|続け))`,
      'g',
    ),
    match => group(match[1]),
  ],
  [/(?:どっち|どちら)(?=の[^、。?]{1,6}も)/g, () => ({ kind: 'group', count: 2 })],
  [
    /両方(?:とも)?|双方|どちらも|どっちも|両者|いずれも|ふたつとも|両(?:事業|取組|件|プロジェクト)(?:とも)?/g,
    () => ({ kind: 'group', count: 2 }),
  ],
  [
    /(?:それ|これ)ら(?:全部|すべて)?|それぞれ(?:の)?|各々|おのおの|みんな(?=の|、|$)|(?:全部|すべて|全て|全件|全員)(?=の(?:担当|状況|進|所管|元|連絡|様子|番号|愛称))|一つ(?:一つ|ずつ)/g,
    () => ({ kind: 'group', count: null }),
  ],
  [
    /\btheir\b(?= (?:\w+ )?(?:owners|divisions|offices|statuses|codes|numbers|names|nicknames|measures|areas)\b)/g,
    () => ({ kind: 'group', count: null }),
  ],
  [
    /\b(?:both(?: of (?:them|those|these))?|the pair|the two(?: of them)?|(?:these|those) two|either of them)\b/g,
    () => ({ kind: 'group', count: 2 }),
  ],
  [
    /\b(?:all |the |these |those )(three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of (?:them|those|these))?\b(?! (?:areas|measures|goals|years|percent|projects have))/g,
    match => group(match[1]),
  ],
  [
    /\b(?:any of (?:them|those|these)|all of (?:them|those|these)|each(?: one)?(?: of (?:them|those|these))?|them all|every one of them)\b/g,
    () => ({ kind: 'group', count: null }),
  ],
];

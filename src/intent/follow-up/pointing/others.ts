/** References to the remainder: 残りの2つ, もう一方, それ以外, "the other two", "the rest". */
import { anyOf } from '../../../regex.ts';
import { NUMBER, type Pointing, type PointingPattern, TAIL } from './pattern.ts';

const OTHERS: Pointing = { kind: 'others' };

export const OTHERS_LEFT: PointingPattern[] = [
  [
    anyOf(
      /(?:それ|これ|そっち|こっち|そちら|こちら|そう|そこ)(?:じゃ|では?)ない(?:ほう|方|もの|やつ)(?:の(?:やつ|もの))?/g,
      /(?:じゃない|でない)(?:ほう|方)(?=は|の|を|が|[?？]|$)(?<=^(?:じゃない|でない)(?:ほう|方))/g,
      /もう(?:一方|片方|片っぽ|一つ|1つ|ひとつ|一個|1個|一件|1件)(?:の(?:ほう|方|やつ|もの))?(?!前|次|後|下|上|の番号)|(?:反対|別)の(?:ほう|方)/g,
      /別のやつ(?=[のはもをが、?]|って|$)|他方(?=[のはもをが、?]|って|$)/g,
    ),
    () => ({ kind: 'others', isOne: true }),
  ],
  [
    new RegExp(
      [
        '(?:そのほか|その他|それ以外)(?=は|の|を|も|[?？。]*$)',
        `(?:残り|のこり)(?:の)?(?:全部|すべて|${NUMBER}(?:つ|件|個|事業|取組)|やつ|もの|ほう|方|取組|事業|分)?`,
        `(?:それ|これ|その(?:やつ|取組|事業))以外${TAIL}`,
        `(?:外|除|抜|省|のぞ|はぶ)(?:し|い)た(?:ほう|方)?の?(?:${NUMBER}(?:つ|件|個))?の?(?:やつ|もの|事業|取組|ほう|方)?(?=[はのもをが?、]|って|$)`,
        `(?:あと|ほか|他)の${NUMBER}(?:つ|件|個|事業|取組)|(?:ほか|他)の(?:全部|すべて|やつ|ほう|方|もの|取組|事業)?(?=は|を|も|の|って|[?？。]*$)`,
      ].join('|'),
      'g',
    ),
    () => OTHERS,
  ],
  [
    new RegExp(
      [
        `\\b(?:the |all the )?(?:other|remaining) (?:${NUMBER})(?: (?:ones|projects|entries|items))?\\b`,
        '\\b(?:the )?(?:other|remaining) (?:ones?|projects?|entries|entry|items?)\\b',
        '\\bthe others?\\b(?= ?[?.:]| -|$|,| (?:and|is|are|has|about|then|please|in|under|on|going|finished|delayed|got|belong))',
        '\\bthe others\\b|\\b(?:the )?rest(?: of (?:them|those))?\\b',
        `\\b(?:which (?:ones?|of (?:them|those))|the (?:ones?|${NUMBER}))(?: that)?(?: did| have| just)? (?:we|you|i) (?:just )?(?:leave|left|miss|missed|skip|skipped|drop|dropped|exclude|excluded|remove|removed|took|take)(?: out| off)?\\b`,
        '\\bremaining\\b|\\bnot (?:that|this) one\\b',
      ].join('|'),
      'g',
    ),
    () => OTHERS,
  ],
];

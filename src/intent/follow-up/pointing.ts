/**
 * Words that point into the conversation instead of naming anything: その次, 残りの2つ, どちらも, 前者, 同じ施策のほかの, さっきの,
 * "the other two", "both", "what else is in that measure". Read off gently normalised text; what they point at is found
 * by pointed-at.ts.
 */

import { matchesOf } from '../../search/matches.ts';
import type { Span } from '../../search/spans.ts';
import { parseNumber } from '../numbers/number.ts';

export type Pointing =
  /** The line after or before the one talked about. */
  | { kind: 'step'; by: number }
  /** What is left of a set when those talked about are taken away. */
  | { kind: 'others' }
  /** Several things together; `count` when it is said how many. */
  | { kind: 'group'; count: number | null }
  /** Of the last two: 前者, 後者. */
  | { kind: 'ofTwo'; which: 'former' | 'latter' }
  /** What stands in the same place: with those talked about, or `others` without. */
  | { kind: 'siblings'; level: 'measure' | 'area'; others: boolean }
  /** What was looked at some time ago. */
  | { kind: 'earlier'; which: 'first' | 'previous' }
  /** Numbers alone: 「じゃあ6は？」「2と4の担当」 */
  | { kind: 'numbers'; values: number[] };

export type FoundPointing = Pointing & Span;

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]|ふた|みっ|よっ|two|three|four|five|six|seven|eight|nine|ten)';
const TAIL =
  '(?:(?:に(?:載って(?:い)?る|出て(?:い)?る|あ(?:る|った)|来る|くる|並んで(?:い)?る|書いて(?:い)?る))?(?:の?(?:やつ|もの|事業|取組|取り組み|ほう|方|分|とこ(?:ろ)?)|の(?=[はもをが?]|$)))?';

/** In the order they are tried; a stretch is read once. */
const PATTERNS: [RegExp, (match: RegExpMatchArray) => Pointing | null][] = [
  [
    /(?:同じ|その|この|おなじ|当該)(?:重点)?(施策|分野)[^。?施野]{0,6}(?:ほか|他|別|残り)(?:の|に|には)?(?:取組|取り組み|事業|やつ|もの)?/g,
    match => siblings(match[1], true),
  ],
  [
    /(?:ほか|他)(?:に|には)?(?:同じ|その|この)(?:重点)?(施策|分野)(?:に|の|には|で)(?:は)?/g,
    match => siblings(match[1], true),
  ],
  [/(施策|分野)(?:の中|内)の?(?:ほか|他|別)の(?:取組|事業|やつ|もの)?/g, match => siblings(match[1], true)],
  [
    /同じ(?:重点)?(施策|分野)(?!(?:です|なの|か|だ|の)*[?？。]*$)(?:の中|内)?(?:で|に|の|には|にある)?(?:取組|取り組み|事業|やつ|もの)?/g,
    match => siblings(match[1], false),
  ],
  [
    /\b(?:what|anything|something|who|which|any)?(?: ?else| ?others?| ?other (?:projects|entries|ones|items))(?: (?:is|are|there|does|do))*(?: (?:in|under|of|from|belongs? to))? (?:the same|that|this|its|their|the) (?:priority )?(measure|area)\b/g,
    match => siblings(match[1], true),
  ],
  [
    /\b(?:in )?(?:the )?same (measure|area)\b[,:;]? (?:what|anything|who|which)(?:'s| is| are)? (?:else|other)[a-z ]*/g,
    match => siblings(match[1], true),
  ],
  [
    /\b(?:the )?same (measure|area)[,:;]? (?:all(?: of (?:it|them))?|everything|(?:the )?(?:whole|full) (?:list|thing|lot)|as a list)\b/g,
    match => siblings(match[1], false),
  ],
  [/\bsibling(?:s| projects| entries)\b|\bsame measure,? (?:the )?others?\b/g, () => siblings('measure', true)],
  [/\bwhat(?:'s| is)? else (?:is )?(?:in|under) (?:it|there)\b/g, () => siblings('measure', true)],
  [/\bother (?:projects|entries|ones|items)? ?(?:in|under|of|from) it\b/g, () => siblings('measure', true)],
  [
    /\b(?:its )?(?:siblings|neighbou?rs) (?:in|of|under) (?:the same|that|this|its) (measure|area)\b/g,
    match => siblings(match[1], true),
  ],
  [
    /(?:その)?(?:前|まえ)の(?:さらに|もう(?:一|1|ひと)つ|また)?(?:前|まえ)(?:の(?:やつ|もの|計画|事業|取組))?|(?:(?:二|2|ふた)つ|2個|二個)(?:前|まえ)(?:に(?:見|聞|言|話|出)[たいっして]{1,3})?(?:の?(?:やつ|もの|計画|事業|取組))?|\b(?:the )?(?:one |plan )?before (?:the )?(?:one |plan |that )?before(?: (?:that|it|this))?\b|\b(?:the )?(?:one )?two (?:before|back|earlier)\b|\btwo (?:plans )?(?:before|earlier|ago)\b/g,
    () => ({ kind: 'step', by: -2 }),
  ],
  [
    /(?:そ|こ)?の?(?:一|1|ひと)つ(?:だけ)?(前|次|後|下|上)に(?:見|聞|出|言|話)[たいっして]{1,4}|(?:直前|前)に(?:見|聞|言|話)[たいっし]{1,3}/g,
    match => (match[1] === '次' || match[1] === '後' || match[1] === '下' ? { kind: 'step', by: 1 } : EARLIER),
  ],
  [
    new RegExp(
      `(?:最初|はじめ|初め|一番(?:最初|はじめ))に(?:見|聞|出|言|話|質問|尋ね|調べ)[たいっしてき]{0,4}${TAIL}`,
      'g',
    ),
    () => ({ kind: 'earlier', which: 'first' }),
  ],
  [
    /\b(?:the )?(?:very )?first (?:one|project|item|thing)?(?: that)? ?(?:we|i|you) (?:saw|asked|looked|talked|discussed|mentioned|showed|had)(?: (?:at|about|for))?\b/g,
    () => ({ kind: 'earlier', which: 'first' }),
  ],
  [
    /\b(?:the )?(?:one|project|item|previous one|earlier one)(?: that)? (?:(?:we|i) (?:saw|asked|looked|talked|had)(?: (?:at|about))? )?(?:before(?: that| this| it)?|earlier|previously)\b|\bback to the (?:previous|earlier) (?:one|project)\b|\bthe (?:earlier|prior) (?:one|project)\b/g,
    match =>
      /before(?: that| this| it)?$/.test(match[0]) && !/\b(?:we|i) /.test(match[0])
        ? { kind: 'step', by: -1 }
        : EARLIER,
  ],
  [
    new RegExp(
      `(?:その|それの|これの|もう)?(?:一|1|ひと)(?:つ|個)(前|次|後|下|上)${TAIL}|(?:その|それの|これの|さらに|もっと|その?また)(?:すぐ)?(前|次|つぎ|(?:後|あと)(?!、|どう|の状況|の進|の様子|は?どう|どん)|下|上)${TAIL}|^(?:じゃあ?|では|で)?、?(次|つぎ|前)${TAIL}(?=は|も|を|って|の担当|の状況|お願い|[?？]|$)`,
      'g',
    ),
    match => {
      const way = match.slice(1).find(Boolean) ?? '';
      return { kind: 'step', by: /前|上/.test(way) ? -1 : 1 };
    },
  ],
  [
    /\b(?:the )?(next|following|previous|preceding) (?:one|project|item|entry|line)\b|\b(?:the )?(?:one|project|item|entry|line) (?:right |just )?(after|before|below|above|next)(?: (?:that|this|it))?\b|\bwhat (?:comes|came|is|stands) (?:right |just |directly )?(after|before|next)(?: (?:that|this|it))?\b|^(?:and )?(?:the )?(?:(next)|(previous))(?= ?\?|$)/g,
    match => ({ kind: 'step', by: /prev|prec|before|above/.test(match.slice(1).find(Boolean) ?? '') ? -1 : 1 }),
  ],
  [
    /^(?:じゃあ?|では|で)?、?(?:前|先|上)の(?:ほう|方)(?=$|は|の|を|も|って|が|[?？。、])/g,
    () => ({ kind: 'ofTwo', which: 'former' }),
  ],
  [
    /^(?:じゃあ?|では|で)?、?(?:後ろ?|あと|下)の(?:ほう|方)(?=$|は|の|を|も|って|が|[?？。、])/g,
    () => ({ kind: 'ofTwo', which: 'latter' }),
  ],
  [
    /(?:さっき|先ほど|先)(?:に?(?:聞|見|出)[いたてしっ]{1,3})?の?(?:やつ|もの|ほう|方)(?=[のはもをがって?。、]|$)/g,
    () => EARLIER,
  ],
  [/隣(?!の(?:施策|分野))の?(?:やつ|もの|取組|事業)?/g, () => ({ kind: 'step', by: 1 })],
  [/前者/g, () => ({ kind: 'ofTwo', which: 'former' })],
  [/後者/g, () => ({ kind: 'ofTwo', which: 'latter' })],
  [/\b(?:the )?former\b(?! plan)/g, () => ({ kind: 'ofTwo', which: 'former' })],
  [/\b(?:the )?latter\b/g, () => ({ kind: 'ofTwo', which: 'latter' })],
  [
    /(?:それ|これ|そっち|こっち|そちら|こちら|そう|そこ)(?:じゃ|では?)ない(?:ほう|方|もの|やつ)(?:の(?:やつ|もの))?|(?:じゃない|でない)(?:ほう|方)(?=は|の|を|が|[?？]|$)(?<=^(?:じゃない|でない)(?:ほう|方))|もう(?:一方|片方|片っぽ|一つ|1つ|ひとつ)(?:の(?:ほう|方|やつ|もの))?(?!前|次|後|下|上|の番号)|反対の(?:ほう|方)/g,
    () => OTHERS,
  ],
  [
    new RegExp(
      `(?:そのほか|その他|それ以外)(?=は|の|を|も|[?？。]*$)|(?:残り|のこり)(?:の)?(?:全部|すべて|${NUMBER}(?:つ|件|個|事業|取組)|やつ|もの|ほう|方|取組|事業|分)?|(?:それ|これ|その(?:やつ|取組|事業))以外${TAIL}|(?:ほか|他)の(?:${NUMBER}(?:つ|件|個|事業|取組)|全部|すべて|やつ|ほう|方|もの|取組|事業)?(?=は|を|も|の|って|[?？。]*$)`,
      'g',
    ),
    () => OTHERS,
  ],
  [
    new RegExp(
      `\\b(?:the |all the )?(?:other|remaining) (?:${NUMBER})(?: (?:ones|projects|entries|items))?\\b|\\b(?:the )?(?:other|remaining) (?:ones?|projects?|entries|entry|items?)\\b|\\bthe others?\\b(?= ?\\?|$|,| (?:and|is|are|about|then|please))|\\bthe others\\b|\\b(?:the )?rest(?: of (?:them|those))?\\b|\\bremaining\\b|\\bnot (?:that|this) one\\b`,
      'g',
    ),
    () => OTHERS,
  ],
  [
    new RegExp(
      `(?:その|この|上の|これら|それら|以上の?|今の|いまの|さっきの)?(?:の)?${NUMBER}(?:つ|件|個|事業|取組|者)(?:とも|全部|すべて|両方)|(?:その|この|今の|いまの|以上の?|上の|さっきの)${NUMBER}(?:つ|件|個|本|事業|取組|者)(?!目)(?:とも|全部|両方)?`,
      'g',
    ),
    match => group(match[1] ?? match[2]),
  ],
  [
    new RegExp(`${NUMBER}(?:つ|件|個)(?=の(?:担当|状況|進|所管|主管|窓口|違い|施策|分野))`, 'g'),
    match => group(match[1]),
  ],
  [/(?:どっち|どちら)(?=の[^、。?]{1,6}も)/g, () => ({ kind: 'group', count: 2 })],
  [/両方(?:とも)?|双方|どちらも|どっちも|両者|いずれも|ふたつとも/g, () => ({ kind: 'group', count: 2 })],
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
    /\b(?:all of (?:them|those|these)|each(?: one)?(?: of (?:them|those|these))?|them all|every one of them)\b/g,
    () => ({ kind: 'group', count: null }),
  ],
  [
    /^(?:じゃあ?|では|なら|で|あと|次は?|えっと)?、?\(?(\d{1,2})\)?番?((?:(?:と|、|,|・|&)\(?\d{1,2}\)?番?)*)(?=は|って|だと|なら|も|の|を|について|に関して|だけ|[?？。]*$)/g,
    match => numbers(match),
  ],
  [/^(?:じゃあ?|では|なら|で|あと|次は?)?、?([一二三四五六七八九十])()番?(?=は|$|[?？])/g, match => numbers(match)],
  [
    /(?<=\b(?:of|for|about|owns?|runs?|handles?) )(\d{1,2})((?:(?:,| and|,? &) ?\d{1,2})+)(?=[ ?.]*$)/g,
    match => numbers(match),
  ],
  [
    /^(?:and|or|then|ok|okay|so|now|what about|how about|and what about)?,? ?(?:for |in |with |item |entry |line |project )?\(?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\)?((?:(?:,| and|&) ?\d{1,2})*)(?: then| please)?(?= ?[?.]*$|,? who|,? how)/g,
    match => numbers(match),
  ],
];

const OTHERS: Pointing = { kind: 'others' };
const EARLIER: Pointing = { kind: 'earlier', which: 'previous' };
const siblings = (level: string | undefined, others: boolean): Pointing => ({
  kind: 'siblings',
  level: level === '分野' || level === 'area' ? 'area' : 'measure',
  others,
});

const group = (text = ''): Pointing => ({ kind: 'group', count: parseNumber(text) });

function numbers([, first, others = '']: RegExpMatchArray): Pointing | null {
  const values = [first ?? '', ...(others.match(/\d{1,2}/g) ?? [])].map(parseNumber);
  return values.every(value => value !== null) ? { kind: 'numbers', values } : null;
}

/** Every pointing word in order of appearance. */
export function findPointing(text: string): FoundPointing[] {
  const found: FoundPointing[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some(other => start < other.end && end > other.start)) continue;
      const pointing = read(match);
      if (pointing) found.push({ ...pointing, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** それ, "that one": named by an exclusion (それ以外, "not that one") it turns nothing away. */
export const isPointer = (text: string): boolean =>
  /^(?:それ|これ|そっち|こっち|そちら|こちら|そう|そこ|(?:その|この)(?:やつ|もの|取組|事業|施策|分野|[0-9一二三四五]?(?:つ|件))|さっきの(?:やつ)?|that|this|it|those|these|them|(?:that|this|the) ones?)$/.test(
    text.trim(),
  );

/** Whether several stand in one place: 「この2つは同じ施策？」 */
export const SAME_PLACE =
  /同じ(?:重点)?(?:施策|分野)(?:です|なの|に入って|に載って|だ)?[^、。?]{0,4}(?:か|の)?[?？]*$|\b(?:are|is|do|does|belong|both|they)\b.{0,30}\bsame (?:measure|area)\b/;

/** What people say around a follow-up, beside the words no topic is made of. */
export const SMALL_TALK =
  /\b(?:reported|so far|yet|right now|at the moment|ok then|in that case|by any chance|as well|too|instead|(?:go )?back to|again|please|same (?:question |thing )?(?:for|with)|then)\b|\b(?:handled by|run by|dealt with by|by)\b|\b(?:source|original) text\b|\b(?:word for word|verbatim)\b|原文|本文|^which(?= ?[?.]|$)|(?:に|へ)戻(?:って|る|り|ろう)[^、。?]{0,6}|同じ(?:質問|こと)を|ちなみに|それなら|そしたら|じゃあ?さ?、?|ってことは|具体的に(?:は)?|もう一度|もう一回|再度|改めて|念のため|逆に|反対に|一緒(?:です)?(?:か|なの)?|同様に?|(?<=も)(?:同じ|そこ)(?:の)?(?:ところ|とこ|課|部署|人|場所)?/g;

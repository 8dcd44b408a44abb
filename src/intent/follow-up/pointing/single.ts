/** References to a single entry by position or time: その次, 一つ前, 前者, 最初に見たやつ, "the one after that". */
import { anyOf } from '../../../regex.ts';
import { type Pointing, type PointingPattern, TAIL } from './pattern.ts';

const EARLIER: Pointing = { kind: 'earlier', which: 'previous' };

/** Start of a clause with optional introductory words. */
const START = '(?:^|(?<=[、。?]))(?:じゃあ?|では|で|その)?、?';
/** What may follow a reference. */
const ENDS = '(?=[のはもをがで、?。]|って|だと|なら|について|に関して|お願い|$)';
const NOUN = '(?:やつ|もの|事業|取組|取り組み|件)';
const IN_PRINT = '(?: (?:in|on) (?:the )?(?:plan|list|document|measure))';
const RIGHT = '(?:right |just |directly |immediately )?';
const THAT = '(?: (?:that|this|it)(?: one)?)?';

const stepTo = (match: RegExpMatchArray, printed: boolean): Pointing => {
  const way = match.slice(1).find(Boolean) ?? '';
  return { kind: 'step', by: /前|上|prev|prec|before|above/.test(way) ? -1 : 1, ...(printed ? { printed } : {}) };
};

export const SINGLE: PointingPattern[] = [
  [
    new RegExp(
      [
        `(?:今|いま)(?:見|出)て(?:い)?る${NOUN}`,
        `(?:今|いま)(?:に)?(?:見|聞い|出|言っ|出し|見せ|教え|出して(?:くれ|もらっ)|見せて(?:くれ|もらっ)|教えて(?:くれ|もらっ))た(?:${NOUN}|の)${ENDS}`,
        `\\b(?:the )?(?:one|project)(?: that)? (?:you|we|i)(?: have|'ve)? just (?:showed|shown|mentioned|listed|gave|given|saw|found|said|named)(?: me| us)?\\b`,
      ].join('|'),
      'g',
    ),
    () => ({ kind: 'current' }),
  ],
  [
    new RegExp(
      [
        `(?:その|それの|これの|もう)?(?:すぐ)?(?:(?:一|1|ひと)(?:つ|個|こ))?(?:だけ)?(前|次|つぎ|後ろ?|あと|下|上)の番号${TAIL}`,
        `(?:その|それの|これの|もう)?(?:一|1|ひと)(?:つ|個|こ)(後ろ|うしろ|下|上)${TAIL}`,
        `(?:その|それの|これの|さらに|もっと|その?また)(?:すぐ)?(後ろ|うしろ|下|上)${TAIL}|${START}すぐ(後ろ|うしろ|下|上)${TAIL}${ENDS}`,
        `\\b(?:the )?(?:one|project|item|entry|line) ${RIGHT}(above|below)${THAT}${IN_PRINT}?\\b`,
        `\\b(?:the )?(?:one|project|item|entry) ${RIGHT}(before|after)${THAT}${IN_PRINT}\\b`,
        `\\b(?:the )?(next|following|previous|preceding) (?:one|project|item|entry)${IN_PRINT}\\b`,
        `\\bwhat (?:comes|came|is|stands) ${RIGHT}(before|after|next)${THAT}${IN_PRINT}?\\b`,
        `(?<=[0-9])の(?:すぐ)?(?:(?:一|1|ひと)つ)?(前|次|つぎ|後ろ?|あと|上|下)(?:の番号)?${TAIL}(?=は|も|って|[?？。]*$)`,
        `${RIGHT}\\b(after|before|next to|following|preceding) (?=[1-6]-[0-9]{1,2}-[0-9]{1,2}[ ?.]*$)`,
        `^(?:and )?(?:the one )?(?:right|just|directly) (before|after)${THAT}(?= ?[?.]|$)`,
      ].join('|'),
      'g',
    ),
    match => stepTo(match, true),
  ],
  [
    anyOf(
      /(?:その)?(?:前|まえ)の(?:さらに|もう(?:一|1|ひと)つ|また)?(?:前|まえ)(?:の(?:やつ|もの|計画|事業|取組))?/g,
      /(?:(?:二|2|ふた)つ|2個|二個)(?:前|まえ)(?:に(?:見|聞|言|話|出)[たいっして]{1,3})?(?:の?(?:やつ|もの|計画|事業|取組))?/g,
      /\b(?:the )?(?:one |plan )?before (?:the )?(?:one |plan |that )?before(?: (?:that|it|this))?\b/g,
      /\b(?:the )?(?:one )?two (?:before|back|earlier)\b|\btwo (?:plans )?(?:before|earlier|ago)\b/g,
    ),
    () => ({ kind: 'step', by: -2 }),
  ],
  [
    /(?:そ|こ)?の?(?:一|1|ひと)つ(?:だけ)?(前|次|後|下|上)に(?:見|聞|出|言|話)[たいっして]{1,4}|(?:直前|前)に(?:見|聞|言|話)[たいっし]{1,3}/g,
    match => (match[1] === '次' || match[1] === '後' || match[1] === '下' ? { kind: 'step', by: 1 } : EARLIER),
  ],
  [
    new RegExp(
      `(?:一番)?(?:最初|はじめ|初め)(?:に(?:見|聞|出|言|話|質問|尋ね|調べ)[たいっしてき]{0,4}${TAIL}|の(?:話|質問|話題)(?=[のはもをに、。?]|って|$))`,
      'g',
    ),
    () => ({ kind: 'earlier', which: 'first' }),
  ],
  [
    /\b(?:the )?(?:very )?first (?:one|project|item|thing)?(?: that)? ?(?:we|i|you) (?:saw|asked|looked|talked|discussed|mentioned|showed|had)(?: (?:at|about|for))?\b/g,
    () => ({ kind: 'earlier', which: 'first' }),
  ],
  [
    anyOf(
      /\b(?:the )?(?:one|project|item|previous one|earlier one)(?: that)? (?:(?:we|i) (?:saw|asked|looked|talked|had)(?: (?:at|about))? )?(?:before(?: that| this| it)?|earlier|previously)\b/g,
      /\bback to the (?:previous|earlier) (?:one|project)\b|\bthe (?:earlier|prior) (?:one|project)\b/g,
    ),
    match =>
      /before(?: that| this| it)?$/.test(match[0]) && !/\b(?:we|i) /.test(match[0])
        ? { kind: 'step', by: -1 }
        : EARLIER,
  ],
  [new RegExp(`${START}(?:前|先)の(?:ほう|方)${ENDS}`, 'g'), () => ({ kind: 'ofTwo', which: 'former' })],
  [new RegExp(`${START}(?:後ろ?|あと)の(?:ほう|方)${ENDS}`, 'g'), () => ({ kind: 'ofTwo', which: 'latter' })],
  [
    new RegExp(
      [
        `(?:その|それの|これの|もう)?(?:一|1|ひと)(?:つ|個|こ)(前|次|後)${TAIL}`,
        `(?:その|それの|これの|さらに|もっと|その?また)(?:すぐ)?(前|次|つぎ|(?:後|あと)(?!、|どう|いかが|の状況|の進|の様子|は?どう|どん))${TAIL}`,
        `${START}(?:すぐ)?(次|つぎ|前)の?${NOUN}${ENDS}`,
        `^(?:じゃあ?|では|で)?、?(次|つぎ|前)${TAIL}(?=は|も|を|って|の担当|の状況|お願い|[?？]|$)`,
      ].join('|'),
      'g',
    ),
    match => stepTo(match, false),
  ],
  [
    anyOf(
      /\b(?:the )?(next|following|previous|preceding) (?:one|project|item|entry|line)\b/g,
      /\b(?:the )?(?:one|project|item|entry|line) (?:right |just )?(after|before|next)(?: (?:that|this|it))?\b/g,
      /^(?:and )?(?:the )?(?:(next)|(previous))(?= ?\?|$)/g,
    ),
    match => stepTo(match, false),
  ],
  [
    new RegExp(
      [
        `${START}(上|下)の(?:${NOUN}|(?:ほう|方)(?:の${NOUN})?)${ENDS}|^(?:じゃあ?|では|で)?、?(上|下)の?(?=[はもが?]|って|$)`,
        '\\b(?:the )?(upper|lower) one\\b',
      ].join('|'),
      'g',
    ),
    match => ({ kind: 'upOrDown', by: /上|upper/.test(match[0]) ? -1 : 1 }),
  ],
  [
    new RegExp(
      `(?:さっき|先ほど|先)(?:に?(?:聞|見|出)[いたてしっ]{1,3})?の?(?:${NOUN}|ほう|方)${ENDS}|(?:さっき|先ほど)の(?=[はもがをに]|って|[?。]|$)`,
      'g',
    ),
    () => EARLIER,
  ],
  [/隣(?!の(?:施策|分野))の?(?:やつ|もの|取組|事業)?/g, () => ({ kind: 'step', by: 1 })],
  [/前者/g, () => ({ kind: 'ofTwo', which: 'former' })],
  [/後者/g, () => ({ kind: 'ofTwo', which: 'latter' })],
  [/\b(?:the )?former\b(?! plan)/g, () => ({ kind: 'ofTwo', which: 'former' })],
  [/\b(?:the )?latter\b/g, () => ({ kind: 'ofTwo', which: 'latter' })],
];

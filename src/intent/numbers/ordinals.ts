/**
 * Parses positions in a list: 2番目, 上から3つ目, 下から2番目, 最後の, 真ん中の, "the third one", "the last but one",
 * 「三つ目から五つ目」.
 */
import { anyOf } from '../../regex.ts';
import { matchesOf } from '../../search/words/matches.ts';
import { isFree, type Span, spanOf } from '../../search/words/spans.ts';
import { ordinalValue, parseNumber } from './number.ts';

/** From 1; -1 is the last, -2 the last but one; the middle depends on the length. */
export type Position = number | 'middle';

export interface Ordinal extends Span {
  position: Position;
}

/** 「下から2番目」「最後から二つ目」 as a whole, so that 最後 is not matched separately. */
const JA_FROM_END =
  /(?:下|後ろ|うしろ|最後|お尻|おしり|けつ|ケツ|末尾|終わり|びり|ビリ)から(?:数えて)?、?(\d+|[一二三四五六七八九十]+|ひと|ふた|みっ|よっ|いつ)(?:番目|つ目|つめ|個目|件目|行目|番)/g;
const JA_ORDINAL = anyOf(
  /(?:上から|はじめから|最初から|頭から|前から|先頭から)?(?:第)?(\d+|[一二三四五六七八九十]+|ひと|ふた|みっ|よっ|いつ)(?:番目|ばんめ|つ目|つめ|個目|件目|行目|番(?!号|上|下|最|多|少|大|小|古|新|初|お?しまい|終わり|尻|後ろ|[^、。]{1,8}?(?:多[いくか]|少な[いくか]|大き[いくな]|小さ[いくな]))|つ(?=の(?:ほう|方|やつ)))/g,
  /(最後|さいご|一番下|いちばん下|一番後ろ|末尾|ラスト|どん尻|(?:一番|いちばん|1番)(?:お?しまい|終わり|尻))(?=の|は|を|って|だけ|$|\?|に|、|も|が(?!な|い|あ))/g,
  /((?:一番|いちばん)?(?:最初|さいしょ)|(?:一番|いちばん)(?:はじめ|初め|始め)|トップ|一番上|いちばん上|先頭|頭(?=の(?:やつ|もの|事業|取組)))(?=の(?!計画|構想|宮城)|は|を|って|$|\?|に(?:載|ある|出|来|書))/g,
  /(一番上|いちばん上|先頭)(?=も|が|、|で|について)|(真ん中|まん中|まんなか|中央)(?=の|は|を|って|に|も|が|、|について|$|\?)/g,
);
const EN_FROM_END =
  /\b(?:(first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:one |project |item |entry )?(?:from (?:the )?(?:bottom|end|last)|(?:to|from) (?:the )?last)|(second|third|fourth|2nd|3rd|4th)[- ](?:to[- ])?last|last but (one|two|three)|(next to last|penultimate))\b/g;
const EN_TO_NUMBER: Record<string, number> = { one: 2, two: 3, three: 4 };
const EN_ORDINAL = anyOf(
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|final|bottom(?= one)|top(?= one)|(?<=\b(?:one|project|item|entry) at the )(?:bottom|top|end)|middle(?= one| project| entry| item| ?\?|$))\b(?! (?:time|question|plan|year|it |of all|asked))/g,
  /\b(?:number|no\.?|row|line|item) ?(\d+)\b(?!-)/g,
  /\bnumber (one|two|three|four|five|six|seven|eight|nine|ten)\b|#(\d+)/g,
);

/** Ordinals in gently normalised text: 2番目, 上から3つ目, 最後の, the third one. */
export function findOrdinals(text: string): Ordinal[] {
  const found: Ordinal[] = [];
  const add = (position: Position | null, match: RegExpExecArray) => {
    if (!position || (position !== 'middle' && !Number.isInteger(position))) return;
    const span = spanOf(match);
    if (isFree(span, found)) found.push({ position, ...span });
  };
  for (const match of matchesOf(JA_FROM_END, text)) add(backwards(parseNumber(match[1] ?? '')), match);
  for (const match of matchesOf(EN_FROM_END, text)) {
    const [, fromEnd, toLast, butLast, named] = match;
    const written = fromEnd ?? toLast;
    add(written ? -ordinalValue(written) : named ? -2 : -(EN_TO_NUMBER[butLast ?? ''] ?? 0), match);
  }
  for (const match of matchesOf(JA_ORDINAL, text)) {
    const [, written, last, first, top, middle] = match;
    add(last ? -1 : first || top ? 1 : middle ? 'middle' : parseNumber(written ?? ''), match);
  }
  for (const match of matchesOf(EN_ORDINAL, text)) {
    const [, word, ...numbers] = match;
    if (word === 'first' && isBeforeOthers(text, match.index)) continue;
    add(NAMED_POSITIONS[word ?? ''] ?? ordinalValue(word ?? numbers.find(Boolean) ?? ''), match);
  }
  return fillRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** "the disaster one first. who runs that?": this "first" orders the questions, not a list. */
const isBeforeOthers = (text: string, at: number): boolean =>
  /\b(?:one|project|[a-z]{2,}) $/.test(text.slice(0, at)) &&
  !/\b(?:the|very|and|then|or|ok|okay|no|of|for|on|about|is|was|in|from|with|number) $/.test(text.slice(0, at)) &&
  /^first(?: please| pls)?(?:[,.:;!]| -|$)/.test(text.slice(at));

const NAMED_POSITIONS: Record<string, Position> = {
  last: -1,
  final: -1,
  bottom: -1,
  end: -1,
  top: 1,
  middle: 'middle',
};

const backwards = (value: number | null): number | null => (value === null ? null : -value);

/** Fills ranges: 「三つ目から五つ目」 "the third to the fifth". */
function fillRanges(text: string, ordinals: readonly Ordinal[]): Ordinal[] {
  return ordinals.flatMap((ordinal, index) => {
    const next = ordinals[index + 1];
    if (!next || !/^(から|~|-| ?to (the )?| ?through (the )?)$/.test(text.slice(ordinal.end, next.start)))
      return [ordinal];
    const { position } = ordinal;
    if (position === 'middle' || next.position === 'middle') return [ordinal];
    const between = Math.max(0, Math.min(next.position - position - 1, 30));
    return Array.from({ length: between + 1 }, (_, step) => ({ ...ordinal, position: position + step }));
  });
}

/** The item at a position; undefined when the list is too short. */
export const pick = <T>(items: readonly T[], position: Position): T | undefined =>
  position === 'middle' ? items[(items.length - 1) >> 1] : items.at(position > 0 ? position - 1 : position);

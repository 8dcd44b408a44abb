/** Numbers people put into questions: thresholds (5事業以上), ordinals (2番目, the third one), Japanese numerals. */
import { matchesOf } from '../search/matches.ts';

const KANJI_DIGITS = '〇一二三四五六七八九';
const ENGLISH: Record<string, number> = {
  zero: 0,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const ENGLISH_ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** Value of 12, 十二, ひとつ, two …; null when it is no number. */
export function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text in ENGLISH) return ENGLISH[text] as number;
  const native = ['ひと', 'ふた', 'み', 'よ', 'いつ', 'む', 'なな', 'や', 'ここの', 'とお'].indexOf(
    text.replace(/っ?つ$/, ''),
  );
  if (native >= 0) return native + 1;
  if (!/^[〇一二三四五六七八九十]+$/.test(text)) return null;
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  const digit = (letter: string | undefined) => (letter ? KANJI_DIGITS.indexOf(letter) : 0);
  if (tens === null) return Number([...(ones ?? '')].map(digit).join(''));
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Value of 3, 三, third, 3rd. */
export const ordinalValue = (text: string): number =>
  ENGLISH_ORDINALS[text] ?? parseNumber(text) ?? Number.parseInt(text, 10);

export type Comparison = 'atLeast' | 'atMost' | 'above' | 'below' | 'exactly';

export interface Threshold {
  comparison: Comparison;
  value: number;
  start: number;
  end: number;
}

const N = '(\\d+|[一二三四五六七八九十]+(?!番)|ひとつ|ふたつ|みっつ|よっつ|いつつ)';
const TWO_DIGITS = /二桁|2桁|ふた桁|\btwo[- ]digit\b|\bdouble[- ]digit\b/;
const EN_N = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)';
const UNIT = '(?:事業|件|個|つ|本|取組|取り組み|プロジェクト|項目|施策)?';
const NOUN = '(?:事業|取組|取り組み|プロジェクト|掲載|項目|施策|再掲)';
const ONLY = '(?:ぴったり|ちょうど|だけ|しか|のみ|きり|ずつ|ぽっち)?';
/** Says that a place holds so many: 〜がある, しか載っていない, を抱える, からなる. */
const HOLDS =
  '(?:あ(?:る|った|ります|り)|な(?:い|かった)|載(?:って|っ)?(?:い)?[るた]|載って(?:い)?ない|入って(?:い)?[るた]|入る|持(?:つ|って(?:い)?る)|含(?:む|まれ(?:る|て(?:い)?る))|並(?:ぶ|んで(?:い)?る)|抱える|抱えて(?:い)?る|からな(?:る|って(?:い)?る)|から成る|で(?:でき|構成され)て(?:い)?る|に分かれ(?:る|て(?:い)?る)|になって(?:い)?る|ぶら下がって(?:い)?る|という|って(?:い)?う|だ)';
const GROUP = '(?=の?(?:重点)?(?:施策|分野))';
const EN_NOUN = '(?: (?:projects?|entries|items|measures|reprints?))?';
const EN_UNIT = '(?: (?:or more|or fewer|or less))?';
const THRESHOLDS: [RegExp, Comparison][] = [
  [new RegExp(`${N}${UNIT}(?:以上|超え?ず|は超)`, 'g'), 'atLeast'],
  [new RegExp(`${N}${UNIT}(?:以下|以内)`, 'g'), 'atMost'],
  [new RegExp(`${N}${UNIT}(?:を?(?:超え|こえ|上回)る?|より(?:も)?多)[^、。?]{0,3}`, 'g'), 'above'],
  [new RegExp(`${N}${UNIT}(?:未満|を?下回る?|より(?:も)?(?:少な|すくな)い?|に満たない)`, 'g'), 'below'],
  [
    new RegExp(
      [
        `(?:ちょうど|ぴったり|きっかり)${N}${UNIT}`,
        `(?:たった)?${N}${UNIT}(?:だけ(?!ど|れど)|しかない|のみ|ちょうど|きり)`,
        `${NOUN}[がはも]?${N}${UNIT}${ONLY}${HOLDS}?(?:と|の)?${GROUP}`,
        `${N}(?:事業|件|個|つ|本|取組|取り組み|プロジェクト|項目)(?:の${NOUN})?[がをは]?${ONLY}${HOLDS}${GROUP}`,
        `${N}(?:事業|件|取組|プロジェクト)の?${GROUP}`,
      ].join('|'),
      'g',
    ),
    'exactly',
  ],
  [new RegExp(`\\b(?:at least|no fewer than|minimum of) ${EN_N}\\b|\\b${EN_N}${EN_NOUN} or more\\b`, 'g'), 'atLeast'],
  [
    new RegExp(
      `\\b(?:at most|no more than|up to|maximum of) ${EN_N}\\b|\\b${EN_N}${EN_NOUN} or (?:fewer|less)\\b`,
      'g',
    ),
    'atMost',
  ],
  [new RegExp(`\\b(?:more than|over|above|exceeding) ${EN_N}\\b${EN_UNIT}`, 'g'), 'above'],
  [new RegExp(`\\b(?:fewer than|less than|under|below) ${EN_N}\\b${EN_UNIT}`, 'g'), 'below'],
  [
    new RegExp(
      `\\b(?:exactly|just|only|precisely) ${EN_N}\\b|\\b(?:have|has|had|with|of|having|hold|holds|holding|contain|contains|containing) (?:only |just |exactly )?(?:a )?${EN_N} (?:single )?(?=projects?|entr|items?|reprints?|measures?)|\\b(?:have|has|had|hold|holds|held|contain|contains|contained) (?:only |just |exactly )?${EN_N} of them\\b|\\b(?:with|have|has|hold|holds|of) (?:only |just )?a (single|one) (?=projects?|entr|items?|reprints?|measures?)`,
      'g',
    ),
    'exactly',
  ],
];

/** Thresholds in gently normalised text, first found first; a stretch is read once. */
export function findThresholds(text: string): Threshold[] {
  const found: Threshold[] = [];
  const twoDigits = TWO_DIGITS.exec(text);
  if (twoDigits)
    found.push({
      comparison: 'atLeast',
      value: 10,
      start: twoDigits.index,
      end: twoDigits.index + twoDigits[0].length,
    });
  for (const [pattern, comparison] of THRESHOLDS) {
    for (const match of matchesOf(pattern, text)) {
      const written = match.slice(1).find(group => group !== undefined);
      const value = written === undefined ? null : parseNumber(written);
      const start = match.index;
      const end = start + match[0].length;
      if (value === null || found.some(other => start < other.end && end > other.start)) continue;
      found.push({ comparison, value, start, end });
    }
  }
  return found;
}

export function satisfies(count: number, { comparison, value }: Pick<Threshold, 'comparison' | 'value'>): boolean {
  switch (comparison) {
    case 'atLeast':
      return count >= value;
    case 'atMost':
      return count <= value;
    case 'above':
      return count > value;
    case 'below':
      return count < value;
    case 'exactly':
      return count === value;
  }
}

/** From 1; -1 is the last, -2 the last but one; the middle depends on how many there are. */
export type Position = number | 'middle';

export interface Ordinal {
  position: Position;
  start: number;
  end: number;
}

/** 「下から2番目」「最後から二つ目」: the whole of it, so that no 最後 is read alone. */
const JA_FROM_END =
  /(?:下|後ろ|うしろ|最後|お尻|おしり|けつ|ケツ|末尾|終わり|びり|ビリ)から(?:数えて)?、?(\d+|[一二三四五六七八九十]+|ひと|ふた|みっ|よっ|いつ)(?:番目|つ目|つめ|個目|件目|行目|番)/g;
const JA_ORDINAL =
  /(?:上から|はじめから|最初から|頭から|前から|先頭から)?(?:第)?(\d+|[一二三四五六七八九十]+|ひと|ふた|みっ|よっ|いつ)(?:番目|つ目|つめ|個目|件目|行目|番(?!号|上|下|最|多|少|大|小|古|新|初)|つ(?=の(?:ほう|方|やつ)))|(最後|さいご|一番下|いちばん下|一番後ろ|末尾|ラスト|どん尻)(?=の|は|を|って|だけ|$|\?|に|、)|(最初|さいしょ|一番上|いちばん上|先頭|トップ)(?=の(?!計画|構想|宮城)|は|を|って|$|\?)|(真ん中|まん中|まんなか|中央)(?=の|は|を|って|$|\?)/g;
const EN_FROM_END =
  /\b(?:(first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:one |project |item |entry )?(?:from (?:the )?(?:bottom|end|last)|(?:to|from) (?:the )?last)|(second|third|fourth|2nd|3rd|4th)[- ](?:to[- ])?last|last but (one|two|three)|(next to last|penultimate))\b/g;
const EN_TO_NUMBER: Record<string, number> = { one: 2, two: 3, three: 4 };
const EN_ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|final|bottom(?= one)|top(?= one)|(?<=\b(?:one|project|item|entry) at the )(?:bottom|top|end)|middle(?= one| project| entry| item| ?\?|$))\b(?! (?:time|question|plan|year|it |of all|asked))|\b(?:number|no\.?) ?(\d+)\b|\bnumber (one|two|three|four|five|six|seven|eight|nine|ten)\b|#(\d+)/g;

/** Ordinals in gently normalised text: 2番目, 上から3つ目, 最後の, the third one. */
export function findOrdinals(text: string): Ordinal[] {
  const found: Ordinal[] = [];
  const add = (position: Position | null, match: RegExpMatchArray & { index: number }) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isNew = found.every(other => start >= other.end || end <= other.start);
    if (isNew && (position === 'middle' || (Number.isInteger(position) && position !== 0)))
      found.push({ position: position as Position, start, end });
  };
  for (const match of matchesOf(JA_FROM_END, text)) add(negative(japaneseNumber(match[1])), match);
  for (const match of matchesOf(EN_FROM_END, text)) {
    const [, fromEnd, toLast, butLast, named] = match;
    const written = fromEnd ?? toLast;
    add(written ? -ordinalValue(written) : named ? -2 : -(EN_TO_NUMBER[butLast ?? ''] ?? 0), match);
  }
  for (const match of matchesOf(JA_ORDINAL, text)) {
    const [, written, last, first, middle] = match;
    add(last ? -1 : first ? 1 : middle ? 'middle' : japaneseNumber(written), match);
  }
  for (const match of matchesOf(EN_ORDINAL, text)) {
    const [, word, ...numbers] = match;
    add(NAMED_POSITIONS[word ?? ''] ?? ordinalValue(word ?? numbers.find(Boolean) ?? ''), match);
  }
  return fillRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

const NAMED_POSITIONS: Record<string, Position> = {
  last: -1,
  final: -1,
  bottom: -1,
  end: -1,
  top: 1,
  middle: 'middle',
};

const negative = (value: number | null): number | null => (value === null ? null : -value);

const japaneseNumber = (written = ''): number | null =>
  parseNumber(written.replace(/^(ひと|ふた|みっ|よっ|いつ)$/, '$1つ'));

/** 「三つ目から五つ目」 "the third to the fifth": those between as well. */
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

const SLICE_N = '(\\d+|[一二三四五六七八九十]|ひとつ|ふた|みっ|よっ|いつ)';
const SLICE_EN_N = '(two|three|four|five|six|seven|eight|nine|ten|\\d+)';
/** So many from the top (1) or from the end (-1); the number is what each captures. */
const SLICES: [RegExp, 1 | -1][] = [
  [new RegExp(`(?:トップ|ベスト|上位の?)${SLICE_N}(?:つ|件|個)?(?![位番])`), 1],
  [new RegExp(`(?:ワースト|下位の?)${SLICE_N}(?:つ|件|個)?(?![位番])`), -1],
  [
    new RegExp(
      `(?:前半|最初の|はじめの|始めの|頭の?|先頭の?|(?<!以)上(?:から|の|位)?)${SLICE_N}(?:つ|件|個|事業|取組)(?!目)`,
    ),
    1,
  ],
  [
    new RegExp(
      `(?:末尾|後半|後ろ|最後の|終わりの|(?<!以)下(?:から|の)?|後ろから|末尾から|お尻から|ラスト)の?${SLICE_N}(?:つ|件|個|事業|取組)(?!目)`,
    ),
    -1,
  ],
  [new RegExp(`\\b(?:first|top) ${SLICE_EN_N}\\b`), 1],
  [new RegExp(`\\bthe ${SLICE_EN_N}(?= (?:largest|biggest|smallest)\\b)`), 1],
  [new RegExp(`\\b(?:last|bottom|final) ${SLICE_EN_N}\\b`), -1],
];

/** 「前半四つ」「末尾三件」「トップ3」 "the first three": so many from one end; negative counts are from the end. */
export function findSlice(text: string): { count: number; start: number; end: number } | null {
  for (const [pattern, sign] of SLICES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = parseNumber((match[1] ?? '').replace(/^(ふた|みっ|よっ|いつ)$/, '$1つ'));
    if (value !== null) return { count: sign * value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The items of a slice. */
export const takeSlice = <T>(items: readonly T[], count: number): T[] =>
  count > 0 ? items.slice(0, count) : items.slice(count);

/** The item an ordinal points at; undefined when the list is too short. */
export const pick = <T>(items: readonly T[], position: Position): T | undefined =>
  position === 'middle' ? items[(items.length - 1) >> 1] : items.at(position > 0 ? position - 1 : position);

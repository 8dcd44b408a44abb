/** Parses thresholds: 5事業以上, 三つだけ, 二桁, "at least four", "exactly one". */
import { matchesOf } from '../../search/words/matches.ts';
import { isFree, type Span, spanOf } from '../../search/words/spans.ts';
import { parseNumber } from './number.ts';

type Comparison = 'atLeast' | 'atMost' | 'above' | 'below' | 'exactly';

export interface Bounds {
  comparison: Comparison;
  value: number;
  /** Greatest count of a range: 「15から20」. */
  upTo?: number;
}

export interface Threshold extends Bounds, Span {}

const N = '(\\d+|[一二三四五六七八九十]+(?!番)|ひとつ|ふたつ|みっつ|よっつ|いつつ)';
const TWO_DIGITS = /二桁|2桁|ふた桁|\btwo[- ]digit\b|\bdouble[- ]digit\b/;
const EN_N = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)';
const UNIT = '(?:事業|件|個|つ|本|取組|取り組み|プロジェクト|項目|施策)?';
const NOUN = '(?:事業|取組|取り組み|プロジェクト|掲載|項目|施策|再掲)';
const ONLY = '(?:ぴったり|ちょうど|だけ|しか|のみ|きり|ずつ|ぽっち|こっきり|も)?';
/**
 * Verbs of containing after a number: がある, しかぶら下がっていない, を抱える, からなる, という, だ; but
 * 「三つとも入っている」 means all of them.
 */
const HOLDS =
  '(?:(?!全|とも|みな|すべて|(?<=つ)(?:揃|そろ))(?:(?!分野|施策)[^、。0-9一二三四五六七八九十]){0,9}[うくぐすつぬぶむるたいだ])';
const GROUP = '(?=の?(?:重点)?(?:施策|分野))';
const EN_NOUN = '(?: (?:projects?|entries|items|measures|reprints?))?';
const EN_UNIT = '(?: (?:or more|or fewer|or less))?';
const THRESHOLDS: [RegExp, Comparison][] = [
  [
    new RegExp(`(?:少なくとも|すくなくとも|最低(?:でも|限)?)${N}${UNIT}|${N}${UNIT}(?:以上|超え?ず|は超)`, 'g'),
    'atLeast',
  ],
  [new RegExp(`(?:多くても|多くて|最大(?:でも)?|せいぜい)${N}${UNIT}(?:しか)?`, 'g'), 'atMost'],
  [new RegExp(`${N}${UNIT}(?:以下|以内)`, 'g'), 'atMost'],
  [new RegExp(`${N}${UNIT}(?:を?(?:超え|こえ|上回)る?|より(?:も)?多)[^、。?]{0,3}`, 'g'), 'above'],
  [new RegExp(`${N}${UNIT}(?:未満|を?下回る?|より(?:も)?(?:少な|すくな)い?|に満たない)`, 'g'), 'below'],
  [
    new RegExp(
      [
        `(?:ちょうど|ぴったり|きっかり)${N}${UNIT}`,
        `(?:たった)?${N}${UNIT}(?:だけ(?!ど|れど)|しかない|のみ|ちょうど|ぴったり|きっかり|きり)`,
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
      [
        `\\b(?:exactly|just|only|precisely) ${EN_N}\\b`,
        `\\b(?:have|has|had|with|of|having|hold|holds|holding|contain|contains|containing) (?:only |just |exactly |nothing but )?(?:a )?${EN_N}(?: single)?(?= projects?| entr| items?| reprints?| measures?|[?.!]*$)`,
        `\\b(?:have|has|had|hold|holds|held|contain|contains|contained) (?:only |just |exactly )?${EN_N} of them\\b`,
        '\\b(?:with|have|has|hold|holds|of) (?:only |just )?a (single|one) (?=projects?|entr|items?|reprints?|measures?)',
      ].join('|'),
      'g',
    ),
    'exactly',
  ],
];

/** 「事業数が15から20の分野」「3～5事業の施策」「10以上20未満の分野」 "between 3 and 5 projects"; not 「分野2から4の施策」. */
const RANGES: readonly RegExp[] = [
  new RegExp(
    `(?<![分野施策第0-9-])${N}${UNIT}(?:から|~|〜|ないし|以上、?)${N}${UNIT}(以下|以内|まで|未満)?(?:の間)?(?:の?${NOUN})?(?:の|が?ある|を?(?:持つ|抱える|含む))?(?=の?(?:重点)?(?:施策|分野))`,
    'g',
  ),
  new RegExp(`\\b(?:between )?${EN_N} (?:to|and|through) ${EN_N}(?= (?:projects|entries|items|measures)\\b)`, 'g'),
];

function rangesIn(text: string): Threshold[] {
  return RANGES.flatMap(pattern =>
    matchesOf(pattern, text).flatMap(match => {
      const [from, to] = match.slice(1, 3).map(written => parseNumber(written ?? ''));
      if (from == null || to == null || from >= to) return [];
      return [
        { comparison: 'atLeast' as const, value: from, upTo: match[3] === '未満' ? to - 1 : to, ...spanOf(match) },
      ];
    }),
  );
}

/** Thresholds in gently normalised text, in order of the patterns; each span is matched once. */
export function findThresholds(text: string): Threshold[] {
  const found: Threshold[] = rangesIn(text);
  const twoDigits = TWO_DIGITS.exec(text);
  if (twoDigits) found.push({ comparison: 'atLeast', value: 10, ...spanOf(twoDigits) });
  for (const [pattern, comparison] of THRESHOLDS) {
    for (const match of matchesOf(pattern, text)) {
      const written = match.slice(1).find(group => group !== undefined);
      const value = written === undefined ? null : parseNumber(written);
      const span = spanOf(match);
      if (value !== null && isFree(span, found)) found.push({ comparison, value, ...span });
    }
  }
  return found;
}

export function satisfies(count: number, { comparison, value, upTo }: Bounds): boolean {
  if (upTo !== undefined && count > upTo) return false;
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

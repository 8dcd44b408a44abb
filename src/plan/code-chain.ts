/** Parses codes written as numbers in a row: 1-1-1, 1の1の1, 1.1.1, 一の二, 1 - 1 - 1, 1-1の3番目. */

import { matchesOf } from '../search/words/matches.ts';
import { isCounted, isForeignBefore, isProjectCount } from './code-guard.ts';
import { parseNumeral } from './numeral.ts';

/** Half-open range of the text. */
export interface Span {
  start: number;
  end: number;
}

/** A code found in a text: one number for an area, two for a measure, three for an entry. */
export interface Reference extends Span {
  numbers: number[];
}

const KANJI_DIGIT = '[一二三四五六七八九十]';
// Excludes words that start with a numeral: 一覧, 一部, 一般 ….
const PART = `(?:[0-9]+|${KANJI_DIGIT}+(?![覧部般緒括切致連貫律重]))`;
export const DASH = '[-\u2010-\u2015\u2212\u2500ー]';
// The look-behind prevents a match from starting inside a long number.
const TIGHT = new RegExp(`(?<![0-9])(?<!${KANJI_DIGIT})${PART}(?:(?:${DASH}|\\.| ?の ?第?)${PART})+`, 'g');
const SPACED = new RegExp(`(?<![0-9])[0-9]+(?: ?${DASH} ?[0-9]+)+`, 'g');
const STEP = new RegExp(`(${DASH}|\\.| ?の ?第?| ?${DASH} ?)?(${PART})`, 'g');
// 番 without 目 is an ordinal only if no word follows: 1番大事な and 一番 are superlatives.
const ORDINAL_TAIL =
  / ?(?:番目|つ目|個目|件目|行目|号|(?<!一)番(?=$|[^一-龠ぁ-ん]|[はがをのにもとでっ]))(?: ?の ?(施策|取り?組み?|事業|プロジェクト|掲載))?/y;
const PREFIX =
  /(?:(?:重点)?分野|施策|取り?組み?|事業|プロジェクト|番号|コード|第|(?<![a-z])(?:(?:priority )?areas?|measures?|projects?|entry|entries|items?|codes?|no\.?|numbers?)) ?[:#]? ?$/;
const PREFIX_WINDOW = 24;

const BLANK = '\uffff';

const MAX_AREA = 9;
// A larger second number is the day of a date (4-25), not a measure.
const MAX_MEASURE = 20;

/**
 * Every code written as a chain, in order, and the text with all chains blanked: a rejected date or telephone number
 * must not match another spelling.
 */
export function findChains(text: string): { chains: Reference[]; rest: string } {
  const chains: Reference[] = [];
  let rest = text;
  for (const pattern of [TIGHT, SPACED]) {
    const taken: Span[] = [];
    for (const match of matchesOf(pattern, rest)) {
      const chain = readChain(text, match.index, match[0]);
      if (chain === 'single') continue;
      taken.push(chain === 'foreign' ? { start: match.index, end: match.index + match[0].length } : chain);
      if (chain !== 'foreign') chains.push(chain);
    }
    rest = blank(rest, taken);
  }
  return { chains: chains.sort((a, b) => a.start - b.start), rest };
}

/** The text with these ranges blanked, offsets unchanged. The spans are in order, without overlap. */
export function blank(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), BLANK.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

interface Step {
  separator: string;
  number: number | null;
  end: number;
}

/** 'single' when only one number is left, 'foreign' when it is not a code and contains none. */
function readChain(text: string, start: number, matched: string): Reference | 'single' | 'foreign' {
  const steps: Step[] = [];
  for (const match of matchesOf(STEP, matched)) {
    const separator = (match[1] ?? '').trim().charAt(0);
    steps.push({ separator, number: parseNumeral(match[2] ?? ''), end: start + match.index + match[0].length });
  }
  const end = finishSteps(text, steps);
  if (steps.length < 2) return 'single';
  const numbers = steps.flatMap(({ number }) => (number === null ? [] : [number]));
  if (!isCodeShaped(steps, numbers)) return 'foreign';
  if (/^[a-z0-9%]/.test(text.charAt(end)) || isForeignBefore(text, start)) return 'foreign';
  if (numbers.length === 2 && isCounted(text, end)) return 'foreign';
  return withPrefix(text, start, end, numbers);
}

function isCodeShaped(steps: readonly Step[], numbers: readonly number[]): boolean {
  const [area = 0, measure = 0] = numbers;
  const dots = steps.filter(step => step.separator === '.').length;
  return (
    numbers.length === steps.length &&
    numbers.length <= 3 &&
    area <= MAX_AREA &&
    measure <= MAX_MEASURE &&
    (dots === 0 || dots === steps.length - 1)
  );
}

/**
 * Interprets a final の3: 1-1の3番目 is entry 3 with its ordinal, while 1-1の3件 is a count and is dropped. Shortens
 * `steps` accordingly. @returns end of the chain
 */
function finishSteps(text: string, steps: Step[]): number {
  for (;;) {
    const last = steps.at(-1);
    if (!last) return 0;
    if (last.separator !== 'の') return last.end;
    ORDINAL_TAIL.lastIndex = last.end;
    const tail = ORDINAL_TAIL.exec(text);
    if (tail) {
      const fits = tail[1] === undefined || (tail[1] === '施策') === (steps.length === 2);
      if (fits) return last.end + tail[0].length;
    } else if (last.number !== null && !isQuantity(text, last.end)) {
      return last.end;
    }
    steps.pop();
  }
}

function isQuantity(text: string, end: number): boolean {
  return text.charAt(end) === '番' || isCounted(text, end) || isProjectCount(text, end);
}

/** Extends the span to a preceding 施策, project, 第 …; kanji numerals after other kanji are part of a word. */
function withPrefix(text: string, start: number, end: number, numbers: number[]): Reference | 'foreign' {
  const prefix = PREFIX.exec(text.slice(Math.max(0, start - PREFIX_WINDOW), start))?.[0] ?? '';
  const isInsideWord = prefix === '' && isKanji(text.charAt(start - 1)) && isKanji(text.charAt(start));
  return isInsideWord ? 'foreign' : { start: start - prefix.length, end, numbers };
}

function isKanji(character: string): boolean {
  return /[一-龠々]/.test(character);
}

/**
 * Parses codes in words, 第4分野, area four, and ordinals around a code: 第4分野の2番目の施策, the third project of
 * 1-1.
 */

import { matchesOf } from '../search/words/matches.ts';
import { blank, DASH, type Reference, type Span } from './code-chain.ts';
import { isCounted } from './code-guard.ts';
import { CARDINAL_EN, NUMBER, ORDINAL_EN, parseNumeral } from './numeral.ts';

const NO_EN = String.raw`(?: ?(?:no\.?|number|#))? ?`;
const OF_EN = '(?: of| in| under| from) (?:the )?$';
const END = `(?! ?(?:${DASH}|\\.) ?[0-9])`;

const AREAS = [
  `第 ?(${NUMBER})(?: ?の)? ?(?:重点)?分野`,
  `(?<![0-9一二三四五六七八九十])(?:重点)?分野 ?第?(${NUMBER})${END}(?! ?(?:番目|つ目|位))`,
  `(${NUMBER})(?:番目|つ目)の ?(?:重点)?分野`,
  '(?<![0-9])([1-9])番の ?(?:重点)?分野',
  '(?<![0-9一二三四五六七八九十])([1-9一二三四五六])の ?(?:重点)?分野',
  `エリア ?(${NUMBER})${END}`,
  `(?<![a-z])(?:priority )?areas?${NO_EN}(${CARDINAL_EN})${END}`,
  `(?<![a-z0-9])(${ORDINAL_EN}) (?:priority )?area(?![a-z])`,
].map(source => new RegExp(source, 'g'));

const MEASURE_AFTER = [
  '^ ?[の、,]? ?(最初|いちばん最初|一番最初|一番目|先頭|一番上)の ?施策',
  `^ ?[の、,]? ?(${NUMBER})(?:番目|つ目|番)の ?施策`,
  `^ ?[の、,]? ?第(${NUMBER})(?: ?の)? ?施策`,
  `^ ?[の、,]? ?施策(?: ?の| ?その)? ?第?(${NUMBER})${END}(?:番目?)?`,
  `^(?:'s)?,? ?measure${NO_EN}(${CARDINAL_EN})${END}`,
  `^(?:'s)?,? ?(${ORDINAL_EN}) measure(?![a-z])`,
].map(source => new RegExp(source));
const MEASURE_BEFORE = [
  `(?<![a-z])measure${NO_EN}(${CARDINAL_EN})${OF_EN}`,
  `(?<![a-z0-9])(${ORDINAL_EN}) measure${OF_EN}`,
].map(source => new RegExp(source));

const PROJECT_JA = '(?:取り?組み?|事業|プロジェクト|掲載)';
const PROJECT_EN = '(?:project|entry|item)';
const ENTRY_AFTER = [
  `^ ?の? ?第?(${NUMBER})(?:番目|つ目|個目|件目|行目|号)(?: ?の ?${PROJECT_JA})?(?! ?の ?施策)`,
  `^ ?の? ?第?([1-9][0-9]?|[二三四五六七八九十])番(?:の ?${PROJECT_JA}|(?=$|[^一-龠ぁ-ん]|[はがをのにもとでっ]))`,
  `^ ?の? ?${PROJECT_JA} ?第?(${NUMBER})${END}(?:番目?)?`,
  `^ ?\\((${NUMBER})\\)`,
  `^(?:'s)?,? ?${PROJECT_EN}${NO_EN}(${CARDINAL_EN})${END}`,
  `^(?:'s)?,? ?(${ORDINAL_EN}) (?:${PROJECT_EN}|one)(?![a-z])`,
].map(source => new RegExp(source));
const ENTRY_BEFORE = [
  `(?<![a-z])(?:${PROJECT_EN}${NO_EN}|no\\.? ?|number |# ?)(${CARDINAL_EN})${OF_EN}`,
  `(?<![a-z0-9])(${ORDINAL_EN})(?: (?:${PROJECT_EN}|one))?${OF_EN}`,
].map(source => new RegExp(source));

const WINDOW = 40;

/** Areas named by number. */
export function findAreas(text: string): Reference[] {
  const found: Reference[] = [];
  let rest = text;
  for (const pattern of AREAS) {
    const matches = matchesOf(pattern, rest).flatMap(match => readArea(rest, match) ?? []);
    found.push(...matches);
    rest = blank(rest, matches);
  }
  return found;
}

function readArea(text: string, match: RegExpExecArray): Reference | null {
  const [matched, printed = ''] = match;
  const end = match.index + matched.length;
  const number = parseNumeral(printed);
  if (number === null || number > 9 || (matched.endsWith(printed) && isCounted(text, end))) return null;
  return { start: match.index, end, numbers: [number] };
}

/**
 * Extends an area by an adjacent measure, and a measure by an adjacent entry; otherwise returns it unchanged.
 * @param room limits of the extension, between the neighbouring codes
 */
export function extendReference(text: string, reference: Reference, room: Span): Reference {
  if (reference.numbers.length === 3) return reference;
  const [after, before] =
    reference.numbers.length === 1 ? [MEASURE_AFTER, MEASURE_BEFORE] : [ENTRY_AFTER, ENTRY_BEFORE];
  const wider = lookAfter(text, reference, after) ?? lookBefore(text, reference, before);
  if (!wider || wider.start < room.start || wider.end > room.end) return reference;
  return extendReference(text, wider, room);
}

function lookAfter(text: string, reference: Reference, patterns: readonly RegExp[]): Reference | null {
  const following = text.slice(reference.end, reference.end + WINDOW);
  for (const pattern of patterns) {
    const match = pattern.exec(following);
    const number = match && (/^[^0-9]*(?:最初|先頭|一番)/.test(match[1] ?? '') ? 1 : parseNumeral(match[1] ?? ''));
    if (!match || !number) continue;
    const end = reference.end + match[0].length;
    if (!isCounted(text, end)) return { start: reference.start, end, numbers: [...reference.numbers, number] };
  }
  return null;
}

function lookBefore(text: string, reference: Reference, patterns: readonly RegExp[]): Reference | null {
  const from = Math.max(0, reference.start - WINDOW);
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(from, reference.start));
    const number = match && parseNumeral(match[1] ?? '');
    if (match && number) {
      return { start: from + match.index, end: reference.end, numbers: [...reference.numbers, number] };
    }
  }
  return null;
}

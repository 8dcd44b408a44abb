/** Implied codes of ranges and lists: 「4-1から4-3まで」, 「重点分野1と2」, "areas 5 and 6", 最後の分野. */
import type { FoundCode } from '../../plan/code.ts';
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import { matchesOf } from '../../search/words/matches.ts';
import { spanOf } from '../../search/words/spans.ts';
import { ordinalValue, parseNumber } from '../numbers/number.ts';
import { isOnwards, isUpTo } from '../numbers/picks.ts';

const RUNS_OF_AREAS = [
  /分野 ?([1-9])(?:から|〜|~|-)(?:分野 ?)?([1-9])(?!へ|に(?!かけ))/g,
  /\bareas? ([1-9]) (?:to|through) ([1-9])(?!-?\d)/g,
  /\bbetween (?:priority )?areas? ([1-9]) and ([1-9])(?!-?\d)/g,
];

/** 「重点分野の3番目、事業を全部」「重点分野の最後」 "the third of the priority areas": one of all areas, by its place. */
const NTH_OF_AREAS = anyOf(
  /^(?:(?:この|本)?計画の)?(?:[六6]つの)?重点分野(?:の|で|のうち、?|の中で、?)(?:上から)?(?:([1-9一二三四五六七八九])(?:番目|つ目)|(最後|一番下|末尾)|最初|一番上|先頭)(?!から|に|と)/,
  /\b(first|second|third|fourth|fifth|sixth|last) (?:one )?of (?:the|all) (?:six )?(?:priority )?areas\b/,
);

/** @param said 最後, "last", "third"; without it and without a number the first */
function areaAt(number: string | undefined, said: string | undefined, { areas }: Plan): string {
  if (number !== undefined) return String(parseNumber(number) ?? 0);
  if (said === undefined) return '1';
  return String(/^[a-z]/.test(said) && said !== 'last' ? ordinalValue(said) : said === '最初' ? 1 : areas.length);
}

/** 「重点分野1と2」, "areas 5 and 6": the numbers after the first; also 3分野目, 最後の分野. */
export function enumeratedAreas(text: string, plan: Plan): FoundCode[] {
  const found: FoundCode[] = [];
  for (const match of RUNS_OF_AREAS.flatMap(pattern => matchesOf(pattern, text))) {
    for (let code = Number(match[1]) + 1; code <= Number(match[2]); code++)
      found.push({ kind: 'area', code: String(code), ...spanOf(match) });
  }
  for (const match of matchesOf(/(?<=分野の)([1-9]|[一二三四五六])番(?!目)/g, text))
    found.push({
      kind: 'area',
      code: String(parseNumber(match[1] ?? '')),
      ...spanOf(match),
    });
  const nth = NTH_OF_AREAS.exec(text);
  if (nth) {
    const [, number, last, en] = nth;
    found.push({ kind: 'area', code: areaAt(number, last ?? en, plan), ...spanOf(nth) });
  }
  for (const match of matchesOf(
    /([1-9]|[一二三四五六七八九])(?:つ目の|分野目|分野(?=の(?:施策|事業|取組))|つ目の重点)(?:重点)?(?:分野)?(?!施策|事業|取組|やつ)|(最初|最後)の(?:重点)?分野|\b(first|last) (?:priority )?area\b/g,
    text,
  )) {
    const [, number, ja, en] = match;
    if (number !== undefined && !/分野/.test(match[0])) continue;
    found.push({ kind: 'area', code: areaAt(number, ja ?? en, plan), ...spanOf(match) });
  }
  for (const match of matchesOf(
    /(?<=分野 ?(?:[1-9] ?(?:と|、|・|,|や) ?){1,5})[1-9](?![-\d])|(?<=\bareas? (?:[1-9](?:,| and|, and| &) ){1,5})[1-9](?![-\d])/g,
    text,
  )) {
    found.push({ kind: 'area', code: match[0], start: match.index, end: match.index + 1 });
  }
  // 「4と5、両方の分野」「2と3の分野」「分野4にも5にも」.
  for (const match of matchesOf(
    /(?<![\d-])([1-6])(?:と|・|や)([1-6])(?:(?:、|の)?(?:両方の?|双方の?|両|[二2]つの)?(?:重点)?分野|(?=(?:を|って|、)?(?:合わせ|あわせ|足し|足す|たす|合計)))/g,
    text,
  )) {
    for (const code of match.slice(1, 3)) found.push({ kind: 'area', code: code ?? '', ...spanOf(match) });
  }
  for (const match of matchesOf(/(?<=分野 ?[1-6]にも)[1-6](?=にも)/g, text))
    found.push({ kind: 'area', code: match[0], ...spanOf(match) });
  return found;
}

/** 「4-1の3番目から5番目」「4-1の3番目と5番目」: the first ordinal is part of a code, the others are bare. */
export function entriesUpTo(text: string, codes: readonly FoundCode[], plan: Plan): FoundCode[] {
  return codes.flatMap(from => {
    if (from.kind !== 'entry') return [];
    const rest = text.slice(from.end);
    const upTo = UP_TO.exec(rest);
    const [said = ''] = upTo ?? OTHERS_TOO.exec(rest) ?? [];
    const numbers = (said.match(NTH) ?? []).flatMap(nth => parseNumber(nth) ?? []);
    const measure = from.code.split('-').slice(0, 2).join('-');
    const isMeant = (number: number, code: string) =>
      upTo ? plan.compare(code, from.code) > 0 && number <= (numbers[0] ?? 0) : numbers.includes(number);
    return (plan.measure(measure)?.entries ?? [])
      .filter(({ code }) => isMeant(Number(code.split('-')[2]), code))
      .map(({ code }) => ({ kind: 'entry' as const, code, start: from.end, end: from.end + said.length }));
  });
}

const NTH = /\d+|[一二三四五六七八九十]+/g;
const ORDINAL = `第?(?:${NTH.source})(?:番目?|つ目|個目|件目)`;
const UP_TO = new RegExp(
  `^(?:から|~|-) ?${ORDINAL}(?:まで)?|^(?:番目?)?(?:から|〜|~) ?\\d{1,2}番?(?=まで|の事業|の取組|[をは、。?]|$)`,
);
const OTHERS_TOO = new RegExp(`^(?:(?:と|、|・|,|や) ?${ORDINAL})+`);

const RUN = /^[^、。]{0,3}(から|~|〜|\bto\b|\bthrough\b|-)[^、。]{0,3}$/;
/** "Difference between 1-1-8 and 4-1-5" is a comparison. */
const BETWEEN =
  /(?<!\b(?:differences?|compar\w+|distinction|relation(?:ship)?|connection|link|overlap|choose|in common) (?:\w+ )?)\bbetween (?:(?:priority )?areas? |measures? |projects? |entr(?:y|ies) )?$/;

/** 「4-1から4-3まで」, "4-1 to 4-3", "between 4-1 and 4-3": the codes in between. */
export function codesBetween(text: string, codes: readonly FoundCode[], plan: Plan): FoundCode[] {
  return codes.flatMap((from, index) => {
    const to = codes[index + 1];
    if (!to || to.kind !== from.kind) return [];
    const gap = text.slice(from.end, to.start);
    // 「4-3から4-6に載せ直した」 is a move, not a range.
    const isMove = gap.includes('から') && /^(?:へ|に(?!かけ))/.test(text.slice(to.end));
    const isRun = (RUN.test(gap) && !isMove) || (BETWEEN.test(text.slice(0, from.start)) && gap === ' and ');
    if (!isRun) return [];
    const all = from.kind === 'area' ? plan.areas : from.kind === 'measure' ? plan.measures : plan.entries;
    return all
      .filter(({ code }) => plan.compare(code, from.code) > 0 && plan.compare(code, to.code) < 0)
      .map(({ code }) => ({ kind: from.kind, code, start: to.start, end: to.end }));
  });
}

/**
 * 「4-1-3以降」「施策2-1の5番目から最後まで」「4-3以降の施策」「4-1の3番目まで」 "4-1-3 onwards": the codes after or before one, to
 * the end of its place.
 */
export function codesToTheEnd(text: string, codes: readonly FoundCode[], plan: Plan): FoundCode[] {
  return codes.flatMap(({ kind, code, start, end }) => {
    const after = text.slice(end);
    const direction = isOnwards(after) ? 1 : isUpTo(after) && codes.length === 1 && kind === 'entry' ? -1 : 0;
    const parts = code.split('-').slice(0, /分野/.test(text.slice(start, end)) ? 1 : -1);
    const all = kind === 'area' ? plan.areas : kind === 'measure' ? plan.measures : plan.entries;
    return all
      .filter(one => one.code.startsWith(kind === 'area' ? '' : `${parts.join('-')}-`))
      .filter(one => direction * plan.compare(one.code, code) > 0)
      .map(one => ({ kind, code: one.code, start, end }));
  });
}

/**
 * 「2-2の3から6まで」 "projects 3 to 5 of measure 2-2": the entries with these numbers instead of the measure. Other codes are
 * returned as they are.
 */
export function asEntriesByNumber(found: FoundCode, text: string, plan: Plan): FoundCode[] {
  const match =
    found.kind === 'measure'
      ? (NUMBERS_AFTER.exec(text.slice(found.end)) ?? NUMBERS_BEFORE.exec(text.slice(0, found.start)))
      : null;
  const [from = 0, to = 0] = match?.slice(1).map(Number) ?? [];
  const entries = (plan.measure(found.code)?.entries ?? []).slice(from - 1, to);
  if (!match || from < 1 || from >= to || entries.length === 0) return [found];
  const end = found.end + (text.startsWith(match[0], found.end) ? match[0].length : 0);
  return entries.map(({ code }) => ({ ...found, kind: 'entry', code, end }));
}

const NUMBERS_AFTER =
  /^(?:の| ?(?:,|:)? ?(?:from |no\.? ?|nos\.? ?|projects? |entries |items? )) ?([1-9]\d?) ?(?:から|〜|~|to|through) ?([1-9]\d?)(?:番目?)?(?:まで)?(?![\d-])(?!つ|件|事業)/;
const NUMBERS_BEFORE =
  /\b(?:projects?|entries|items?|numbers?|nos?\.?) ([1-9]\d?) ?(?:to|through|-|~) ?([1-9]\d?) (?:of|in|from|under) (?:the )?(?:measure )?$/;

/** 「分野1の10番目」, read as measure 1-10: the tenth entry when the area has no such measure. */
export function asEntryOfArea(found: FoundCode, text: string, plan: Plan): FoundCode {
  const [area = '', number] = found.code.split('-');
  if (found.kind !== 'measure' || plan.measure(found.code) || !/目$/.test(text.slice(found.start, found.end)))
    return found;
  const entries = plan.area(area)?.measures.flatMap(measure => measure.entries) ?? [];
  const entry = entries[Number(number) - 1];
  return entry ? { ...found, kind: 'entry', code: entry.code } : found;
}

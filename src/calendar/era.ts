/**
 * Formats and parses dates ('YYYY-MM-DD') and months ('YYYY-MM') in Japanese eras and western years:
 * 平成18年11月・2006年11月. An era changes on a day, not on New Year: 平成31年4月30日 is followed by 令和元年5月1日.
 */
import type { Lang } from '../lang.ts';
import { ENGLISH_MONTHS } from './english-months.ts';
import { dateOf, isDate } from './plain-date.ts';

interface Era {
  name: string;
  nameEn: string;
  /** As in H21. */
  letter: string;
  /** First day. */
  from: string;
}

/** Newest first. */
const ERAS: readonly Era[] = [
  { name: '令和', nameEn: 'Reiwa', letter: 'R', from: '2019-05-01' },
  { name: '平成', nameEn: 'Heisei', letter: 'H', from: '1989-01-08' },
  { name: '昭和', nameEn: 'Showa', letter: 'S', from: '1926-12-25' },
  { name: '大正', nameEn: 'Taisho', letter: 'T', from: '1912-07-30' },
  { name: '明治', nameEn: 'Meiji', letter: 'M', from: '1868-01-25' },
];

/** Plausible years; others are typos (0209 for 2009). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const MONTHS_EN = ENGLISH_MONTHS.map(name => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);

const WEEKDAYS = '日月火水木金土';
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Sunday is 0. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Null before 明治. */
function eraYearOf(date: string): { era: Era; year: number } | null {
  const era = ERAS.find(({ from }) => from <= date);
  return era ? { era, year: yearOf(date) - yearOf(era.from) + 1 } : null;
}

/** The era year on that day, without 年. @example '平成21', '令和元' @throws RangeError for dates before 明治 */
export function eraYearName(date: string): string {
  const found = eraYearOf(date);
  if (!found) throw new RangeError(`${date} lies before ${ERAS.at(-1)?.from}, the first day of the oldest era known`);
  return japaneseYear(found);
}

/**
 * Western year of an era year; the era is a name or letter, 平成 or H. Plain arithmetic: 平成35 is 2023, as in
 * documents printed before the era ended. @returns null for an unknown era or a year below 1
 */
export function westernYear(era: string, year: number): number | null {
  const found = ERAS.find(({ name, letter }) => name === era || letter === era.toUpperCase());
  return found && year >= 1 ? yearOf(found.from) + year - 1 : null;
}

/**
 * Dates before 明治 are printed in the western calendar only, so every recorded date can be shown.
 * @example printDate('2009-04-01', 'ja') // '平成21年4月1日・2009年4月1日'; in English '1 April 2009 (Heisei 21)'
 */
export function printDate(date: string, lang: Lang): string {
  const [year, month, day] = numbersOf(date);
  return lang === 'en'
    ? `${day} ${MONTHS_EN[month - 1]} ${year}${englishYear(date)}`
    : inBoth(date, year, `${month}月${day}日`);
}

/**
 * A date with weekday in one calendar, for due dates.
 * @example printWeekdayDate('2009-10-08', 'ja') // '平成21年10月8日（木）'; in English 'Thursday 8 October 2009'
 */
export function printWeekdayDate(date: string, lang: Lang): string {
  const weekday = weekdayOf(date);
  const day = printEraDate(date, lang);
  return lang === 'en' ? `${WEEKDAYS_EN[weekday]} ${day}` : `${day}（${WEEKDAYS[weekday]}）`;
}

/**
 * A date in one calendar. @example printEraDate('2009-10-08', 'ja') // '平成21年10月8日'; in English '8 October 2009'
 */
export function printEraDate(date: string, lang: Lang): string {
  const [year] = numbersOf(date);
  const day = printDay(date, lang);
  if (lang === 'en') return `${day} ${year}`;
  const found = eraYearOf(date);
  return `${found ? japaneseYear(found) : year}年${day}`;
}

/**
 * A date with weekday, without the year. @example printWeekdayDay('2009-10-08', 'ja') // '10月8日（木）'; in English
 * 'Thursday 8 October'
 */
export function printWeekdayDay(date: string, lang: Lang): string {
  const weekday = weekdayOf(date);
  const day = printDay(date, lang);
  return lang === 'en' ? `${WEEKDAYS_EN[weekday]} ${day}` : `${day}（${WEEKDAYS[weekday]}）`;
}

/** A month in the era calendar only, as typed into a form. @example printEraMonth('2010-03') // '平成22年3月' */
export function printEraMonth(yearMonth: string): string {
  const [year, month] = numbersOf(yearMonth);
  const found = eraYearOf(`${yearMonth}-31`);
  return `${found ? japaneseYear(found) : year}年${month}月`;
}

/** A day without the year. @example printDay('2009-10-09', 'ja') // '10月9日'; in English '9 October' */
export function printDay(date: string, lang: Lang): string {
  const [, month, day] = numbersOf(date);
  return lang === 'en' ? `${day} ${MONTHS_EN[month - 1]}` : `${month}月${day}日`;
}

/**
 * A month in the era of its last day: January 1989 is 平成元年1月. Before 明治 as in printDate.
 * @example printMonth('2006-11', 'ja') // '平成18年11月・2006年11月'; in English 'November 2006 (Heisei 18)'
 */
export function printMonth(yearMonth: string, lang: Lang): string {
  const [year, month] = numbersOf(yearMonth);
  // Sorts after every day of the month, and so after the start of an era in it.
  const end = `${yearMonth}-31`;
  return lang === 'en' ? `${MONTHS_EN[month - 1]} ${year}${englishYear(end)}` : inBoth(end, year, `${month}月`);
}

const YEAR = String.raw`(?:(${ERAS.map(({ name, letter }) => `${name}|${letter}`).join('|')})\s*(元|\d{1,2})|(\d{4}))`;
/** 年 or a separator; a western year may follow in brackets, as the plan prints 平成23年（2011年）7月. */
const AFTER_YEAR = String.raw`\s*(?:年?\s*\((\d{4})年?\)年?|[年./-])\s*`;
const MONTH_TEXT = new RegExp(String.raw`^${YEAR}${AFTER_YEAR}(\d{1,2})月?$`, 'i');
const DATE_TEXT = new RegExp(String.raw`^${YEAR}${AFTER_YEAR}(\d{1,2})\s*[月./-]\s*(\d{1,2})日?$`, 'i');

/**
 * 'YYYY-MM' of a month in either calendar and any width: 平成18年11月, H18.11, 令和元年5月, 平成23年（2011年）7月,
 * 2006-11.
 * @returns null when the whole text is not a month, its two years differ, or the year is outside 1900 to 2099
 */
export function parseMonth(text: string): string | null {
  const match = MONTH_TEXT.exec(text.normalize('NFKC').trim());
  const first = match && firstOfMonth(match);
  return first ? first.slice(0, 7) : null;
}

/**
 * 'YYYY-MM-DD' of a date in the formats of parseMonth: 平成21年4月1日, R1.5.1, 2009/4/1; null when it is not a date.
 */
export function parseDate(text: string): string | null {
  const match = DATE_TEXT.exec(text.normalize('NFKC').trim());
  const first = match && firstOfMonth(match);
  if (!first) return null;
  const date = `${first.slice(0, 8)}${(match[6] ?? '').padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

function firstOfMonth([, era, eraYear, western, beside, month]: RegExpExecArray): string | null {
  const year = era ? westernYear(era, eraYear === '元' ? 1 : Number(eraYear)) : Number(western);
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (beside !== undefined && Number(beside) !== year) return null;
  const first = dateOf(year, Number(month), 1);
  return isDate(first) ? first : null;
}

function inBoth(date: string, westernYear: number, rest: string): string {
  const found = eraYearOf(date);
  return `${found ? `${japaneseYear(found)}年${rest}・` : ''}${westernYear}年${rest}`;
}

const japaneseYear = ({ era, year }: { era: Era; year: number }): string => `${era.name}${year === 1 ? '元' : year}`;

/** Appended to the western year. */
function englishYear(date: string): string {
  const found = eraYearOf(date);
  return found ? ` (${found.era.nameEn} ${found.year})` : '';
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function numbersOf(text: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
}

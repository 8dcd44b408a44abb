/**
 * Days, months and years as people speak of them: 去年の9月, 10月3日, 先週, 3か月前, 昨年度末, "2 October 2009", "last
 * October", "two weeks ago". Texts are NFKC and in lower case.
 */
import { ENGLISH_MONTHS } from './english-months.ts';
import { parseDate, parseMonth } from './era.ts';
import { fiscalYearOf, parsePeriodId } from './fiscal-year.ts';
import { periodsNamed } from './named-period.ts';
import { addDays, dateOf, isDate, lastDayOfMonth, weekdayOf } from './plain-date.ts';

/** First and last day, 'YYYY-MM-DD'. */
export interface Days {
  from: string;
  to: string;
}

/** Where a day without a year lies: the last such day that has begun, or the next one. */
export type Towards = 'past' | 'coming';

type Groups = Record<string, string | undefined>;
interface Form {
  /** Its groups are named, since all forms are joined into one pattern. */
  pattern: string;
  read(groups: Groups, on: string, towards: Towards): Days | null;
}

const YEAR = String.raw`(?:(?:平成|令和|昭和)\s?(?:元|\d{1,2})|(?<![a-z\d])[hrs](?:元|\d{1,2})|(?<!\d)\d{4})`;
const YEARS_AWAY: Readonly<Record<string, number>> = {
  一昨年: -2,
  おととし: -2,
  昨年: -1,
  去年: -1,
  前年: -1,
  今年: 0,
  本年: 0,
  来年: 1,
  翌年: 1,
  再来年: 2,
};
const YEAR_AWAY = Object.keys(YEARS_AWAY).join('|');
const MONTH_EN = ENGLISH_MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const ORDINAL = '(?:st|nd|rd|th)?';
const NUMBERS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const NUMBERS_EN = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = String.raw`\d{1,3}|[一二三四五六七八九十]`;
const COUNT_EN = String.raw`\d{1,3}|an?|${NUMBERS_EN.slice(1).join('|')}`;

const FORMS: readonly Form[] = [
  {
    pattern: String.raw`(?<date>${YEAR}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?(?!\d))`,
    read: ({ date = '' }) => asDay(parseDate(date)),
  },
  {
    pattern: String.raw`(?<yearMonth>${YEAR}\s?(?:年\s?\d{1,2}月|[./-]\s?\d{1,2}(?![\d月./-])))`,
    read: ({ yearMonth = '' }) => asMonth(parseMonth(yearMonth)),
  },
  {
    pattern: String.raw`(?<yearAway>${YEAR_AWAY})の?(?<monthThen>\d{1,2})月(?:(?<dayThen>\d{1,2})日)?`,
    read: ({ yearAway = '', monthThen, dayThen }, on) =>
      inYear(yearOf(on) + (YEARS_AWAY[yearAway] ?? 0), Number(monthThen), dayThen),
  },
  {
    pattern: String.raw`(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<![\d/-])(?<slashMonth>\d{1,2})/(?<slashDay>\d{1,2})(?![\d/-])`,
    read: ({ month, day, slashMonth, slashDay }, on, towards) =>
      without(Number(month ?? slashMonth), day ?? slashDay, on, towards),
  },
  {
    pattern: String.raw`(?<dayFirst>\d{1,2})${ORDINAL}(?: of)? (?<monthAfter>${MONTH_EN})\b\.?(?:,? (?<yearAfter>\d{4})\b)?`,
    read: ({ dayFirst, monthAfter, yearAfter }, on, towards) =>
      named(monthAfter, dayFirst, yearAfter, undefined, on, towards),
  },
  {
    pattern: String.raw`(?:(?<which>last|this|next) )?(?<monthEn>${MONTH_EN})\b\.?(?: (?<dayEn>\d{1,2})${ORDINAL}(?!\d))?(?:,? (?<yearEn>\d{4})\b)?`,
    read: ({ which, monthEn, dayEn, yearEn }, on, towards) => named(monthEn, dayEn, yearEn, which, on, towards),
  },
  {
    pattern:
      '(?<dayAway>一昨日|おととい|昨日|きのう|今日|本日|明日|あした|(?:the )?day before yesterday|yesterday|today|tomorrow)',
    read: ({ dayAway = '' }, on) => asDay(addDays(on, daysAway(dayAway))),
  },
  {
    pattern: `(?<count>${COUNT})(?<unit>日|週間?|(?:か|ヶ|カ|ケ|箇)月|年)前|(?<half>半年)前`,
    read: ({ count = '', unit = '', half }, on) =>
      half ? ago(6, '月', on) : ago(Number(count) || NUMBERS.indexOf(count), unit.slice(-1), on),
  },
  {
    pattern: `(?<countEn>${COUNT_EN}) (?<unitEn>day|week|month|year)s? ago`,
    read: ({ countEn = '', unitEn = '' }, on) =>
      ago(
        Number(countEn) || Math.max(1, NUMBERS_EN.indexOf(countEn)),
        { day: '日', week: '週', month: '月', year: '年' }[unitEn] ?? '',
        on,
      ),
  },
  {
    pattern: '(?<week>先々週|先週|今週|来週|(?:the )?week before last|(?:last|this|next) week)',
    read({ week = '' }, on) {
      const monday = addDays(addDays(on, -((weekdayOf(on) + 6) % 7)), 7 * away(week));
      return { from: monday, to: addDays(monday, 6) };
    },
  },
  {
    pattern: '(?<monthAway>先々月|先月|前月|今月|来月|(?:the )?month before last|(?:last|this|next) month)',
    read: ({ monthAway = '' }, on) => monthsFrom(on, away(monthAway)),
  },
  {
    pattern: String.raw`(?<period>(?:(?:${YEAR}年度|fy ?\d{4}|[昨前去今本]年度)の?)?(?:第?[1-4一二三四]四半期|[上下]半?期|q[1-4]\b)|前四半期|last quarter)`,
    read: ({ period = '' }, on) => asPeriod(period, on),
  },
  {
    pattern: String.raw`(?<fiscalYear>${YEAR}年度|\bfy ?\d{4}\b)`,
    read: ({ fiscalYear = '' }, on) => asPeriod(fiscalYear, on),
  },
  {
    pattern:
      '(?<fiscalAway>一昨年度|昨年度|前年度|去年度|今年度|本年度|来年度|翌年度|(?:last|this|next) (?:fiscal )?year)',
    read({ fiscalAway = '' }, on) {
      const year = fiscalYearOf(on) + away(fiscalAway);
      return { from: dateOf(year, 4, 1), to: dateOf(year + 1, 3, 31) };
    },
  },
  {
    pattern: `(?<yearAlone>${YEAR_AWAY})`,
    read({ yearAlone = '' }, on) {
      const year = yearOf(on) + (YEARS_AWAY[yearAlone] ?? 0);
      return { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
    },
  },
];

const EDGE = '末|当初|初め|はじめ|頭';
/** Pattern source of everything `spokenDays` reads, without groups of its own. */
export const SPOKEN_DAYS = `(?:(?:the )?(?:end|beginning|start) of )?(?:${FORMS.map(({ pattern }) => pattern.replace(/\(\?<[a-zA-Z]+>/g, '(?:')).join('|')})(?:の?(?:${EDGE}))?`;
/** Pattern source of the English days that need no preposition. */
export const DAYS_AWAY_EN = `(?:yesterday|(?:last|next) (?:week|month|year|${ENGLISH_MONTHS.join('|')})|(?:${COUNT_EN}) (?:day|week|month|year)s? ago)`;
const WHOLE = FORMS.map(({ pattern, read }) => ({
  pattern: new RegExp(`^(?:(?:the )?(?<edgeEn>end|beginning|start) of )?(?:${pattern})(?:の?(?<edge>${EDGE}))?$`),
  read,
}));

/**
 * The days a text names; null when it names none, or none that exists. 末 and "the end of" mean the last day of them,
 * 当初 and "the beginning of" the first.
 * @param words the whole text, matched by SPOKEN_DAYS
 * @param on today, 'YYYY-MM-DD'
 */
export function spokenDays(words: string, on: string, towards: Towards): Days | null {
  for (const { pattern, read } of WHOLE) {
    const { groups } = pattern.exec(words.trim()) ?? {};
    const days = groups && read(groups, on, towards);
    if (!days) continue;
    const edge = groups.edge ?? groups.edgeEn;
    if (edge === undefined) return days;
    const day = edge === '末' || edge === 'end' ? days.to : days.from;
    return { from: day, to: day };
  }
  return null;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const asDay = (date: string | null): Days | null => (date === null ? null : { from: date, to: date });

function asMonth(month: string | null): Days | null {
  const [year = 0, number = 0] = month?.split('-').map(Number) ?? [];
  return month === null ? null : inYear(year, number, undefined);
}

function inYear(year: number, month: number, day: string | undefined): Days | null {
  const first = dateOf(year, month, Number(day ?? 1));
  if (!isDate(first)) return null;
  return { from: first, to: day === undefined ? lastDayOfMonth(year, month) : first };
}

/** A month or day without a year. */
function without(month: number, day: string | undefined, on: string, towards: Towards): Days | null {
  const years = [yearOf(on) - 1, yearOf(on), yearOf(on) + 1];
  const days = years.flatMap(year => inYear(year, month, day) ?? []);
  return (towards === 'past' ? days.findLast(({ from }) => from <= on) : days.find(({ from }) => from >= on)) ?? null;
}

function named(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  which: string | undefined,
  on: string,
  towards: Towards,
): Days | null {
  const number = ENGLISH_MONTHS.findIndex(name => name.startsWith(month?.slice(0, 3) ?? '-')) + 1;
  if (number === 0) return null;
  if (year !== undefined) return inYear(Number(year), number, day);
  const meant = which === 'last' ? 'past' : which === 'next' ? 'coming' : towards;
  return without(number, day, on, meant);
}

function daysAway(words: string): number {
  if (/一昨日|おととい|before/.test(words)) return -2;
  if (/昨日|きのう|yesterday/.test(words)) return -1;
  return /明日|あした|tomorrow/.test(words) ? 1 : 0;
}

function away(words: string): number {
  if (/先々|一昨|before last/.test(words)) return -2;
  if (/[先前昨去]|last/.test(words)) return -1;
  return /[来翌]|next/.test(words) ? 1 : 0;
}

function monthsFrom(on: string, months: number): Days {
  const index = yearOf(on) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return { from: dateOf(year, month, 1), to: lastDayOfMonth(year, month) };
}

/** The same day so many days, weeks, months or years before; the month's last where it has no such day. */
function ago(count: number, unit: string, on: string): Days | null {
  if (unit === '日' || unit === '週' || unit === '間') return asDay(addDays(on, -count * (unit === '日' ? 1 : 7)));
  const { from, to } = monthsFrom(on, -count * (unit === '年' ? 12 : 1));
  const day = `${from.slice(0, 8)}${on.slice(8)}`;
  return asDay(day < to ? day : to);
}

/** Of several possible fiscal years the last that has begun. */
function asPeriod(words: string, on: string): Days | null {
  const ids = periodsNamed(words, on, 'quarter') ?? [];
  const periods = ids.flatMap(id => parsePeriodId(id) ?? []);
  return periods.find(({ from }) => from <= on) ?? periods[0] ?? null;
}

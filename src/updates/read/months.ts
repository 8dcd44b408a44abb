/**
 * Months named in a clause, seen from today: 22年3月, H22.3, 来月末, 年内, 来年度の第1四半期, "by the end of the fiscal
 * year". A month without a year is the coming one. What the month is for is due.ts's to say.
 */
import { parseMonth, westernYear } from '../../calendar/era.ts';
import { fiscalYearOf, parsePeriodId } from '../../calendar/fiscal-year.ts';
import { addDays } from '../../calendar/plain-date.ts';

export interface FoundMonth {
  /** 'YYYY-MM'; of a period its last month. */
  month: string;
  start: number;
  end: number;
}

interface Form {
  pattern: RegExp;
  /** Month of the match; null when the words turn out to be no date. */
  read(groups: Record<string, string | undefined>, today: string): string | null;
}

const DAY = '(?:\\s*[月./-]\\s*\\d{1,2}日?)?';
const PART = '(?:の?(?:上旬|中旬|下旬|初旬|初め|はじめ|頭|半ば|末|中|内|いっぱい|頃|ごろ))?';
const FY =
  '(?<fy>今年度|本年度|当年度|来年度|次年度|翌年度|再来年度|(?:平成|h)?(?<era>\\d{1,2})年度|(?<west>20\\d\\d)年度)';
const EN_MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const EN_MONTH = `(?<name>${EN_MONTHS.join('|')})`;
const EN_QUARTER: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
  final: 4,
};
const EN_FY =
  '(?<fy>next fiscal year|the next fiscal year|this fiscal year|the current fiscal year|(?:fiscal|fy) ?(?:year )?(?<west>20\\d\\d))';

/** Earlier forms are tried first; a stretch is read once. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<![0-9a-z.])(?<whole>(?:平成|令和|[hr])\\s*(?:元|\\d{1,2})\\s*[年./-]\\s*\\d{1,2}月?|(?:19|20)\\d\\d\\s*[年./-]\\s*\\d{1,2}月?)(?![0-9])${DAY}${PART}`,
      'g',
    ),
    read: ({ whole }) => parseMonth(whole ?? ''),
  },
  {
    pattern: new RegExp(`(?<![0-9])(?<year>[12]\\d|3[01])年\\s*(?<month>\\d{1,2})月${PART}`, 'g'),
    read: ({ year, month }) => monthOf(westernYear('平成', Number(year)), Number(month)),
  },
  {
    pattern: new RegExp(
      `${FY}(?:の|中の|、)?(?:(?:第)?(?<quarter>[1-4一二三四])四半期|(?<half>上|下)(?:半)?期|(?<firstHalf>前半)|(?<month>\\d{1,2})月)?${PART}`,
      'g',
    ),
    read: ({ fy, era, west, quarter, half, firstHalf, month }, today) => {
      const year = era ? westernYear('平成', Number(era)) : west ? Number(west) : fiscalYearNamed(fy ?? '', today);
      if (month) return year === null ? null : monthOf(Number(month) >= 4 ? year : year + 1, Number(month));
      return lastMonthOf(year, quarter, half ?? (firstHalf && '上'));
    },
  },
  {
    pattern:
      /(?:第\s*(?<quarter>[1-4一二三四])\s*四半期|(?<![a-z0-9])(?:q(?<q>[1-4])|(?<q2>[1-4])q)(?![a-z0-9]))(?:中|内|末)?/g,
    read: ({ quarter, q, q2 }, today) => lastMonthOf(fiscalYearOf(today), quarter ?? q ?? q2),
  },
  {
    pattern: /(?<half>上|下)(?:半)?期(?:中|内|末)?/g,
    read: ({ half }, today) => lastMonthOf(fiscalYearOf(today), undefined, half),
  },
  { pattern: /年度(?:末|内|中|いっぱい|の終わり)/g, read: (_, today) => lastMonthOf(fiscalYearOf(today)) },
  {
    pattern: new RegExp(`(?<which>来年|翌年|再来年|今年|本年|昨年|去年)(?:の)?\\s*(?<month>\\d{1,2})月${PART}`, 'g'),
    read: ({ which, month }, today) => monthOf(yearNamed(which ?? '', today), Number(month)),
  },
  {
    pattern: /(?<![0-9度])(?<which>来年|今年|本年|年)(?:の)?(?:内|中|末|いっぱい|の暮れ)|年末/g,
    read: ({ which }, today) => monthOf(yearNamed(which ?? '', today), 12),
  },
  {
    pattern:
      /(?<which>再来月|来月|翌月|今月|当月|先月|前月|先々月)(?:の)?(?:上旬|中旬|下旬|初旬|初め|半ば|末|中|内|いっぱい)?|(?<![0-9一二])(?<this>月内|月末|今週|来週|再来週|明日|本日)(?:中|末)?/g,
    read: ({ which, this: near }, today) => relativeMonth(which ?? near ?? '', today),
  },
  {
    pattern: /(?<count>\d{1,2}|[一二三四五六])(?:か|ヶ|カ|ケ|箇|ヵ)月後|(?<half>半年)後/g,
    read: ({ count, half }, today) => addMonths(today.slice(0, 7), half ? 6 : (parseCount(count) ?? 0)),
  },
  {
    pattern: new RegExp(`(?<![0-9年])(?<month>1[0-2]|[1-9])月(?!分|次|例)(?:\\s*\\d{1,2}日)?${PART}`, 'g'),
    read: ({ month }, today) => comingMonth(Number(month), today),
  },
  {
    pattern: /(?<![0-9/.-])(?<month>1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?![0-9/%])/g,
    read: ({ month }, today) => comingMonth(Number(month), today),
  },
  {
    pattern: new RegExp(`\\b${EN_MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?<year>20\\d\\d)\\b`, 'g'),
    read: ({ name, year }) => monthOf(Number(year), englishMonth(name)),
  },
  {
    pattern: new RegExp(
      `\\b(?<name>${EN_MONTHS.map(name => (name === 'may' ? '(?<=(?:by|in|until|to|for|of|late|early|mid|next|from|before|since|end|-) ?)may' : name)).join('|')})\\b`,
      'g',
    ),
    read: ({ name }, today) => comingMonth(englishMonth(name), today),
  },
  {
    pattern: new RegExp(
      `(?:(?<quarter>first|1st|second|2nd|third|3rd|fourth|4th|last|final) quarter|q(?<q>[1-4])) of ${EN_FY}`,
      'g',
    ),
    read: ({ quarter, q, fy, west }, today) =>
      lastMonthOf(englishFiscalYear(fy, west, today), String(q ?? EN_QUARTER[quarter ?? ''])),
  },
  {
    pattern: /(?:(?<quarter>first|1st|second|2nd|third|3rd|fourth|4th|last|final) quarter)/g,
    read: ({ quarter }, today) => lastMonthOf(fiscalYearOf(today), String(EN_QUARTER[quarter ?? ''])),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?:end of )?${EN_FY}(?:[- ]end)?`, 'g'),
    read: ({ fy, west }, today) => lastMonthOf(englishFiscalYear(fy, west, today)),
  },
  {
    pattern: /\b(?:the )?(?:end of (?:the |this )?fiscal year|fiscal year[- ]end|this fiscal year)\b/g,
    read: (_, today) => lastMonthOf(fiscalYearOf(today)),
  },
  {
    pattern: /\b(?:end of (?:the |this )?(?:calendar )?year|year[- ]end|this year)\b/g,
    read: (_, today) => `${today.slice(0, 4)}-12`,
  },
  { pattern: /\bend of next year\b/g, read: (_, today) => monthOf(yearNamed('来年', today), 12) },
  {
    pattern: /\b(?<which>next|this|last) month\b|\bend of the month\b/g,
    read: ({ which }, today) => relativeMonth(which === 'next' ? '来月' : which === 'last' ? '先月' : '今月', today),
  },
  {
    pattern: /\b(?<which>next|this) week\b|\b(?:tomorrow|today)\b/g,
    read: ({ which }, today) => relativeMonth(which === 'next' ? '来週' : '今週', today),
  },
  {
    pattern: /\bin (?<count>two|three|four|five|six|\d{1,2}) months(?: time)?\b/g,
    read: ({ count }, today) => addMonths(today.slice(0, 7), parseCount(count) ?? 0),
  },
];

/** Months in order, none overlapping another. Expects gently normalised text; `today` is 'YYYY-MM-DD'. */
export function findMonths(text: string, today: string): FoundMonth[] {
  const found: FoundMonth[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '' || found.some(other => start < other.end && end > other.start)) continue;
      const month = read(match.groups ?? {}, today);
      if (month) found.push({ month, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(year: number | null, month: number): string | null {
  return year === null || month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** The next month of this number, the present one included. */
function comingMonth(month: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  return monthOf(month >= Number(today.slice(5, 7)) ? year : year + 1, month);
}

function addMonths(yearMonth: string, months: number): string {
  const [year = 0, month = 1] = yearMonth.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function fiscalYearNamed(name: string, today: string): number {
  const years = /^再来/.test(name) ? 2 : /^[来次翌]/.test(name) ? 1 : 0;
  return fiscalYearOf(today) + years;
}

function englishFiscalYear(name: string | undefined, west: string | undefined, today: string): number {
  return west ? Number(west) : fiscalYearOf(today) + (name?.includes('next') ? 1 : 0);
}

function yearNamed(name: string, today: string): number {
  const years: Readonly<Record<string, number>> = { 再来年: 2, 来年: 1, 翌年: 1, 昨年: -1, 去年: -1 };
  return Number(today.slice(0, 4)) + (years[name] ?? 0);
}

function relativeMonth(name: string, today: string): string {
  const month = today.slice(0, 7);
  const months: Readonly<Record<string, number>> = { 再来月: 2, 来月: 1, 翌月: 1, 先月: -1, 前月: -1, 先々月: -2 };
  const days: Readonly<Record<string, number>> = { 来週: 7, 再来週: 14, 明日: 1 };
  const shift = months[name];
  return shift === undefined ? addDays(today, days[name] ?? 0).slice(0, 7) : addMonths(month, shift);
}

/** Last month of a fiscal year or of the quarter or half named. */
function lastMonthOf(fiscalYear: number | null, quarter?: string, half?: string): string | null {
  if (fiscalYear === null) return null;
  const part = quarter ? `Q${parseCount(quarter)}` : half ? (half === '上' ? 'H1' : 'H2') : 'FY';
  return parsePeriodId(`${fiscalYear}-${part}`)?.to.slice(0, 7) ?? null;
}

function englishMonth(name: string | undefined): number {
  return EN_MONTHS.findIndex(form => new RegExp(`^(?:${form})$`).test(name ?? '')) + 1;
}

function parseCount(written: string | undefined): number | null {
  if (written === undefined) return null;
  const kanji = '一二三四五六七八九'.indexOf(written);
  const english = ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(written);
  return kanji >= 0 ? kanji + 1 : english >= 0 ? english + 1 : Number(written);
}

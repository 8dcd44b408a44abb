/** Parses days as staff write them: 明日, 来週金曜, 10月9日(金), 来週 (its working week), 今月, "next friday". */
import { ENGLISH_MONTHS } from '../../calendar/english-months.ts';
import { parseDate } from '../../calendar/era.ts';
import { addDays, dateOf, isDate, lastDayOfMonth, weekdayOf } from '../../calendar/plain-date.ts';
import type { Absence } from '../state.ts';

/** Reference dates of the parsing. */
interface Seen {
  today: string;
  /** Lower bound for days without week or year. */
  from: string;
}

const WEEKDAYS = '日月火水木金土';
const WEEKDAYS_EN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKS = '再来週|来週|今週';
const MONTH_EN = ENGLISH_MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const SOONER = '(?:次の|今度の)?';

/** Without unnamed groups, since all patterns are joined into one. */
const FORMS: { pattern: string; read(groups: Groups, seen: Seen): Absence | string | null }[] = [
  { pattern: '今日|本日|today', read: (_, { today }) => today },
  { pattern: '明日|あした|あす|翌日|tomorrow', read: (_, { today }) => addDays(today, 1) },
  { pattern: '明後日|あさって|(?:the )?day after tomorrow', read: (_, { today }) => addDays(today, 2) },
  {
    pattern: String.raw`(?<date>(?:\p{Script=Han}{2}\s?(?:元|\d{1,2})|[a-z](?:元|\d{1,2})|\d{4})[年./-]\d{1,2}[月./-]\d{1,2}日?)`,
    read: ({ date = '' }) => parseDate(date),
  },
  {
    pattern: String.raw`(?:(?<year>来年|今年)の?)?(?<month>\d{1,2})[月/](?<day>\d{1,2})日?`,
    read: ({ year, month, day }, { today, from }) =>
      coming(Number(month), Number(day), year === '来年' ? dateOf(yearOf(today) + 1, 1, 1) : from),
  },
  {
    pattern: String.raw`(?:(?<which>今月|来月)の?)?(?<dayAlone>\d{1,2})日`,
    read: ({ which, dayAlone }, { today, from }) =>
      comingDay(Number(dayAlone), which === '来月' ? monthAround(today, 1).from : from),
  },
  {
    pattern: String.raw`(?<monthEn>${MONTH_EN})\.? (?<dayEn>\d{1,2})(?:st|nd|rd|th)?|(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthAfter>${MONTH_EN})`,
    read: ({ monthEn, dayEn, dayFirst, monthAfter }, { from }) =>
      coming(monthNumber(monthEn ?? monthAfter ?? ''), Number(dayEn ?? dayFirst), from),
  },
  {
    pattern: `(?:(?<week>${WEEKS})の?|${SOONER})(?<weekday>[${WEEKDAYS}])曜日?`,
    read: ({ week, weekday = '' }, seen) => weekdayIn(week, WEEKDAYS.indexOf(weekday), seen),
  },
  {
    pattern: `(?:(?<weekEn>next|this|coming) )?(?<weekdayEn>${WEEKDAYS_EN.join('|')})(?:day|s?day|nesday|rsday|urday)?`,
    read: ({ weekEn, weekdayEn = '' }, seen) =>
      weekdayIn(weekEn === 'next' ? '来週' : undefined, WEEKDAYS_EN.indexOf(weekdayEn), seen),
  },
  {
    pattern: `(?<wholeWeek>${WEEKS}|(?:all )?(?:next|this) week|the week after next)`,
    read({ wholeWeek = '' }, { today }) {
      const monday = addDays(mondayOf(today), weeksOf(wholeWeek) * 7);
      return { from: monday, to: addDays(monday, 4) };
    },
  },
  {
    pattern: '(?<monthEnd>今月末|来月末|月末|the end of (?:this|the|next) month)',
    read: ({ monthEnd = '' }, { today }) => monthAround(today, /来|next/.test(monthEnd) ? 1 : 0).to,
  },
  {
    pattern: String.raw`(?<endOfMonth>\d{1,2})月末`,
    read({ endOfMonth }, { from }) {
      const month = Number(endOfMonth);
      const ends = month >= 1 && month <= 12 ? [0, 1].map(later => lastDayOfMonth(yearOf(from) + later, month)) : [];
      return ends.find(end => end >= from) ?? null;
    },
  },
  {
    pattern: '(?<wholeMonth>今月|来月|(?:this|next) month)',
    read: ({ wholeMonth = '' }, { today }) => monthAround(today, /来|next/.test(wholeMonth) ? 1 : 0),
  },
];

type Groups = Record<string, string | undefined>;

/**
 * Pattern source of everything `daysIn` may parse, without groups of its own. Expects lower case and NFKC, as there.
 */
export const SAID_DAYS = `(?:${FORMS.map(({ pattern }) => pattern.replace(/\(\?<[a-zA-Z]+>/g, '(?:')).join('|')})(?:\\s?\\([${WEEKDAYS}](?:曜日?)?\\))?`;
const WHOLE = FORMS.map(({ pattern, read }) => ({
  pattern: new RegExp(`^(?:${pattern})(?:\\s?\\([${WEEKDAYS}](?:曜日?)?\\))?$`, 'u'),
  read,
}));

/** Null when the words name no existing day. A week is Monday to Friday, a month its first to its last day. */
export function daysIn(words: string, seen: Seen): Absence | null {
  for (const { pattern, read } of WHOLE) {
    const match = pattern.exec(words);
    if (!match) continue;
    const days = read(match.groups ?? {}, seen);
    return typeof days === 'string' ? { from: days, to: days } : days;
  }
  return null;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
// Weeks start on Monday, so 来週の日曜 is the end of next week.
const mondayOf = (date: string): string => addDays(date, -((weekdayOf(date) + 6) % 7));
const weeksOf = (words: string): number => (/再来週|after next/.test(words) ? 2 : /来週|next/.test(words) ? 1 : 0);
const monthNumber = (name: string): number => ENGLISH_MONTHS.findIndex(month => month.startsWith(name.slice(0, 3))) + 1;

function weekdayIn(week: string | undefined, weekday: number, { today, from }: Seen): string {
  const monday = week === undefined ? mondayOf(from) : addDays(mondayOf(today), weeksOf(week) * 7);
  const day = addDays(monday, (weekday + 6) % 7);
  return day < from ? addDays(day, 7) : day;
}

function monthAround(today: string, later: number): Absence {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [y, m] = month + later > 12 ? [year + 1, 1] : [year, month + later];
  return { from: dateOf(y, m, 1), to: lastDayOfMonth(y, m) };
}

function coming(month: number, day: number, from: string): string | null {
  const year = yearOf(from);
  return [dateOf(year, month, day), dateOf(year + 1, month, day)].find(one => isDate(one) && one >= from) ?? null;
}

function comingDay(day: number, from: string): string | null {
  const next = monthAround(from, 1).from;
  const days = [from, next].map(one => `${one.slice(0, 8)}${String(day).padStart(2, '0')}`);
  return days.find(one => isDate(one) && one >= from) ?? null;
}

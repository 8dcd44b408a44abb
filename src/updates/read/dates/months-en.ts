/** English patterns of months and periods, longer forms first. */
import { fiscalYearOf } from '../../../calendar/fiscal-year.ts';
import { addDays } from '../../../calendar/plain-date.ts';
import {
  comingMonth,
  lastMonthOf,
  type MonthForm,
  monthOf,
  monthsLater,
  onWeekday,
  quarterEnd,
  yearOf,
} from './month-arithmetic.ts';

const NAMES = [
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
const MONTH = `(?<name>${NAMES.join('|')})`;
/** "May" is also a verb: a month only after a word of time. */
const MONTH_ALONE = MONTH.replace(
  '|may|',
  '|(?<=(?:by|in|date|until|to|for|of|late|early|mid|next|from|before|since|end|-) ?)may|',
);
const QUARTERS = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th|last|final'];
const QUARTER = `(?:(?<quarter>${QUARTERS.join('|')}) quarter|\\bq(?<q>[1-4]))`;
const FISCAL_YEAR =
  '(?:(?:the )?(?:(?<next>next)|this|current) fiscal year|(?:fiscal|fy) ?(?:year )?(?<west>(?:20)?\\d\\d))';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six'];

type Groups = Record<string, string | undefined>;

export const MONTH_FORMS_EN: readonly MonthForm[] = [
  {
    pattern: new RegExp(`\\b${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?<year>20\\d\\d)\\b`, 'g'),
    read: ({ name, year }) => monthOf(Number(year), numberOf(name)),
  },
  {
    pattern: new RegExp(`\\b${MONTH_ALONE}\\b`, 'g'),
    read: ({ name }, today) => comingMonth(numberOf(name), today),
  },
  {
    pattern: new RegExp(`${QUARTER}(?: of| in|,)? ${FISCAL_YEAR}`, 'g'),
    read: (groups, today) => lastMonthOf(fiscalYear(groups, today), quarterOf(groups)),
  },
  {
    pattern: new RegExp(`${FISCAL_YEAR},? ${QUARTER}`, 'g'),
    read: (groups, today) => lastMonthOf(fiscalYear(groups, today), quarterOf(groups)),
  },
  {
    pattern: /\b(?<which>next|this|the coming) quarter\b/g,
    read: ({ which }, today) => quarterEnd(today, which === 'this' ? 0 : 1),
  },
  { pattern: new RegExp(QUARTER, 'g'), read: (groups, today) => lastMonthOf(fiscalYearOf(today), quarterOf(groups)) },
  {
    pattern: new RegExp(`\\b(?:the )?(?:end of )?${FISCAL_YEAR}(?:[- ]end)?`, 'g'),
    read: (groups, today) => lastMonthOf(fiscalYear(groups, today)),
  },
  {
    pattern: /\b(?:the )?(?:end of (?:the )?fiscal year|fiscal year[- ]end)\b/g,
    read: (_, today) => lastMonthOf(fiscalYearOf(today)),
  },
  {
    pattern: /\b(?:end of (?:(?<next>next )|the |this )?(?:calendar )?year|year[- ]end|this year)\b/g,
    read: ({ next }, today) => monthOf(yearOf(today) + (next ? 1 : 0), 12),
  },
  {
    pattern: /\b(?<=(?:by|on|until|for|next) )(?<day>mon|tues?|wednes|thurs?|fri|satur|sun)day\b/g,
    read: ({ day = '' }, today) =>
      onWeekday(
        WEEKDAYS.findIndex(name => day.startsWith(name)),
        false,
        today,
      ),
  },
  { pattern: /\bend of (?<west>20\d\d)\b/g, read: ({ west }) => monthOf(Number(west), 12) },
  {
    pattern: /\b(?:christmas|xmas|new year's eve|(?<=(?:by|before) )(?:the )?new year)\b/g,
    read: (_, today) => comingMonth(12, today),
  },
  {
    pattern: /\b(?:(?<which>next|this|last) month|end of the month)\b/g,
    read: ({ which }, today) => monthsLater(today, which === 'next' ? 1 : which === 'last' ? -1 : 0),
  },
  {
    pattern: /\b(?:(?<next>next )|this )week\b|\b(?:tomorrow|today)\b/g,
    read: ({ next }, today) => addDays(today, next ? 7 : 0).slice(0, 7),
  },
  {
    pattern: new RegExp(`\\b(?:in|within) (?:about |around )?(?<count>a|${COUNTS.join('|')}|\\d{1,2}) weeks?\\b`, 'g'),
    read: ({ count = '' }, today) =>
      addDays(today, 7 * (count === 'a' ? 1 : COUNTS.indexOf(count) + 1 || Number(count))).slice(0, 7),
  },
  {
    pattern: new RegExp(`\\bin (?<count>${COUNTS.join('|')}|\\d{1,2}) months(?: time)?\\b`, 'g'),
    read: ({ count = '' }, today) => monthsLater(today, COUNTS.indexOf(count) + 1 || Number(count)),
  },
];

function numberOf(name: string | undefined): number {
  return NAMES.findIndex(form => new RegExp(`^(?:${form})$`).test(name ?? '')) + 1;
}

function quarterOf({ quarter, q }: Groups): string {
  return `Q${q ?? QUARTERS.findIndex(names => names.split('|').includes(quarter ?? '')) + 1}`;
}

function fiscalYear({ next, west }: Groups, today: string): number {
  return west ? Number(west) : fiscalYearOf(today) + (next ? 1 : 0);
}

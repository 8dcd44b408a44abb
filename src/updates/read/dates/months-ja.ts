/** Japanese patterns of months and periods, longer forms first. */
import { parseMonth } from '../../../calendar/era.ts';
import { fiscalYearOf } from '../../../calendar/fiscal-year.ts';
import { kanjiNumber } from '../amounts/kanji-number.ts';
import {
  comingMonth,
  lastMonthOf,
  type MonthForm,
  monthOf,
  monthOfFiscalYear,
  nearestYear,
  quarterEnd,
  yearOf,
} from './month-arithmetic.ts';
import { PART_OF_MONTH, SOON_FORMS_JA } from './soon-ja.ts';

const YEAR_AND_MONTH = String.raw`(?:(?:平成|令和|[hr])\s*(?:元|\d{1,2})|(?:19|20)\d\d)\s*[年./-]\s*\d{1,2}月?`;
const DAY = String.raw`(?:\s*[月./-]\s*\d{1,2}日?)?`;
const FISCAL_YEAR = String.raw`(?:(?<named>今|本|当|来|次|翌|再来)年度|(?:平成|h)?(?<short>\d{1,2})年度|(?<west>20\d\d)年度)`;
const QUARTER = '第?(?<quarter>[1-4一二三四])四半期';
const HALF = '(?<half>上|下)(?:半)?期';

const YEARS_AHEAD: Readonly<Record<string, number>> = {
  再来: 2,
  来: 1,
  次: 1,
  翌: 1,
  再来年: 2,
  来年: 1,
  翌年: 1,
  昨年: -1,
  去年: -1,
};
const KANJI_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export const MONTH_FORMS_JA: readonly MonthForm[] = [
  {
    pattern: new RegExp(`(?<![0-9a-z.])(?<whole>${YEAR_AND_MONTH})(?![0-9])${DAY}${PART_OF_MONTH}`, 'g'),
    read: ({ whole }) => parseMonth(whole ?? ''),
  },
  {
    // E.g. 完了予定 22.3, 期限：平22/3, 完了予定22.3.31.
    pattern:
      /(?<=(?:予定|期限|目標|見込み?|納期|時期|完了|完成|終了|終期)(?:日|年月)?[はが:( ]{0,2})平?(?<short>\d{2}) ?[./] ?(?<month>1[0-2]|0?[1-9])(?:[./](?:3[01]|[12]\d|0?[1-9]))?(?![0-9%])/g,
    read: ({ short, month }, today) => monthOf(nearestYear(Number(short), today), Number(month)),
  },
  {
    // A cell of its own: 「順調 50% 22.3」. Below 13 the number may be a month.
    pattern: /(?<=^|[%割調れ了手] )(?<short>1[3-9]|[2-9]\d)\.(?<month>1[0-2]|0?[1-9])$/g,
    read: ({ short, month }, today) => monthOf(nearestYear(Number(short), today), Number(month)),
  },
  {
    // E.g. 22.3完了予定.
    pattern: /(?<![0-9./-])(?<short>\d{2})\.(?<month>1[0-2]|0?[1-9])(?=\.?末|頃|まで|に|完|予定|見込)/g,
    read: ({ short, month }, today) => monthOf(nearestYear(Number(short), today), Number(month)),
  },
  {
    pattern:
      /(?<era>平成|令和)(?<years>元|[一二三四五六七八九十〇]{1,3})年(?<kanji>十[一二]?|[一二三四五六七八九])月(?![間分])/g,
    read: ({ era, years = '', kanji = '' }) =>
      parseMonth(`${era}${years === '元' ? years : kanjiNumber(years)}年${KANJI_MONTHS.indexOf(kanji) + 1}月`),
  },
  {
    pattern: /(?<![一二三四五六七八九十])(?<kanji>十[一二]?|[一二三四五六七八九])月(?![間分])/g,
    read: ({ kanji = '' }, today) => comingMonth(KANJI_MONTHS.indexOf(kanji) + 1, today),
  },
  {
    pattern: new RegExp(`(?<![0-9])(?<short>\\d{1,2})年\\s*(?<month>\\d{1,2})月${PART_OF_MONTH}`, 'g'),
    read: ({ short, month }, today) => monthOf(nearestYear(Number(short), today), Number(month)),
  },
  {
    pattern: new RegExp(
      `${FISCAL_YEAR}(?:の|、)?(?:${QUARTER}|${HALF}|(?<firstHalf>前半)|(?<opening>早々|の?(?:初め|はじめ|頭|当初))|(?<month>\\d{1,2})月)?${PART_OF_MONTH}`,
      'g',
    ),
    read({ named, short, west, quarter, half, firstHalf, opening, month }, today) {
      const ahead = YEARS_AHEAD[named ?? ''] ?? 0;
      const year = short ? nearestYear(Number(short), today) : west ? Number(west) : fiscalYearOf(today) + ahead;
      if (opening) return monthOfFiscalYear(year, 4);
      return month
        ? monthOfFiscalYear(year, Number(month))
        : lastMonthOf(year, partOf(quarter, half ?? (firstHalf && '上')));
    },
  },
  {
    pattern: new RegExp(
      `(?:${QUARTER}|(?<![a-z0-9])(?<!\\b(?:fy|fiscal year) ?20\\d\\d,? )(?:q(?<q>[1-4])|(?<q2>[1-4])q)(?![a-z0-9]| (?:of |in )?(?:the )?(?:next|this|current|fiscal|fy)\\b))(?:中|内|末)?`,
      'g',
    ),
    read: ({ quarter, q, q2 }, today) => lastMonthOf(fiscalYearOf(today), partOf(quarter ?? q ?? q2)),
  },
  {
    pattern: /(?<which>次|来|翌|今|この|当|本)の?四半期(?:中|内|末)?/g,
    read: ({ which }, today) => quarterEnd(today, /次|来|翌/.test(which ?? '') ? 1 : 0),
  },
  {
    pattern: new RegExp(`${HALF}(?:中|内|末)?`, 'g'),
    read: ({ half }, today) => lastMonthOf(fiscalYearOf(today), partOf(undefined, half)),
  },
  {
    pattern: /(?<![前昨])年度(?:末|内|中|いっぱい|の終わり)/g,
    read: (_, today) => lastMonthOf(fiscalYearOf(today)),
  },
  {
    pattern: new RegExp(
      `(?<which>再来年|来年|翌年|今年|本年|昨年|去年)の?\\s*(?<month>\\d{1,2})月(?:\\s*\\d{1,2}日)?${PART_OF_MONTH}`,
      'g',
    ),
    read: ({ which, month }, today) => monthOf(yearOf(today) + (YEARS_AHEAD[which ?? ''] ?? 0), Number(month)),
  },
  {
    pattern: /(?<![0-9度一])(?<which>来年|今年|本年|年)の?(?:内|中|末|いっぱい|暮れ)/g,
    read: ({ which }, today) => monthOf(yearOf(today) + (YEARS_AHEAD[which ?? ''] ?? 0), 12),
  },
  ...SOON_FORMS_JA,
  {
    pattern: new RegExp(`(?<![0-9年])(?<month>1[0-2]|[1-9])月(?![分次例])(?:\\s*\\d{1,2}日)?${PART_OF_MONTH}`, 'g'),
    read: ({ month }, today) => comingMonth(Number(month), today),
  },
  {
    pattern: /(?<![0-9/.-])(?<month>1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?![0-9/%])/g,
    read: ({ month }, today) => comingMonth(Number(month), today),
  },
];

/** 'Q1'…'H2' as in fiscal-year.ts; undefined for the whole year. */
function partOf(quarter: string | undefined, half?: string): string | undefined {
  if (quarter) return `Q${'一二三四'.indexOf(quarter) + 1 || quarter}`;
  return half && (half === '上' ? 'H1' : 'H2');
}

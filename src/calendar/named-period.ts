/** Parses period names: 平成21年度第2四半期, 前四半期, 上半期, 9月, FY2009 Q2, "last quarter". */
import { westernYear } from './era.ts';
import { fiscalYearOf, type Period, type PeriodKind, parsePeriodId, periodOf, previousPeriod } from './fiscal-year.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

/** Relative names; null stands for the period kind the office asks by. */
const RELATIVE: readonly [RegExp, PeriodKind | null, 'this' | 'last'][] = [
  [/^(?:前|先)四半期$|^(?:last|previous)quarter$/, 'quarter', 'last'],
  [/^(?:今|当)四半期$|^(?:this|current)quarter$/, 'quarter', 'this'],
  [/^(?:前|先)期$|^(?:last|previous)period$/, null, 'last'],
  [/^(?:今|当)期$|^(?:this|current)period$/, null, 'this'],
  [/^(?:先|前)月$|^(?:last|previous)month$/, 'month', 'last'],
  [/^今月$|^thismonth$/, 'month', 'this'],
  [/^(?:昨|前|去)年度$|^(?:last|previous)(?:fiscal)?year$/, 'year', 'last'],
  [/^(?:今|本|当)年度$|^this(?:fiscal)?year$/, 'year', 'this'],
];
const YEAR =
  '(?:(?<era>平成|令和|昭和|[hrs])?(?<year>\\d{1,4}|元)年度?|fy?(?<western>\\d{4})|(?<beside>今|本|昨|前|去)年度)';
const PART =
  '(?:第?(?<quarter>[1-4一二三四])四半期|q(?<q>[1-4])|(?<q2>[1-4])q|(?<ordinal>first|second|third|fourth)quarter|(?<half>上|下)(?:半)?期|h(?<h>[12])|(?<halfEn>first|second)half|(?<month>\\d{1,2})月)';
const ABSOLUTE = [new RegExp(`^${YEAR}?${PART}$`), new RegExp(`^${PART}(?:of)?${YEAR}$`), new RegExp(`^${YEAR}$`)];

/**
 * @param on today, 'YYYY-MM-DD'
 * @param every the period kind meant by 前期
 * @returns ids of the possible periods, the most likely first: without a year this year's, then last year's; null when
 * the text names no period
 */
export function periodsNamed(words: string, on: string, every: PeriodKind): string[] | null {
  const bare = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、の]/g, '')
    .replace(/(?<=.)(?:分|末|時点|現在)$/, '');
  const byId = parsePeriodId(bare.toUpperCase());
  if (byId) return [byId.id];
  const [, kind, which] = RELATIVE.find(([pattern]) => pattern.test(bare)) ?? [];
  if (which) {
    const present = periodOf(kind ?? every, on);
    return [(which === 'this' ? present : previousPeriod(present)).id];
  }
  for (const pattern of ABSOLUTE) {
    const { groups } = pattern.exec(bare) ?? {};
    if (groups) return absolute(groups, on);
  }
  return null;
}

function absolute(groups: Record<string, string | undefined>, on: string): string[] | null {
  const present = fiscalYearOf(on);
  const named = yearOf(groups, present);
  if (named === null) return null;
  const years = named === undefined ? [present, present - 1] : [named];
  const found = years.flatMap(year => partOf(groups, year) ?? []);
  return found.length > 0 ? found.map(({ id }) => id) : null;
}

/** Undefined when no year is named, null when it is invalid. */
function yearOf({ era, year, western, beside }: Record<string, string | undefined>, present: number) {
  if (western) return Number(western);
  if (beside) return /今|本/.test(beside) ? present : present - 1;
  if (!year) return undefined;
  const number = year === '元' ? 1 : Number(year);
  if (era) return westernYear(era, number);
  return number >= 1000 ? number : westernYear('平成', number);
}

function partOf(groups: Record<string, string | undefined>, fiscalYear: number): Period | null {
  const { quarter, q, q2, ordinal, half, h, halfEn, month } = groups;
  const number = (word: string) => NUMBERS[word] ?? Number(word);
  const quarterWord = quarter ?? q ?? q2 ?? ordinal;
  if (quarterWord) return parsePeriodId(`${fiscalYear}-Q${number(quarterWord)}`);
  const halfWord = half ? (half === '上' ? '1' : '2') : (h ?? halfEn);
  if (halfWord) return parsePeriodId(`${fiscalYear}-H${number(halfWord)}`);
  if (month) {
    // 平成21年9月 and 9月 of this fiscal year are the same; 平成22年2月 names the calendar year.
    const inYear = groups.year || groups.western ? fiscalYear : Number(month) >= 4 ? fiscalYear : fiscalYear + 1;
    return parsePeriodId(`${inYear}-${month.padStart(2, '0')}`);
  }
  return parsePeriodId(`${fiscalYear}-FY`);
}

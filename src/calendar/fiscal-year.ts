/**
 * Fiscal years (1 April to 31 March) and their periods. A fiscal year is numbered by the western year it starts in:
 * 平成21年度 is 2009.
 */
import type { Lang } from '../lang.ts';
import { eraYearName, printMonth } from './era.ts';
import { addDays, dateOf, lastDayOfMonth } from './plain-date.ts';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

export interface Period {
  kind: PeriodKind;
  fiscalYear: number;
  /** Position in the fiscal year from 1: April is month 1, January to March is quarter 4. */
  number: number;
  /** '2009-Q2', '2009-H1', '2009-FY' by fiscal year; a month is the calendar's, '2010-01'. Sorts by time within a kind. */
  id: string;
  /** First and last day. */
  from: string;
  to: string;
}

const MONTHS_IN: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The fiscal year a date belongs to: 2010-03-31 is 2009, 2010-04-01 is 2010. */
export function fiscalYearOf(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** The period of this kind that a date belongs to. */
export function periodOf(kind: PeriodKind, date: string): Period {
  const monthOfFiscalYear = (Number(date.slice(5, 7)) + 8) % 12;
  return buildPeriod(kind, fiscalYearOf(date), Math.floor(monthOfFiscalYear / MONTHS_IN[kind]) + 1);
}

export function nextPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.to, 1));
}

export function previousPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.from, -1));
}

/** The period of an id; null when the text is not a period id. */
export function parsePeriodId(id: string): Period | null {
  const match = /^(\d{4})-(?:Q([1-4])|H([12])|(FY)|(0[1-9]|1[0-2]))$/.exec(id);
  if (!match) return null;
  const [, year, quarter, half, whole, month] = match;
  if (quarter) return buildPeriod('quarter', Number(year), Number(quarter));
  if (half) return buildPeriod('half-year', Number(year), Number(half));
  if (whole) return buildPeriod('year', Number(year), 1);
  return periodOf('month', `${year}-${month}-01`);
}

/** @example fiscalYearLabel(2009, 'ja') // '平成21年度'; in English 'FY2009' */
export function fiscalYearLabel(fiscalYear: number, lang: Lang): string {
  if (lang === 'en') return `FY${fiscalYear}`;
  // 1 May, not 1 April: the year that began in 平成31年4月 is called 令和元年度 as a whole, since 令和 began that May.
  return `${eraYearName(dateOf(fiscalYear, 5, 1))}年度`;
}

/** @example '平成21年度第3四半期' / 'FY2009 Q3'; '平成21年度上半期' / 'FY2009 H1'; a month is printed as in era.ts */
export function periodLabel(period: Period, lang: Lang): string {
  const year = fiscalYearLabel(period.fiscalYear, lang);
  switch (period.kind) {
    case 'month':
      return printMonth(period.id, lang);
    case 'quarter':
      return lang === 'en' ? `${year} Q${period.number}` : `${year}第${period.number}四半期`;
    case 'half-year':
      return lang === 'en' ? `${year} H${period.number}` : `${year}${period.number === 1 ? '上半期' : '下半期'}`;
    case 'year':
      return year;
  }
}

function buildPeriod(kind: PeriodKind, fiscalYear: number, number: number): Period {
  const months = MONTHS_IN[kind];
  const first = monthAt(fiscalYear, (number - 1) * months);
  const last = monthAt(fiscalYear, number * months - 1);
  const from = dateOf(first.year, first.month, 1);
  const idOf = {
    month: from.slice(0, 7),
    quarter: `${fiscalYear}-Q${number}`,
    'half-year': `${fiscalYear}-H${number}`,
    year: `${fiscalYear}-FY`,
  };
  return { kind, fiscalYear, number, id: idOf[kind], from, to: lastDayOfMonth(last.year, last.month) };
}

/** The calendar month a number of months after April of the fiscal year. */
function monthAt(fiscalYear: number, offset: number): { year: number; month: number } {
  return offset < 9 ? { year: fiscalYear, month: offset + 4 } : { year: fiscalYear + 1, month: offset - 8 };
}

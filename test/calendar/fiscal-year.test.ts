import { describe, expect, it } from 'vitest';
import {
  fiscalYearLabel,
  fiscalYearOf,
  nextPeriod,
  type PeriodKind,
  parsePeriodId,
  periodLabel,
  periodOf,
  previousPeriod,
} from '../../src/calendar/fiscal-year.ts';

describe('fiscalYearOf', () => {
  it.each([
    ['2009-04-01', 2009],
    ['2009-12-31', 2009],
    ['2010-01-01', 2009],
    ['2010-03-31', 2009],
    ['2010-04-01', 2010],
    ['2008-02-29', 2007],
  ])('%s belongs to %i', (date, expected) => {
    expect(fiscalYearOf(date)).toBe(expected);
  });
});

describe('periodOf', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    ['month', '2009-04-01', '2009-04', '2009-04-01', '2009-04-30'],
    ['month', '2010-03-31', '2010-03', '2010-03-01', '2010-03-31'],
    ['month', '2008-02-29', '2008-02', '2008-02-01', '2008-02-29'],
    ['month', '2009-12-15', '2009-12', '2009-12-01', '2009-12-31'],
    ['quarter', '2009-04-01', '2009-Q1', '2009-04-01', '2009-06-30'],
    ['quarter', '2009-09-30', '2009-Q2', '2009-07-01', '2009-09-30'],
    ['quarter', '2009-10-01', '2009-Q3', '2009-10-01', '2009-12-31'],
    ['quarter', '2010-03-31', '2009-Q4', '2010-01-01', '2010-03-31'],
    ['half-year', '2009-09-30', '2009-H1', '2009-04-01', '2009-09-30'],
    ['half-year', '2010-01-01', '2009-H2', '2009-10-01', '2010-03-31'],
    ['year', '2010-03-31', '2009-FY', '2009-04-01', '2010-03-31'],
    ['year', '2010-04-01', '2010-FY', '2010-04-01', '2011-03-31'],
  ])('%s of %s is %s, %s to %s', (kind, date, id, from, to) => {
    expect(periodOf(kind, date)).toMatchObject({ kind, id, from, to });
  });

  it.each<[PeriodKind, number]>([
    ['month', 240],
    ['quarter', 80],
    ['half-year', 40],
    ['year', 20],
  ])('leaves neither gap nor overlap between %ss over twenty years', (kind, periods) => {
    let period = periodOf(kind, '2009-04-01');
    for (let count = 0; count < periods; count++) {
      expect(parsePeriodId(period.id)).toEqual(period);
      const next = nextPeriod(period);
      expect(next.id > period.id && next.from > period.to).toBe(true);
      expect(previousPeriod(next)).toEqual(period);
      period = next;
    }
    expect(period.from).toBe('2029-04-01');
  });
});

describe('parsePeriodId', () => {
  it.each(['2009-Q5', '2009-Q0', '2009-H3', '2009-13', '2009-00', '2009', '09-Q1', '2009-q1', '2009-Q1 '])(
    'knows no period %s',
    id => {
      expect(parsePeriodId(id)).toBeNull();
    },
  );
});

describe('labels', () => {
  it.each([
    ['2009-Q3', '平成21年度第3四半期', 'FY2009 Q3'],
    ['2009-Q4', '平成21年度第4四半期', 'FY2009 Q4'],
    ['2009-H1', '平成21年度上半期', 'FY2009 H1'],
    ['2009-H2', '平成21年度下半期', 'FY2009 H2'],
    ['2010-FY', '平成22年度', 'FY2010'],
    ['2026-Q2', '令和8年度第2四半期', 'FY2026 Q2'],
    ['2010-01', '平成22年1月・2010年1月', 'January 2010 (Heisei 22)'],
  ])('%s is %s, in English %s', (id, ja, en) => {
    const period = parsePeriodId(id);
    expect(period && [periodLabel(period, 'ja'), periodLabel(period, 'en')]).toEqual([ja, en]);
  });

  it.each([
    [1988, '昭和63年度'],
    [1989, '平成元年度'],
    [2018, '平成30年度'],
    [2019, '令和元年度'],
    [2020, '令和2年度'],
  ])('fiscal year %i is named %s all through', (fiscalYear, label) => {
    expect(fiscalYearLabel(fiscalYear, 'ja')).toBe(label);
  });
});

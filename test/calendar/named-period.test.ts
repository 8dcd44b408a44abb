import { describe, expect, it } from 'vitest';
import { periodsNamed } from '../../src/calendar/named-period.ts';

const ON = '2010-01-20';

describe('a period as it is named', () => {
  it.each([
    ['平成21年度第2四半期', ['2009-Q2']],
    ['平成２１年度 第２四半期', ['2009-Q2']],
    ['21年度第三四半期', ['2009-Q3']],
    ['第2四半期', ['2009-Q2', '2008-Q2']],
    ['昨年度第4四半期', ['2008-Q4']],
    ['前四半期', ['2009-Q3']],
    ['前期', ['2009-Q3']],
    ['今期', ['2009-Q4']],
    ['平成21年度上半期', ['2009-H1']],
    ['下期', ['2009-H2', '2008-H2']],
    ['先月', ['2009-12']],
    ['平成21年9月分', ['2009-09']],
    ['12月', ['2009-12', '2008-12']],
    ['平成21年度', ['2009-FY']],
    ['前年度', ['2008-FY']],
    ['2009-Q2', ['2009-Q2']],
    ['FY2009 Q2', ['2009-Q2']],
    ['Q2 of FY2009', ['2009-Q2']],
    ['last quarter', ['2009-Q3']],
    ['second quarter', ['2009-Q2', '2008-Q2']],
    ['R7年度第1四半期', ['2025-Q1']],
  ])('%s is %j', (words, ids) => {
    expect(periodsNamed(words, ON, 'quarter')).toEqual(ids);
  });

  it.each(['', '施策1-1', '第5四半期', '13月', '分', 'progress', '令和0年度'])('%j names none', words => {
    expect(periodsNamed(words, ON, 'quarter')).toBeNull();
  });

  it('前期 is of the kind the office asks by', () => {
    expect(periodsNamed('前期', ON, 'month')).toEqual(['2009-12']);
  });
});

import { describe, expect, it } from 'vitest';
import { createBusinessCalendar, HOLIDAY_HORIZON, parseClosedDay } from '../../src/calendar/business-day.ts';

const YEAR_END = '12-29..01-03';
const calendar = createBusinessCalendar([YEAR_END]);

describe('isBusinessDay', () => {
  it.each([
    ['2009-04-01', 'a Wednesday'],
    ['2010-03-31', 'a Wednesday'],
    ['2008-02-29', 'a leap day, a Friday'],
    ['2009-12-28', 'the last day before 年末年始'],
    ['2010-01-04', 'the first day after 年末年始'],
    ['2026-09-24', 'the day after 秋分の日'],
    ['2020-10-12', '体育の日 was moved that year'],
    ['2021-10-11', 'スポーツの日 was moved that year'],
  ])('%s is open: %s', date => {
    expect(calendar.isBusinessDay(date)).toBe(true);
  });

  it.each([
    ['2009-10-10', 'Saturday'],
    ['2009-10-11', 'Sunday'],
    ['2009-10-12', '体育の日'],
    ['2026-09-21', '敬老の日'],
    ['2026-09-22', '国民の休日, between two holidays'],
    ['2026-09-23', '秋分の日'],
    ['2009-09-22', '国民の休日'],
    ['2009-05-06', '憲法記念日 振替休日, three days after its Sunday'],
    ['2026-05-06', '憲法記念日 振替休日'],
    ['2010-03-22', '春分の日 振替休日'],
    ['2019-04-30', 'between two holidays at the change of era'],
    ['2019-05-01', 'accession'],
    ['2019-10-22', 'enthronement'],
    ['2021-07-23', 'スポーツの日 moved to the Olympic opening'],
    ['2009-12-29', '年末年始'],
    ['2009-12-31', '年末年始'],
    ['2010-01-01', '元日'],
    ['2010-01-03', '年末年始'],
  ])('%s is closed: %s', date => {
    expect(calendar.isBusinessDay(date)).toBe(false);
  });

  it('is closed on 年末年始 only where the office says so: the national table has no such days', () => {
    const bare = createBusinessCalendar([]);
    expect(['2009-12-29', '2009-12-30', '2009-12-31'].map(bare.isBusinessDay)).toEqual([true, true, true]);
    expect(bare.isBusinessDay('2010-01-01')).toBe(false);
  });

  it('counts 242 open days in 平成21年度: 261 weekdays less 16 holidays and 3 days of 年末年始 that fall on weekdays', () => {
    let count = 0;
    for (let date = calendar.onOrAfter('2009-04-01'); date <= '2010-03-31'; date = calendar.next(date)) count++;
    expect(count).toBe(242);
  });
});

describe('walking', () => {
  it.each([
    ['2009-12-28', '2010-01-04'],
    ['2010-03-31', '2010-04-01'],
    ['2026-09-18', '2026-09-24'],
    ['2009-05-01', '2009-05-07'],
    ['2008-02-28', '2008-02-29'],
    ['2009-02-27', '2009-03-02'],
    ['2010-01-01', '2010-01-04'],
  ])('the next open day after %s is %s', (date, expected) => {
    expect(calendar.next(date)).toBe(expected);
  });

  it.each([
    ['2010-01-04', '2009-12-28'],
    ['2010-04-01', '2010-03-31'],
    ['2026-09-24', '2026-09-18'],
    ['2010-01-02', '2009-12-28'],
  ])('the last open day before %s is %s', (date, expected) => {
    expect(calendar.previous(date)).toBe(expected);
  });

  it.each([
    ['2009-12-28', 1, '2010-01-04'],
    ['2009-12-28', 5, '2010-01-08'],
    ['2009-12-30', 1, '2010-01-04'],
    ['2010-01-04', -1, '2009-12-28'],
    ['2026-09-17', 3, '2026-09-25'],
    ['2009-10-10', 0, '2009-10-10'],
    ['2010-03-31', 1, '2010-04-01'],
  ])('%s and %i open days is %s', (date, businessDays, expected) => {
    expect(calendar.add(date, businessDays)).toBe(expected);
  });

  it('keeps an open day and moves on from a closed one', () => {
    expect(['2010-01-01', '2010-01-04'].map(calendar.onOrAfter)).toEqual(['2010-01-04', '2010-01-04']);
  });

  it('ends with an error instead of searching on when closedDays leave nothing open', () => {
    const never = createBusinessCalendar(['01-01..12-31']);
    expect(() => never.next('2009-04-01')).toThrow(/CALENDAR_NEVER_OPEN.*closedDays/);
  });
});

describe('the horizon', () => {
  it('is the years of the holiday table', () => {
    expect(HOLIDAY_HORIZON).toEqual({ from: '1970-01-01', to: '2050-12-31' });
  });

  it('is told, with what to do, when a day beyond it is asked for', () => {
    expect(calendar.isBusinessDay('2050-12-28')).toBe(true);
    expect(() => calendar.isBusinessDay('2051-01-04')).toThrow(/CALENDAR_HORIZON.*2050-12-31.*2051-01-0.*Install/);
    expect(() => calendar.next('2050-12-28')).toThrow(/CALENDAR_HORIZON/);
    expect(() => calendar.previous('1970-01-05')).toThrow(/CALENDAR_HORIZON/);
  });
});

describe('closedDays', () => {
  it.each([
    [
      '12-29..01-03',
      ['2009-12-29', '2009-12-31', '2010-01-01', '2010-01-03'],
      ['2009-12-28', '2010-01-04', '2009-06-01'],
    ],
    ['08-13..08-15', ['2009-08-13', '2026-08-15'], ['2009-08-12', '2009-08-16']],
    ['11-01', ['2009-11-01', '2010-11-01'], ['2009-11-02']],
    ['02-29', ['2008-02-29'], ['2009-02-28', '2009-03-01']],
    ['2010-02-12', ['2010-02-12'], ['2009-02-12', '2011-02-12']],
    ['2009-12-30..2010-01-08', ['2009-12-30', '2010-01-08'], ['2010-12-30', '2009-01-08', '2010-01-09']],
  ])('%s', (text, closed, open) => {
    const isClosed = parseClosedDay(text);
    expect(closed.map(date => isClosed?.(date))).toEqual(closed.map(() => true));
    expect(open.map(date => isClosed?.(date))).toEqual(open.map(() => false));
  });

  it.each([
    '',
    '..',
    '12-29..',
    '12-29-01-03',
    '2010-02-30',
    '02-30',
    '13-01',
    '2010-02-11..02-13',
    '12-29..2010-01-03',
    '2010-02-13..2010-02-11',
    '1-1',
    '01-01..01-02..01-03',
  ])('refuses "%s"', text => {
    expect(parseClosedDay(text)).toBeNull();
    expect(() => createBusinessCalendar([text])).toThrow(/CALENDAR_CLOSED_DAY.*12-29\.\.01-03/);
  });
});

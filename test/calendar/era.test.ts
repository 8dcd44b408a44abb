import { describe, expect, it } from 'vitest';
import { eraYearName, parseDate, parseMonth, printDate, printMonth, westernYear } from '../../src/calendar/era.ts';

describe('eraYearName', () => {
  it.each([
    ['2009-04-01', '平成21'],
    ['2019-04-30', '平成31'],
    ['2019-05-01', '令和元'],
    ['2020-01-01', '令和2'],
    ['1989-01-07', '昭和64'],
    ['1989-01-08', '平成元'],
    ['1926-12-24', '大正15'],
    ['1926-12-25', '昭和元'],
    ['1912-07-29', '明治45'],
    ['1912-07-30', '大正元'],
    ['2026-11-22', '令和8'],
  ])('%s is in %s年', (date, expected) => {
    expect(eraYearName(date)).toBe(expected);
  });

  it('agrees with the Japanese calendar of Intl on every day around the changes', () => {
    const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone: 'UTC', era: 'long', year: 'numeric' });
    for (const date of [
      '1912-07-29',
      '1912-07-30',
      '1926-12-24',
      '1926-12-25',
      '1989-01-07',
      '1989-01-08',
      '2019-04-30',
      '2019-05-01',
      '2030-03-31',
    ]) {
      expect(`${eraYearName(date)}年`).toBe(intl.format(new Date(`${date}T12:00:00Z`)));
    }
  });

  it('refuses days before 明治', () => {
    expect(() => eraYearName('1868-01-24')).toThrow(RangeError);
  });
});

describe('printing', () => {
  it.each([
    ['2006-11', '平成18年11月・2006年11月', 'November 2006 (Heisei 18)'],
    ['2019-04', '平成31年4月・2019年4月', 'April 2019 (Heisei 31)'],
    ['2019-05', '令和元年5月・2019年5月', 'May 2019 (Reiwa 1)'],
    ['1989-01', '平成元年1月・1989年1月', 'January 1989 (Heisei 1)'],
    ['1868-01', '明治元年1月・1868年1月', 'January 1868 (Meiji 1)'],
    ['0209-12', '209年12月', 'December 209'],
    ['9999-12', '令和7981年12月・9999年12月', 'December 9999 (Reiwa 7981)'],
  ])('month %s', (month, ja, en) => {
    expect(printMonth(month, 'ja')).toBe(ja);
    expect(printMonth(month, 'en')).toBe(en);
  });

  it.each([
    ['2009-04-01', '平成21年4月1日・2009年4月1日', '1 April 2009 (Heisei 21)'],
    ['2019-04-30', '平成31年4月30日・2019年4月30日', '30 April 2019 (Heisei 31)'],
    ['2019-05-01', '令和元年5月1日・2019年5月1日', '1 May 2019 (Reiwa 1)'],
    ['0209-04-01', '209年4月1日', '1 April 209'],
  ])('date %s', (date, ja, en) => {
    expect(printDate(date, 'ja')).toBe(ja);
    expect(printDate(date, 'en')).toBe(en);
  });
});

describe('parseMonth', () => {
  it.each([
    ['平成18年11月', '2006-11'],
    ['平成１８年１１月', '2006-11'],
    ['㍻18年11月', '2006-11'],
    ['H18.11', '2006-11'],
    ['h18/11', '2006-11'],
    ['令和元年5月', '2019-05'],
    ['平成元年1月', '1989-01'],
    ['昭和64年1月', '1989-01'],
    ['平成23年（2011年）7月', '2011-07'],
    ['平成23（2011）年7月', '2011-07'],
    ['2006年11月', '2006-11'],
    ['2006-11', '2006-11'],
    ['2006/1', '2006-01'],
    ['平成35年3月', '2023-03'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseMonth(text)).toBe(expected);
  });

  it.each([
    '平成18年13月',
    '平成0年4月',
    '平成23年（2010年）7月',
    '18年11月',
    '11月',
    '平成18年11月1日',
    '文化18年1月',
    '0209-12',
    '1899-12',
    '2100-01',
    '明治2年1月',
    '',
  ])('refuses %s', text => {
    expect(parseMonth(text)).toBeNull();
  });

  it('reads back every month it prints, in either calendar', () => {
    for (let year = 1990; year <= 2050; year++) {
      for (const month of ['01', '04', '05', '12']) {
        const both = printMonth(`${year}-${month}`, 'ja').split('・');
        expect(both.map(parseMonth)).toEqual([`${year}-${month}`, `${year}-${month}`]);
      }
    }
  });
});

describe('parseDate', () => {
  it.each([
    ['平成21年4月1日', '2009-04-01'],
    ['Ｒ１．５．１', '2019-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['H21/04/01', '2009-04-01'],
    ['2009-04-01', '2009-04-01'],
    ['平成20年2月29日', '2008-02-29'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each(['平成21年2月29日', '平成21年4月31日', '2009-04', '4月1日', '平成21年4月', '0209-04-01'])(
    'refuses %s',
    text => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

describe('westernYear', () => {
  it('goes on counting in an era that has ended, as older documents do', () => {
    expect(westernYear('平成', 35)).toBe(2023);
  });

  it.each([
    ['H', 21, 2009],
    ['r', 1, 2019],
    ['昭和', 64, 1989],
  ])('%s%i is %i', (era, year, expected) => {
    expect(westernYear(era, year)).toBe(expected);
  });

  it('knows no other eras and no year 0', () => {
    expect([westernYear('文化', 1), westernYear('平成', 0)]).toEqual([null, null]);
  });
});

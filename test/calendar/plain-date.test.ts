import { describe, expect, it } from 'vitest';
import { addDays, isDate, lastDayOfMonth, weekdayOf } from '../../src/calendar/plain-date.ts';

describe('isDate', () => {
  it.each(['2009-04-01', '2008-02-29', '2000-02-29', '1999-12-31', '0050-01-01'])('takes %s', date => {
    expect(isDate(date)).toBe(true);
  });

  it.each([
    ['2009-02-29', 'no leap year'],
    ['2100-02-29', 'a century is no leap year'],
    ['2009-04-31', 'April has 30 days'],
    ['2009-13-01', 'no such month'],
    ['2009-00-10', 'no such month'],
    ['2009-4-1', 'one digit'],
    ['2009-04-01T00:00', 'more than a date'],
    ['２００９-04-01', 'full-width digits'],
    ['', 'nothing'],
  ])('refuses %s: %s', date => {
    expect(isDate(date)).toBe(false);
  });
});

describe('addDays', () => {
  it.each([
    ['2010-03-31', 1, '2010-04-01'],
    ['2008-02-28', 1, '2008-02-29'],
    ['2009-02-28', 1, '2009-03-01'],
    ['2010-01-01', -1, '2009-12-31'],
    ['2009-04-01', 365, '2010-04-01'],
    ['2009-04-01', 0, '2009-04-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

it.each([
  [2008, 2, '2008-02-29'],
  [2009, 2, '2009-02-28'],
  [2009, 12, '2009-12-31'],
  [2010, 3, '2010-03-31'],
])('month %i-%i ends on %s', (year, month, expected) => {
  expect(lastDayOfMonth(year, month)).toBe(expected);
});

it('counts weekdays from Sunday', () => {
  expect(['2009-10-04', '2009-10-08', '2009-10-10'].map(weekdayOf)).toEqual([0, 4, 6]);
});

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dateAt, instantOf, isoWithOffset, isTimeZone, wallClockAt } from '../../src/calendar/tokyo.ts';

const ZONES = ['Asia/Tokyo', 'UTC', 'America/New_York', 'Pacific/Apia'];
const VECTORS = fileURLToPath(new URL('zone-vectors.ts', import.meta.url));

function vectorsIn(zone: string): string {
  return execFileSync(process.execPath, ['--import', 'tsx', VECTORS], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
}

describe('the calendar', () => {
  it('says the same on machines in Tokyo, UTC, New York and Apia', { timeout: 60_000 }, () => {
    const [tokyo = '', ...others] = ZONES.map(vectorsIn);
    const { days, rounds } = JSON.parse(tokyo);
    expect(days).toHaveLength(70);
    expect(rounds).toHaveLength(36);
    expect(days.find((day: { date: string }) => day.date === '2026-09-22')).toMatchObject({
      open: false,
      next: '2026-09-24',
      morning: '2026-09-21T20:00:00.000Z',
      dateOfMorning: '2026-09-22',
    });
    for (const other of others) expect(other).toBe(tokyo);
  });
});

describe('instantOf', () => {
  it.each([
    ['2009-06-01', '09:00', 'Asia/Tokyo', '2009-06-01T00:00:00.000Z', 'nine hours ahead'],
    ['2010-01-01', '00:00', 'Asia/Tokyo', '2009-12-31T15:00:00.000Z', 'the new year comes earlier'],
    ['2026-07-01', '09:00', 'America/New_York', '2026-07-01T13:00:00.000Z', 'summer time'],
    ['2026-12-01', '09:00', 'America/New_York', '2026-12-01T14:00:00.000Z', 'winter time'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'an hour skipped: 03:30 in summer time'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'an hour repeated: its first time'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z', 'a day skipped: 09:00 on the 31st'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'half an hour skipped: 02:45'],
    ['2026-06-01', '09:00', 'Asia/Kathmandu', '2026-06-01T03:15:00.000Z', 'quarters of an hour'],
  ])('%s %s in %s is %s: %s', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(expected);
  });

  it('is undone by wallClockAt at every hour of two years', () => {
    for (let ms = Date.parse('2025-01-01T00:00Z'); ms < Date.parse('2027-01-01T00:00Z'); ms += 3_600_000) {
      const { date, time } = wallClockAt(new Date(ms));
      expect(instantOf(date, time.slice(0, 5)).getTime()).toBe(ms);
    }
  });
});

describe('wall clocks', () => {
  it('change the date in Tokyo at 15:00 UTC', () => {
    expect(dateAt(new Date('2010-03-31T14:59:59.999Z'))).toBe('2010-03-31');
    expect(dateAt(new Date('2010-03-31T15:00:00.000Z'))).toBe('2010-04-01');
  });

  it('show midnight as 00:00:00, never as 24:00:00', () => {
    expect(wallClockAt(new Date('2010-03-31T15:00:00Z'))).toEqual({ date: '2010-04-01', time: '00:00:00' });
  });

  it.each([
    ['Asia/Tokyo', '2009-06-01T09:00:00+09:00'],
    ['America/New_York', '2009-05-31T20:00:00-04:00'],
    ['America/St_Johns', '2009-05-31T21:30:00-02:30'],
    ['UTC', '2009-06-01T00:00:00+00:00'],
  ])('are written with their offset in %s', (zone, expected) => {
    expect(isoWithOffset(new Date('2009-06-01T00:00:00.999Z'), zone)).toBe(expected);
  });
});

it('knows which time zones exist', () => {
  expect(['Asia/Tokyo', 'UTC', 'Asia/Tokio', 'JST-9', ''].map(isTimeZone)).toEqual([true, true, false, false, false]);
});

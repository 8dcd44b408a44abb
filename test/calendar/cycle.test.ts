import { describe, expect, it } from 'vitest';
import { nextPromptDay, type Round, roundsPromptedBetween, type Schedule } from '../../src/calendar/cycle.ts';
import { isoWithOffset } from '../../src/calendar/tokyo.ts';
import { MONTHLY, roundById } from '../helpers/calendar-schedule.ts';

const schedule: Schedule = { ...MONTHLY, every: 'quarter' };

/** The days of a round's steps, for tables: prompt, reminders, due, escalation. */
function days(round: Round): string[] {
  return [round.promptAt, ...round.remindAt, round.dueAt, round.escalateAt].map(at => isoWithOffset(at).slice(0, 10));
}

describe('a round', () => {
  it('holds every instant of its steps', () => {
    expect(roundById('2009-Q2', schedule)).toEqual({
      id: '2009-Q2',
      label: { ja: '平成21年度第2四半期', en: 'FY2009 Q2' },
      from: '2009-07-01',
      to: '2009-09-30',
      promptAt: new Date('2009-10-01T09:00:00+09:00'),
      dueAt: new Date('2009-10-08T23:59:59.999+09:00'),
      remindAt: [new Date('2009-10-06T09:00:00+09:00'), new Date('2009-10-08T09:00:00+09:00')],
      escalateAt: new Date('2009-10-13T09:00:00+09:00'),
    });
  });

  it.each([
    ['2009-Q3', 'waits for 年末年始 to end', '2010-01-04 2010-01-07 2010-01-12 2010-01-12 2010-01-14'],
    [
      '2009-Q4',
      'closes the year on 31 March and asks on 1 April',
      '2010-04-01 2010-04-06 2010-04-08 2010-04-08 2010-04-12',
    ],
    ['2009-H1', 'asks about April to September', '2009-10-01 2009-10-06 2009-10-08 2009-10-08 2009-10-13'],
    ['2009-FY', 'asks once for the year', '2010-04-01 2010-04-06 2010-04-08 2010-04-08 2010-04-12'],
    [
      '2008-02',
      'ends on 29 February and starts after the week end',
      '2008-03-03 2008-03-06 2008-03-10 2008-03-10 2008-03-12',
    ],
    ['2009-04', 'counts over ゴールデンウィーク', '2009-05-01 2009-05-11 2009-05-13 2009-05-13 2009-05-15'],
    ['2026-Q2', 'has the same rules in 令和', '2026-10-01 2026-10-06 2026-10-08 2026-10-08 2026-10-13'],
  ])('%s %s', (id, _promise, expected) => {
    expect(days(roundById(id, schedule)).join(' ')).toBe(expected);
  });

  it('steps over 国民の休日', () => {
    const early: Schedule = { ...schedule, every: 'month', closedDays: ['2026-09-01..2026-09-16'] };
    expect(days(roundById('2026-08', early))).toEqual([
      '2026-09-17',
      '2026-09-25',
      '2026-09-29',
      '2026-09-29',
      '2026-10-01',
    ]);
  });

  it('keeps its wall clock in a zone that changes to summer time', () => {
    const newYork: Schedule = { ...schedule, every: 'month', timeZone: 'America/New_York' };
    const round = roundById('2026-02', newYork);
    expect(round.promptAt).toEqual(new Date('2026-03-02T09:00:00-05:00'));
    expect(round.dueAt).toEqual(new Date('2026-03-09T23:59:59.999-04:00'));
    expect(round.escalateAt).toEqual(new Date('2026-03-11T09:00:00-04:00'));
  });

  it('says so when it would lie beyond the holiday table', () => {
    expect(roundById('2050-Q2', schedule).id).toBe('2050-Q2');
    expect(() => roundById('2050-Q3', schedule)).toThrow(/CALENDAR_HORIZON/);
  });
});

describe('roundsPromptedBetween', () => {
  const ids = (from: string, until: string, every: Schedule['every'] = 'quarter') =>
    roundsPromptedBetween(new Date(from), new Date(until), { ...schedule, every }).map(round => round.id);

  it.each<[Schedule['every'], string]>([
    ['year', '2008-FY'],
    ['half-year', '2008-H2 2009-H1'],
    ['quarter', '2008-Q4 2009-Q1 2009-Q2 2009-Q3'],
    ['month', '2009-03 2009-04 2009-05 2009-06 2009-07 2009-08 2009-09 2009-10 2009-11 2009-12 2010-01 2010-02'],
  ])('lists the rounds of 平成21年度 for every %s', (every, expected) => {
    expect(ids('2009-04-01T00:00+09:00', '2010-04-01T00:00+09:00', every).join(' ')).toBe(expected);
  });

  it('takes the instant it starts at and leaves the one it ends at', () => {
    const prompt = '2009-10-01T09:00+09:00';
    expect(ids(prompt, '2009-10-01T09:00:00.001+09:00')).toEqual(['2009-Q2']);
    expect(ids('2009-09-01T00:00+09:00', prompt)).toEqual([]);
    expect(ids('2009-10-01T09:00:00.001+09:00', '2009-12-01T00:00+09:00')).toEqual([]);
  });

  it('finds each round of ten years once, however the time is cut', () => {
    const whole = ids('2016-04-01T00:00+09:00', '2026-04-01T00:00+09:00', 'month');
    const cut: string[] = [];
    for (let day = Date.parse('2016-04-01T00:00+09:00'); day < Date.parse('2026-04-01T00:00+09:00'); ) {
      const until = Math.min(day + 17 * 86_400_000 + 12_345_678, Date.parse('2026-04-01T00:00+09:00'));
      cut.push(...ids(new Date(day).toISOString(), new Date(until).toISOString(), 'month'));
      day = until;
    }
    expect(whole).toHaveLength(120);
    expect(cut).toEqual(whole);
  });

  it('finds a round whose prompt slipped past a whole period', () => {
    const longClosing: Schedule = { ...schedule, every: 'month', closedDays: ['2009-05-01..2009-06-10'] };
    const rounds = roundsPromptedBetween(
      new Date('2009-06-11T00:00+09:00'),
      new Date('2009-06-12T00:00+09:00'),
      longClosing,
    );
    expect(rounds.map(round => round.id)).toEqual(['2009-04', '2009-05']);
  });
});

describe('the next prompt', () => {
  it.each([
    ['2009-11-02', 'quarter', '2010-01-04'],
    ['2010-01-04', 'quarter', '2010-01-04'],
    ['2010-01-05', 'quarter', '2010-04-01'],
    ['2009-04-02', 'year', '2010-04-01'],
    // 1 to 3 January are closed, and the period before ended on 31 December.
    ['2010-01-02', 'month', '2010-01-04'],
    ['2050-12-30', 'quarter', null],
  ] as const)('seen from %s, of every %s, goes out on %s', (today, every, day) => {
    expect(nextPromptDay(today, { ...schedule, every })).toBe(day);
  });
});

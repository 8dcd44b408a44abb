/** 2026 to 2036 against the law on holidays, worked out apart from the program; the messages are compared by `npm run chaos -- calendar`. */
import { afterEach, describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../src/calendar/business-day.ts';
import { roundsPromptedBetween } from '../../src/calendar/cycle.ts';
import { addDays } from '../../src/calendar/plain-date.ts';
import { type Every, expectedRounds, openDays } from '../helpers/calendar-oracle.ts';
import { MONTHLY } from '../helpers/calendar-schedule.ts';

const FIRST = 2026;
const LAST = 2036;
const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'];

// biome-ignore lint/complexity/useLiteralKeys: required for an index signature
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(ZONES)('2026 to 2036 on a machine in %s', machineZone => {
  it('has the open days of the law', () => {
    process.env.TZ = machineZone;
    const calendar = createBusinessCalendar(MONTHLY.closedDays);
    const open: string[] = [];
    for (let day = `${FIRST}-01-01`; day <= `${LAST}-12-31`; day = addDays(day, 1))
      if (calendar.isBusinessDay(day)) open.push(day);
    expect(open).toEqual(openDays(FIRST, LAST));
    expect(open.length).toBeGreaterThan(11 * 235);
  });

  it.each(['month', 'quarter', 'half-year', 'year'] as const)('has every %s round with each step on its day', every => {
    process.env.TZ = machineZone;
    const from = new Date(`${FIRST}-01-01T00:00:00+09:00`);
    const until = new Date(`${LAST + 1}-01-01T00:00:00+09:00`);
    const rounds = roundsPromptedBetween(from, until, { ...MONTHLY, every }).map(round => ({
      id: round.id,
      to: round.to,
      prompt: tokyo(round.promptAt),
      reminders: round.remindAt.map(tokyo),
      due: tokyo(new Date(round.dueAt.getTime() + 1)),
      escalation: tokyo(round.escalateAt),
    }));
    expect(rounds).toEqual(expected(every));
  });
});

function expected(every: Every) {
  return expectedRounds(every, FIRST, LAST).map(({ id, to, prompt, reminders, due, escalation }) => ({
    id,
    to,
    prompt: `${prompt} 09:00`,
    reminders: reminders.map(day => `${day} 09:00`),
    due: `${new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10)} 00:00`,
    escalation: `${escalation} 09:00`,
  }));
}

/** Tokyo keeps the same nine hours all year. */
const tokyo = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

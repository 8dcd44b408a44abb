/**
 * A fiscal year, lived hour by hour, against an expectation worked out here from a list of closed days and nothing of
 * the program's own calendar or rules.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Directory } from '../../../src/directory/directory.ts';
import { missingOf } from '../../../src/updates/round/updates.ts';
import { type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

/** 国民の祝日 of 2009 and the first half of 2010, from the calendar of those years. */
const HOLIDAYS = new Set(
  '2009-04-29 2009-05-04 2009-05-05 2009-05-06 2009-07-20 2009-09-21 2009-09-22 2009-09-23 2009-10-12 2009-11-03 2009-11-23 2009-12-23 2010-01-01 2010-01-11 2010-02-11 2010-03-22 2010-04-29 2010-05-03 2010-05-04 2010-05-05'.split(
    ' ',
  ),
);
const YEAR_END = new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']);
const FIRST = '2009-04-01';
const LAST = '2010-04-30';
/** Nothing runs on these days. */
const DOWN = new Set(['2009-07-01', '2009-07-02', '2009-07-03']);
const OWNERS = 25;
/** The one whose only contact is away all January. */
const AWAY_OWNER = 'koho';
const NEW_OWNER_FROM = '2010-04-01';

const days: string[] = [];
for (let at = Date.UTC(2009, 2, 1); at <= Date.UTC(2010, 5, 30); at += 86_400_000)
  days.push(new Date(at).toISOString().slice(0, 10));
const isOpen = (day: string) =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !HOLIDAYS.has(day) && !YEAR_END.has(day.slice(5));
const openDays = days.filter(isOpen);

/** Periods whose prompt falls within the year: id and the day after their end. */
const PERIODS: Record<'quarter' | 'month', [id: string, after: string][]> = {
  quarter: [
    ['2008-Q4', '2009-04-01'],
    ['2009-Q1', '2009-07-01'],
    ['2009-Q2', '2009-10-01'],
    ['2009-Q3', '2010-01-01'],
    ['2009-Q4', '2010-04-01'],
  ],
  month: [
    '2009-04',
    '2009-05',
    '2009-06',
    '2009-07',
    '2009-08',
    '2009-09',
    '2009-10',
    '2009-11',
    '2009-12',
    '2010-01',
    '2010-02',
    '2010-03',
    '2010-04',
  ].map(month => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return [number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`, `${month}-01`];
  }),
};

/** How owners behave, by their place in the directory: at once, after the first reminder, after the escalation, never. */
const REPORTS_ON = [0, 4, 8, null];

async function office25(every: 'quarter' | 'month'): Promise<Directory> {
  return realDirectory(document => {
    const kept = document.owners.slice(0, OWNERS).map(({ id }) => id);
    document.owners = document.owners.slice(0, OWNERS);
    const seen = new Set<string>();
    document.assignments = document.assignments
      .filter(({ role, project }) => role === 'main' && !seen.has(project) && seen.add(project))
      .map((one, index) => ({
        ...one,
        from: '2008-04-01',
        to: null,
        owner: kept.includes(one.owner) ? one.owner : (kept[index % OWNERS] ?? ''),
      }));
    for (const owner of document.owners)
      owner.contacts = owner.contacts.slice(0, 1).map(contact => ({ ...contact, from: '2008-04-01', to: null }));
    const moved = document.assignments.find(({ owner }) => owner === 'kiki');
    if (moved) {
      moved.to = '2010-03-31';
      document.assignments.push({ ...moved, owner: 'zeimu', from: NEW_OWNER_FROM, to: null });
    }
    document.schedule = { ...document.schedule, every };
  });
}

/** What each owner should get, as "day kind owner round". */
function expected(every: 'quarter' | 'month', owners: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [round, after] of PERIODS[every]) {
    const from = openDays.findIndex(day => day >= after);
    const business = openDays.slice(from, from + 30);
    const day = (n: number) => business[n] ?? '';
    const up = business.find(one => !DOWN.has(one)) ?? '';
    owners.forEach((owner, index) => {
      const reported = REPORTS_ON[index % REPORTS_ON.length] ?? null;
      const isMissing = (n: number) => reported === null || reported >= n;
      lines.push(`${up} prompt ${owner} ${round}`);
      for (const n of [3, 5]) {
        const isAway = owner === AWAY_OWNER && day(n) >= '2010-01-01' && day(n) <= '2010-01-31';
        // A reminder due on the very day of the late prompt is no reminder.
        if (isMissing(n) && day(n) > up && !isAway) lines.push(`${day(n)} reminder ${owner} ${round}`);
      }
      if (isMissing(7)) lines.push(`${day(7)} escalation ${owner} ${round}`);
    });
    lines.push(`${day(10)} digest - ${round}`);
  }
  return lines.filter(line => line.slice(0, 10) <= LAST).sort();
}

/** Lives through the year: ticks at several hours of every day, closed days and nights included. */
async function live(office: Office, every: 'quarter' | 'month', owners: readonly string[]): Promise<void> {
  const koho = office.updates.directory().contactsOf(AWAY_OWNER, FIRST)[0]?.slack;
  await office.journal.append([
    {
      kind: 'absence.declared',
      by: `slack:${koho}`,
      from: null,
      data: { person: `slack:${koho}`, from: '2010-01-01', to: '2010-01-31' },
    },
  ]);
  const promptDays = PERIODS[every].map(([round, after]) => ({
    round,
    business: openDays.filter(day => day >= after),
  }));
  for (const day of days.filter(one => one >= FIRST && one <= LAST && !DOWN.has(one))) {
    for (const time of ['00:00', '08:59', '09:00', '12:30']) await office.at(`${day}T${time}:00+09:00`);
    for (const { round, business } of promptDays) {
      const asked = office.state().rounds[round];
      if (!asked) continue;
      for (const [index, owner] of owners.entries()) {
        const due = REPORTS_ON[index % REPORTS_ON.length];
        if (due === null || due === undefined || day < (business[due] ?? '')) continue;
        const missing = missingOf(office.state(), asked, owner);
        if (missing.length === 0) continue;
        await office.journal.append(
          missing.map(project => ({
            kind: 'update.given' as const,
            by: 'slack:U1',
            from: null,
            data: {
              project,
              status: 'on_track' as const,
              percent: null,
              due: null,
              comment: '',
              round,
              owner,
              via: 'form' as const,
              same: false,
              deputy: false,
            },
          })),
        );
      }
    }
    for (const time of ['17:30', '22:00']) await office.at(`${day}T${time}:00+09:00`);
  }
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a simulated year of 25 owners and 96 projects', () => {
  const cases = [
    ['quarter', 'UTC'],
    ['quarter', 'Asia/Tokyo'],
    ['quarter', 'America/New_York'],
    ['quarter', 'Pacific/Apia'],
    ['month', 'UTC'],
    ['month', 'Asia/Tokyo'],
    ['month', 'America/New_York'],
    ['month', 'Pacific/Apia'],
  ] as const;
  it.each(cases)(
    'every %s on a machine in %s sends exactly the expected messages',
    { timeout: 180_000 },
    async (every, machineZone) => {
      process.env.TZ = machineZone;
      const directory = await office25(every);
      const office = await openOffice('2009-04-01T00:00:00+09:00', directory);
      const owners = directory.owners
        .map(({ id }) => id)
        .filter(id => directory.projectsOf(id, '2009-04-01').length > 0);
      expect([owners.length, directory.document.assignments.filter(({ to }) => to === null).length]).toEqual([
        OWNERS,
        96,
      ]);
      await live(office, every, owners);

      const wallClock = (at: string) => new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
      const sent = office.posted().map(({ at, key }) => {
        const [round, owner, kind] = key.split('/');
        return `${wallClock(at).slice(0, 10)} ${kind} ${owner} ${round}`;
      });
      expect(sent.sort()).toEqual(expected(every, owners));
      expect(new Set(office.posted().map(({ at }) => wallClock(at).slice(11, 16)))).toEqual(new Set(['09:00']));
      expect(new Set(office.posted().map(({ key }) => key)).size).toBe(office.posted().length);
      const rows = Object.values(office.state().deliveries);
      expect(rows.filter(({ result }) => result === 'sent')).toHaveLength(office.posted().length);
      expect(
        rows.filter(({ result }) => result === 'intended' || result === 'failed' || result === 'uncertain'),
      ).toEqual([]);
      const asked = Object.values(office.state().rounds).map(({ asked }) =>
        Object.values(asked).reduce((sum, one) => sum + one.projects.length, 0),
      );
      expect(new Set(asked)).toEqual(new Set([96]));
    },
  );
});

/**
 * Test oracle for the calendar: computed day by day from the law on holidays (国民の祝日に関する法律, as amended since
 * 2021) and an owners.json. Uses nothing of the program, and no time zone: days are day numbers.
 */
export type Every = 'month' | 'quarter' | 'half-year' | 'year';

/** What is read of an owners.json. */
export interface OwnersFile {
  assignments: { project: string; owner: string; role: string; from: string; to: string | null }[];
  schedule: { every: string };
}

const DAY_MS = 86_400_000;
const MONTHS: Record<Every, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
/** Business days after the prompt: the steps of the sample's schedule, and the digest three days after the escalation. */
const REMINDERS = [3, 5];
const DUE = 5;
const ESCALATION = 7;
const DIGEST = 10;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;
const shown = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Day 0 of 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;

function mondayOf(year: number, month: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7) + 7 * (nth - 1);
}

/** By the formula of the Naval Hydrographic Office for 1980 to 2099. */
const equinox = (year: number, base: number): number =>
  Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));

/** Articles 2 and 3: the named days, the day after a Sunday's, the day between two. */
function holidaysOf(year: number): Set<number> {
  const fixed = '1-1 2-11 2-23 4-29 5-3 5-4 5-5 8-11 11-3 11-23'.split(' ').map(text => {
    const [month = 0, day = 0] = text.split('-').map(Number);
    return dayOf(year, month, day);
  });
  const named = new Set([
    ...fixed,
    mondayOf(year, 1, 2),
    mondayOf(year, 7, 3),
    mondayOf(year, 9, 3),
    mondayOf(year, 10, 2),
    dayOf(year, 3, equinox(year, 20.8431)),
    dayOf(year, 9, equinox(year, 23.2488)),
  ]);
  const all = new Set(named);
  for (const day of named) {
    if (weekdayOf(day) === 0) {
      let next = day + 1;
      while (named.has(next)) next += 1;
      all.add(next);
    }
    if (named.has(day + 2) && !named.has(day + 1)) all.add(day + 1);
  }
  return all;
}

/** Open days from the first of January of one year to the end of another, 年末年始 left out, in order. */
export function openDays(fromYear: number, toYear: number): string[] {
  const days: string[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    const holidays = holidaysOf(year);
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) {
      const isYearEnd = day <= dayOf(year, 1, 3) || day >= dayOf(year, 12, 29);
      if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !holidays.has(day) && !isYearEnd) days.push(shown(day));
    }
  }
  return days;
}

interface ExpectedRound {
  id: string;
  /** Last day of the period asked about. */
  to: string;
  /** Days 'YYYY-MM-DD'. */
  prompt: string;
  reminders: string[];
  due: string;
  escalation: string;
  digest: string;
}

/** Rounds prompted within the years, in order. */
export function expectedRounds(every: Every, fromYear: number, toYear: number): ExpectedRound[] {
  const open = openDays(fromYear - 1, toYear + 1);
  const rounds: ExpectedRound[] = [];
  for (let index = (fromYear - 1) * 12 + 3; index < (toYear + 1) * 12; index += MONTHS[every]) {
    // Periods begin in April: index counts months, and the one the next period begins in is two of them on.
    const next = index + MONTHS[every];
    const after = dayOf(Math.floor(next / 12), (next % 12) + 1, 1);
    const first = open.findIndex(day => day >= shown(after));
    const step = (businessDays: number): string => open[first + businessDays] ?? '';
    if (step(0) < `${fromYear}` || step(0) >= `${toYear + 1}`) continue;
    rounds.push({
      id: periodId(every, Math.floor(index / 12), (index % 12) + 1),
      to: shown(after - 1),
      prompt: step(0),
      reminders: REMINDERS.map(step),
      due: step(DUE),
      escalation: step(ESCALATION),
      digest: step(DIGEST),
    });
  }
  return rounds;
}

/** @param month the period begins in, 1 to 12 */
function periodId(every: Every, year: number, month: number): string {
  const fiscalYear = month >= 4 ? year : year - 1;
  const passed = (month + 8) % 12;
  switch (every) {
    case 'month':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'quarter':
      return `${fiscalYear}-Q${passed / 3 + 1}`;
    case 'half-year':
      return `${fiscalYear}-H${passed / 6 + 1}`;
    case 'year':
      return `${fiscalYear}-FY`;
  }
}

/** Every message of these years when no owner ever answers, as lines "at kind round owner projects". */
export function expectedMessages({ assignments, schedule }: OwnersFile, fromYear: number, toYear: number): string[] {
  const lines: string[] = [];
  for (const round of expectedRounds(schedule.every as Every, fromYear - 1, toYear)) {
    const byOwner = new Map<string, string[]>();
    for (const { project, owner, role, from, to } of assignments) {
      if (role !== 'main' || from > round.to || (to !== null && to < round.to)) continue;
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), project]);
    }
    const line = (day: string, kind: string, owner: string, projects: readonly string[]) =>
      lines.push(messageLine(`${day}T09:00:00+09:00`, kind, round.id, owner, projects));
    for (const [owner, projects] of byOwner) {
      line(round.prompt, 'prompt', owner, projects);
      for (const day of round.reminders) line(day, 'reminder', owner, projects);
      line(round.escalation, 'escalation', owner, projects);
    }
    line(round.digest, 'digest', '-', []);
  }
  return lines.filter(line => line >= `${fromYear}` && line < `${toYear + 1}`).sort();
}

export function messageLine(
  at: string,
  kind: string,
  round: string,
  owner: string,
  projects: readonly string[],
): string {
  return `${at} ${kind} ${round} ${owner} ${[...projects].sort().join(',')}`;
}

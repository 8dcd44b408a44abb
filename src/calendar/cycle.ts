/**
 * Computes the steps of a round from the directory's schedule. Business days are counted from the day of the prompt,
 * which is day 0.
 */
import { BotError } from '../errors.ts';
import { createBusinessCalendar } from './business-day.ts';
import { nextPeriod, type Period, type PeriodKind, periodLabel, periodOf, previousPeriod } from './fiscal-year.ts';
import { addDays } from './plain-date.ts';
import { dateAt, instantOf } from './tokyo.ts';

/** "schedule" of owners.json. */
export interface Schedule {
  every: PeriodKind;
  promptOn: 'first-business-day-after-period';
  /** Local time 'HH:MM' of prompts, reminders and escalations. */
  at: string;
  dueBusinessDays: number;
  /** Ascending. */
  remindAtBusinessDays: number[];
  /** Later than dueBusinessDays. */
  escalateAfterBusinessDays: number;
  /** IANA name, e.g. 'Asia/Tokyo'. */
  timeZone: string;
  /** The office's own closed days, see parseClosedDay. */
  closedDays: string[];
}

export interface Round {
  /** Id of the period asked about, e.g. '2009-Q2'. */
  id: string;
  label: { ja: string; en: string };
  /** First and last day of the period asked about; the owner on its last day is asked. */
  from: string;
  to: string;
  promptAt: Date;
  /** Last millisecond of the due day: a report on that day is in time. */
  dueAt: Date;
  remindAt: Date[];
  escalateAt: Date;
}

/**
 * The round about a period.
 * @throws BotError CALENDAR_HORIZON when a step falls beyond the holiday table
 */
export function roundOf(period: Period, schedule: Schedule): Round {
  const calendar = createBusinessCalendar(schedule.closedDays);
  const promptDay = calendar.onOrAfter(addDays(period.to, 1));
  const at = (businessDays: number) => instantOf(calendar.add(promptDay, businessDays), schedule.at, schedule.timeZone);
  const dayAfterDue = addDays(calendar.add(promptDay, schedule.dueBusinessDays), 1);
  return {
    id: period.id,
    label: { ja: periodLabel(period, 'ja'), en: periodLabel(period, 'en') },
    from: period.from,
    to: period.to,
    promptAt: at(0),
    dueAt: new Date(instantOf(dayAfterDue, '00:00', schedule.timeZone).getTime() - 1),
    remindAt: schedule.remindAtBusinessDays.map(at),
    escalateAt: at(schedule.escalateAfterBusinessDays),
  };
}

/**
 * Day of the next prompt, today included; null beyond the holiday table.
 * @param today 'YYYY-MM-DD' in the schedule's zone
 */
export function nextPromptDay(today: string, schedule: Schedule): string | null {
  const calendar = createBusinessCalendar(schedule.closedDays);
  // Start two periods back, as below: the office may be closed for longer than a period.
  let period = previousPeriod(previousPeriod(periodOf(schedule.every, today)));
  try {
    for (; ; period = nextPeriod(period)) {
      const day = calendar.onOrAfter(addDays(period.to, 1));
      if (day >= today) return day;
    }
  } catch (error) {
    if (error instanceof BotError && error.code === 'CALENDAR_HORIZON') return null;
    throw error;
  }
}

/** The rounds prompted from `from` until just before `until`, in chronological order. */
export function roundsPromptedBetween(from: Date, until: Date, schedule: Schedule): Round[] {
  const rounds: Round[] = [];
  // A prompt follows its period's end by more than a period only if the office is closed that long: start two back.
  let period = previousPeriod(previousPeriod(periodOf(schedule.every, dateAt(from, schedule.timeZone))));
  for (; ; period = nextPeriod(period)) {
    if (instantOf(addDays(period.to, 1), '00:00', schedule.timeZone) >= until) return rounds;
    const round = roundOf(period, schedule);
    if (round.promptAt >= from && round.promptAt < until) rounds.push(round);
  }
}

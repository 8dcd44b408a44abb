/** Opening and schedule of a round: regular, opened late, or extended. */
import { type Round, roundOf, roundsPromptedBetween, type Schedule } from '../../calendar/cycle.ts';
import { nextPeriod, periodOf, previousPeriod } from '../../calendar/fiscal-year.ts';
import { BotError } from '../../errors.ts';
import type { CycleContext } from '../cycle-context.ts';
import { ownEntry } from '../own-entry.ts';
import type { RoundState, UpdatesState } from '../state.ts';
import { createOfficeHours } from './office-hours.ts';
import { reporterOf } from './successor.ts';
import { lastUpdate } from './updates.ts';

/** Time between escalation and close, for a last report. */
const CLOSE_AFTER_ESCALATION_BUSINESS_DAYS = 3;

interface Steps {
  dueAt: string;
  remindAt: string[];
  escalateAt: string;
  closeAt: string;
}

/** A round about to be opened, as recorded by its event. */
export interface Opening extends Steps {
  round: string;
  from: string;
  to: string;
  promptAt: string;
  asked: { owner: string; projects: string[] }[];
  missed: string[];
}

/**
 * The round to open now by the schedule; null when there is none. Of several that fell due while nothing was running
 * only the newest is opened. A round from when the clock was ahead does not block those in between.
 */
export function roundToOpen({ plan, directory, state, now }: CycleContext): Opening | null {
  if (state.since === null) return null;
  const { schedule } = directory;
  const newest = state.roundOrder
    .map(id => state.rounds[id]?.promptAt ?? '')
    .filter(promptAt => promptAt <= now.toISOString())
    .sort()
    .at(-1);
  const from = new Date(Math.max(Date.parse(state.since), newest ? Date.parse(newest) + 1 : 0));
  if (from > now) return null;
  const due = roundsPromptedBetween(from, new Date(now.getTime() + 1), schedule).filter(({ id }) => !state.rounds[id]);
  const round = due.at(-1);
  if (!round) return null;
  return opening(
    round,
    { plan, directory, state, now },
    due.slice(0, -1).map(({ id }) => id),
  );
}

/**
 * The round a coordinator opens manually: about the last ended period, or the running one if that was already asked
 * about; null if both were.
 */
export function roundByHand(context: CycleContext): Opening | null {
  const { directory, state, now } = context;
  const { schedule } = directory;
  const running = periodOf(schedule.every, createOfficeHours(schedule).dateAt(now));
  const period = [previousPeriod(running), running].find(({ id }) => !state.rounds[id]);
  if (!period) return null;
  const round = { ...roundOf(period, schedule), promptAt: now };
  return { ...opening(round, context, []), ...stepsFrom(now, schedule) };
}

/** The next round the schedule will open, after now; null beyond the holiday table. */
export function nextRound({ directory, state, now }: Omit<CycleContext, 'plan'>): Round | null {
  const { schedule } = directory;
  const today = createOfficeHours(schedule).dateAt(now);
  // Starts two periods back, as in the calendar: the office may be closed for longer than a period.
  let period = previousPeriod(previousPeriod(periodOf(schedule.every, today)));
  try {
    for (; ; period = nextPeriod(period)) {
      const round = roundOf(period, schedule);
      if (round.promptAt > now && !state.rounds[round.id]) return round;
    }
  } catch (error) {
    if (error instanceof BotError && error.code === 'CALENDAR_HORIZON') return null;
    throw error;
  }
}

function opening(round: Round, context: CycleContext, missed: string[]): Opening {
  const { schedule } = context.directory;
  const late = context.now > round.dueAt;
  return {
    round: round.id,
    from: round.from,
    to: round.to,
    promptAt: round.promptAt.toISOString(),
    // A late round starts today, so that no one is overdue before being asked.
    ...stepsFrom(late ? context.now : round.promptAt, schedule),
    asked: askedOwners(context, round.to),
    missed,
  };
}

/** Steps in business days from the day of the prompt. */
function stepsFrom(promptAt: Date, schedule: Schedule): Steps {
  const hours = createOfficeHours(schedule);
  const day = hours.dateAt(promptAt);
  const after = (businessDays: number) => hours.hourAfter(day, businessDays).toISOString();
  const { dueBusinessDays, remindAtBusinessDays, escalateAfterBusinessDays } = schedule;
  return {
    dueAt: hours.endOf(hours.dateAt(hours.hourAfter(day, dueBusinessDays))).toISOString(),
    remindAt: remindAtBusinessDays.map(after),
    escalateAt: after(escalateAfterBusinessDays),
    closeAt: after(escalateAfterBusinessDays + CLOSE_AFTER_ESCALATION_BUSINESS_DAYS),
  };
}

/**
 * The steps after an extension: reminders already sent stay, later steps move by as many business days. If no reminder
 * is left, the scheduled ones are repeated at the same distance to the new due date.
 */
export function extendedTo(round: RoundState, dueOn: string, { directory: { schedule }, now }: CycleContext): Steps {
  const hours = createOfficeHours(schedule);
  const moved = businessDaysBetween(hours.dateAt(new Date(round.dueAt)), dueOn, schedule);
  const move = (at: string) => hours.hourAfter(hours.dateAt(new Date(at)), moved).toISOString();
  const dueDay = hours.dateAt(new Date(round.dueAt));
  const isPast = (at: string) => at <= now.toISOString();
  const remindAt = round.remindAt.map(at => (isPast(at) || hours.dateAt(new Date(at)) < dueDay ? at : move(at)));
  const again = schedule.remindAtBusinessDays
    .map(days => hours.calendar.add(dueOn, days - schedule.dueBusinessDays))
    .map(day => hours.hourAfter(day, 0).toISOString());
  return {
    dueAt: hours.endOf(dueOn).toISOString(),
    remindAt: remindAt.every(isPast) ? [...remindAt, ...again.filter(at => !isPast(at))] : remindAt,
    // Some superiors may have been written to; for divisions prompted later the escalation is still to come.
    escalateAt: move(round.escalateAt),
    closeAt: move(round.closeAt),
  };
}

function businessDaysBetween(from: string, to: string, schedule: Schedule): number {
  const { calendar } = createOfficeHours(schedule);
  let count = 0;
  for (let day = from; day < to; day = calendar.next(day)) count++;
  return count;
}

/** Why a project is not asked about any more; null while it is. */
export function whyNotAsked(project: string, state: UpdatesState): 'paused' | 'completed' | 'cancelled' | null {
  if (ownEntry(state.paused, project)) return 'paused';
  const status = lastUpdate(state, project)?.status;
  return status === 'completed' || status === 'cancelled' ? status : null;
}

/**
 * Owners and their projects on the period's last day, without paused and finished ones. A former owner is asked about
 * its last month, unless no one is left there.
 */
function askedOwners(
  { plan, directory, state, now }: CycleContext,
  lastDay: string,
): { owner: string; projects: string[] }[] {
  const today = createOfficeHours(directory.schedule).dateAt(now);
  const on = lastDay < today ? lastDay : today;
  const asked = new Map<string, string[]>(directory.owners.map(({ id }) => [id, []]));
  for (const { id } of directory.owners)
    for (const project of directory.projectsOf(id, on))
      if (whyNotAsked(project, state) === null) asked.get(reporterOf(project, id, directory, today))?.push(project);
  return [...asked]
    .map(([owner, projects]) => ({ owner, projects: projects.sort(plan.compare) }))
    .filter(({ projects }) => projects.length > 0);
}

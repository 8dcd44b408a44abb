/**
 * What is due now: a pure function of directory, state and now. The row key is the idempotency key (round, owner, kind,
 * step), so that repeated or interrupted runs produce the same rows.
 */
import type { Directory } from '../../directory/directory.ts';
import type { CycleContext } from '../cycle-context.ts';
import { everyoneIsAway } from '../people/presence.ts';
import type { Delivery, DeliveryKind, RoundState, UpdatesState } from '../state.ts';
import { createOfficeHours, type OfficeHours } from './office-hours.ts';
import { quietUntil } from './quiet.ts';
import { type Opening, roundToOpen } from './rounds.ts';
import { type HandOn, toHandOn } from './successor.ts';
import { withheldDigests, withheldRows } from './undelivered.ts';
import { missingOf, openRounds, rounds } from './updates.ts';

/** A due row; `suppressed` is the reason not to send it. */
export interface DueRow
  extends Pick<Delivery, 'row' | 'round' | 'owner' | 'kind' | 'step' | 'projects' | 'dueAt' | 'late'> {
  suppressed: Suppression | null;
}

type Suppression = 'overtaken' | 'away' | 'never-asked';

interface DueNow {
  open: Opening | null;
  /** Projects to be reported by another division from now on. */
  handOn: HandOn[];
  rows: DueRow[];
  /** Rows to be retried. */
  retries: Delivery[];
  /** Rounds to close. */
  close: string[];
}

const NOTHING: DueNow = { open: null, handOn: [], rows: [], retries: [], close: [] };
/** A message sent this long after its due time is marked as late. */
const LATE_MS = 60 * 60 * 1000;
/** Business days an owner has after its last prompt before the escalation. */
const GRACE_BUSINESS_DAYS = 2;

/**
 * Returns nothing outside office hours. What follows from an opening, a close or a hand-over is due once that was
 * recorded.
 * @param reaches whether a row has an address now
 */
export function dueNow(context: CycleContext, reaches: (row: Delivery) => boolean): DueNow {
  const hours = createOfficeHours(context.directory.schedule);
  if (!hours.isOpen(context.now)) return NOTHING;
  const open = roundToOpen(context);
  if (open) return { ...NOTHING, open };
  const { state, now } = context;
  const running = openRounds(state);
  const handOn = running
    .filter(({ closeAt }) => new Date(closeAt) > now)
    .flatMap(round => toHandOn(round, context, hours.dateAt(now)));
  if (handOn.length > 0) return { ...NOTHING, handOn };
  const withheld = running
    .filter(({ closeAt }) => new Date(closeAt) > now)
    .flatMap(round => withheldRows(round, state).filter(({ kind }) => kind === 'prompt' || isEscalating(round, now)))
    .filter(reaches);
  // What had nowhere to go goes first, and alone that day.
  const isAsked = ({ round, owner }: DueRow) => withheld.some(one => one.round === round && one.owner === owner);
  const rows = running.flatMap(round => ownerRows(round, context, hours)).filter(row => !isAsked(row));
  return {
    ...NOTHING,
    rows: [...rows, ...digestRows(state, now)],
    retries: [...retriesDue(state, now), ...withheld, ...withheldDigests(state).filter(reaches)],
    close: running.filter(round => new Date(round.closeAt) <= now).map(({ id }) => id),
  };
}

function rowKey(round: string, owner: string | null, kind: DeliveryKind, step: number): string {
  return `${round}/${owner ?? '-'}/${kind}/${step}`;
}

function ownerRows(round: RoundState, { state, directory, now }: CycleContext, hours: OfficeHours): DueRow[] {
  // A round about to close sends nothing to owners.
  if (new Date(round.closeAt) <= now) return [];
  // Grouped once: filtering for each of thousands of owners would take seconds.
  const pastOf = rowsByOwner(state, round.id);
  return Object.keys(round.asked).flatMap(owner => {
    const missing = missingOf(state, round, owner);
    if (missing.length === 0) return [];
    const build = rowBuilder(round, owner, now);
    const prompts = duePrompts(state, round, owner, missing, build);
    if (prompts.length > 0) return prompts;
    const past = pastOf.get(owner) ?? [];
    // At most one message a day per owner.
    if (past.some(({ intendedAt }) => hours.dateAt(new Date(intendedAt)) === hours.dateAt(now))) return [];
    const lastPrompt = askedAt(past, hours) ?? round.openedAt;
    const reached = past.some(({ result }) => result === 'sent' || result === 'uncertain');
    const before = past.filter(({ kind }) => kind === 'escalation');
    // An escalation suppressed because the division was never reached is made again once it was, and has had its time.
    const isOpen = before.every(({ reason }) => reached && reason === 'never-asked');
    const escalation =
      isOpen && dueEscalation(round, lastPrompt, now, hours)
        ? build('escalation', before.length + 1, missing, round.escalateAt)
        : null;
    const reminders = dueReminders(round, owner, past, lastPrompt, now).map(step =>
      build('reminder', step, missing, round.remindAt[step - 1] ?? ''),
    );
    if (escalation) {
      return [
        ...reminders.map(overtaken),
        reached ? escalation : { ...escalation, suppressed: 'never-asked' as const },
      ];
    }
    const newest = reminders.at(-1);
    if (!newest) return [];
    const away = isAway(owner, directory, state, hours.dateAt(now));
    return [...reminders.slice(0, -1).map(overtaken), away ? { ...newest, suppressed: 'away' as const } : newest];
  });
}

type Build = (kind: DeliveryKind, step: number, projects: string[], dueAt: string) => DueRow;

function rowBuilder(round: RoundState, owner: string | null, now: Date): Build {
  return (kind, step, projects, dueAt) => ({
    row: rowKey(round.id, owner, kind, step),
    round: round.id,
    owner,
    kind,
    step,
    projects,
    dueAt,
    late: now.getTime() - Date.parse(dueAt) > LATE_MS,
    suppressed: null,
  });
}

const overtaken = (row: DueRow): DueRow => ({ ...row, suppressed: 'overtaken' });

/** The first prompt of the round, and one for each hand-over to this owner. */
function duePrompts(
  state: UpdatesState,
  round: RoundState,
  owner: string,
  missing: readonly string[],
  build: Build,
): DueRow[] {
  const prompts = round.asked[owner]?.prompts ?? [];
  return prompts.flatMap(({ projects, at }, index) => {
    const step = index + 1;
    const wanted = projects.filter(project => missing.includes(project));
    if (wanted.length === 0 || state.deliveries[rowKey(round.id, owner, 'prompt', step)]) return [];
    return [build('prompt', step, wanted, at > round.openedAt ? at : round.promptAt)];
  });
}

/** Steps of the due reminders; those before the last prompt are dropped. */
function dueReminders(
  round: RoundState,
  owner: string,
  past: readonly Delivery[],
  lastPrompt: string,
  now: Date,
): number[] {
  if (quietUntil(round, owner, now)) return [];
  return round.remindAt.flatMap((at, index) => {
    const step = index + 1;
    const isDone = past.some(one => one.kind === 'reminder' && one.step === step);
    return new Date(at) <= now && at > lastPrompt && !isDone ? [step] : [];
  });
}

/**
 * When an owner was last prompted: by a prompt, or by a retry delivered on a later day than intended. A first attempt
 * whose outcome was determined only later counts on its own day.
 */
function askedAt(past: readonly Delivery[], { dateAt }: OfficeHours): string | undefined {
  const times = past.flatMap(({ kind, result, attempt, intendedAt, settledAt }) => {
    const isLate =
      result === 'sent' &&
      attempt > 1 &&
      settledAt !== null &&
      dateAt(new Date(settledAt)) > dateAt(new Date(intendedAt));
    return isLate ? [settledAt] : kind === 'prompt' ? [intendedAt] : [];
  });
  return times.sort().at(-1);
}

/** Never while the last day is to come: an extension recorded by an earlier version may have left its escalation behind. */
const isEscalating = ({ escalateAt, dueAt }: RoundState, now: Date): boolean =>
  new Date(escalateAt) <= now && new Date(dueAt) <= now;

function dueEscalation(round: RoundState, lastPrompt: string, now: Date, hours: OfficeHours): boolean {
  if (!isEscalating(round, now)) return false;
  return hours.hourAfter(hours.dateAt(new Date(lastPrompt)), GRACE_BUSINESS_DAYS) <= now;
}

/** A digest for every closed round. */
function digestRows(state: UpdatesState, now: Date): DueRow[] {
  return rounds(state)
    .filter(({ id, closedAt }) => closedAt !== null && !state.deliveries[rowKey(id, null, 'digest', 1)])
    .map(round => rowBuilder(round, null, now)('digest', 1, [], round.closedAt ?? ''));
}

/** Retries failed rows, unless they are no longer needed. */
function retriesDue(state: UpdatesState, now: Date): Delivery[] {
  return state.unsettled
    .flatMap(row => state.deliveries[row] ?? [])
    .filter(({ result, retryAt }) => result === 'failed' && retryAt !== null && new Date(retryAt) <= now)
    .filter(({ owner, round: id }) => {
      const round = state.rounds[id];
      return (
        owner === null || (round !== undefined && round.closedAt === null && missingOf(state, round, owner).length > 0)
      );
    });
}

function rowsByOwner(state: UpdatesState, round: string): Map<string | null, Delivery[]> {
  const found = new Map<string | null, Delivery[]>();
  for (const row of state.rowsOf[round] ?? []) {
    const delivery = state.deliveries[row];
    const others = delivery && found.get(delivery.owner);
    if (others) others.push(delivery);
    else if (delivery) found.set(delivery.owner, [delivery]);
  }
  return found;
}

function isAway(owner: string, directory: Directory, state: UpdatesState, on: string): boolean {
  return everyoneIsAway(directory.contactsOf(owner, on), state, on);
}

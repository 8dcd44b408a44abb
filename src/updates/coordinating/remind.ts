/**
 * 「督促」: reminds divisions with missing reports outside the schedule, each at most once a day, however often the
 * button is pressed. A division that asked to wait is skipped unless it is named: 「督促 危機対策課」.
 */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { type Core, refused, replied, sentence, type Turn } from '../core.ts';
import { BY_HAND } from '../round/by-hand.ts';
import type { DueRow } from '../round/due.ts';
import { createOfficeHours, type OfficeHours } from '../round/office-hours.ts';
import { quietUntil } from '../round/quiet.ts';
import { missingOwners } from '../round/updates.ts';
import type { Delivery, RoundState } from '../state.ts';
import { rowsOf } from '../view/round-status.ts';
import { dayLabel, ownerLabel, roundLabel, timeLabel, type View } from '../view/view.ts';
import { roundsOf } from './about-round.ts';
import { alreadyClosed } from './already-closed.ts';
import type { Confirm } from './confirm.ts';
import { outcomesOf, unsentWords } from './outcomes.ts';

const MOST_NAMED = 5;

/** @param named a division or a 部局; empty for all with missing reports @param rounds open rounds */
export function proposeReminders(
  named: string,
  rounds: readonly RoundState[],
  core: Core,
  view: View,
  confirm: Confirm,
): Answer {
  const { commands, list } = view.text;
  if (!officeHours(view).isOpen(view.now)) return sentence('status', commands.outsideHours, view);
  const owners = named === '' ? null : view.directory.findOwner(named);
  if (owners?.length === 0) return sentence('clarify', commands.remindUnknown(named), view);
  if (owners?.some(({ department }) => department !== owners[0]?.department)) {
    const names = list(owners.map(({ id }) => ownerLabel(id, view)));
    return sentence('clarify', commands.remindSeveral(names), view);
  }
  const ids = owners?.map(({ id }) => id) ?? null;
  const asked = rounds.map(round => askedOf(round, ids, core, view));
  const words = wordsOf(asked, view);
  const reachable = asked.reduce((sum, one) => sum + one.reachable, 0);
  if (reachable === 0) return sentence('status', words, view);
  const value = { rounds: rounds.map(({ id }) => id), owners: ids };
  return confirm(words, 'cycle.remind', value, { label: commands.deeds.remind(reachable) });
}

/** What would be sent of a round, in words. */
function askedOf(round: RoundState, ids: readonly string[] | null, core: Core, view: View) {
  const reminders = remindersNow(round, ids, view);
  const { rows, held } = reminders;
  if (rows.length === 0) return { round, reachable: 0, words: nobodyToRemind(reminders, ids, view) };
  const nowhere = rows.flatMap(row => {
    const route = core.route(row);
    return route.to === null ? [{ ...row, reason: route.reason }] : [];
  });
  const reachable = rows.length - nowhere.length;
  const question = reachable === 0 ? [] : [confirmWords(rows, reachable, ids, round, view)];
  return { round, reachable, words: [...held, ...unsentWords(nowhere, view), ...question].join('\n') };
}

/** Each under the name of its round, where there are several. */
function wordsOf(said: readonly { round: RoundState; words: string }[], { lang }: View): string {
  const isOne = said.length === 1;
  return said.map(({ round, words }) => (isOne ? words : `${roundLabel(round.id, lang)}\n${words}`)).join('\n');
}

export async function remindNow(
  { rounds: ids, owners }: ActionValue<'cycle.remind'>,
  { core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  const rounds = roundsOf(ids, view);
  const [first] = rounds;
  if (!first) return refused(sentence('status', text.commands.outdated, view));
  const open = rounds.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return refused(sentence('status', alreadyClosed(first, view, 'remind'), view));
  if (!officeHours(view).isOpen(view.now)) return refused(sentence('status', text.commands.outsideHours, view));
  const said: { round: RoundState; words: string }[] = [];
  for (const round of open) said.push({ round, words: await remindOf(round, owners, core, view) });
  return replied(sentence('status', wordsOf(said, view), view), true);
}

/** @returns what became of it */
async function remindOf(round: RoundState, ids: readonly string[] | null, core: Core, view: View): Promise<string> {
  const { text } = view;
  const reminders = remindersNow(round, ids, view);
  const { rows, held } = reminders;
  if (rows.length === 0) return nobodyToRemind(reminders, ids, view);
  await core.outbox.deliver(rows);
  const { sent, failed, unclear, unsent } = outcomesOf(rows, core.state());
  return [
    ...(sent + failed + unclear > 0 ? [text.commands.reminded(sent, failed, unclear)] : []),
    ...unsentWords(unsent, view),
    ...held,
  ].join('\n');
}

const officeHours = ({ directory }: View): OfficeHours => createOfficeHours(directory.schedule);

interface Reminders {
  rows: DueRow[];
  /** Why other divisions get no reminder now; composed before sending, because the state is mutated. */
  held: string[];
  /** Number of divisions already reminded today. */
  today: number;
}

/** One reminder for each division with missing reports. @param ids the divisions meant; null for all */
function remindersNow(round: RoundState, ids: readonly string[] | null, view: View): Reminders {
  const { state, now, on } = view;
  const reminders = rowsOf(state, round.id).filter(({ kind }) => kind === 'reminder');
  const { dateAt } = officeHours(view);
  const ofToday = new Map(
    reminders
      .filter(one => mayArrive(one) && dateAt(new Date(sentAt(one))) === on)
      .map(one => [one.owner, one] as const),
  );
  const missing = missingOwners(state, round).filter(({ owner }) => ids === null || ids.includes(owner));
  const today = missing.flatMap(({ owner }) => ofToday.get(owner) ?? []);
  // A division named alone is reminded even though it asked to wait; the confirmation says so.
  const isWaiting = (owner: string) => ids?.length !== 1 && quietUntil(round, owner, now) !== null;
  const others = missing.filter(({ owner }) => !ofToday.has(owner));
  const rows = others
    .filter(({ owner }) => !isWaiting(owner))
    .map(({ owner, projects }): DueRow => {
      const before = reminders.filter(one => one.owner === owner && one.step > BY_HAND).length;
      // Concurrent clicks produce the same row, which is sent once.
      const step = BY_HAND + before + 1;
      const row = `${round.id}/${owner}/reminder/${step}`;
      const dueAt = now.toISOString();
      return { row, round: round.id, owner, kind: 'reminder', step, projects, dueAt, late: false, suppressed: null };
    });
  const waiting = others.filter(({ owner }) => isWaiting(owner)).map(({ owner }) => owner);
  return { rows, held: [...remindedToday(today, view), ...waits(waiting, round, view)], today: today.length };
}

/** @param reachable number of rows with an address */
function confirmWords(
  rows: readonly DueRow[],
  reachable: number,
  ids: readonly string[] | null,
  round: RoundState,
  view: View,
): string {
  const { commands } = view.text;
  const [{ owner = null, projects = [] } = {}] = rows;
  if (ids?.length !== 1 || owner === null) return commands.confirmRemind(reachable, rows.length);
  const until = quietUntil(round, owner, view.now);
  return commands.confirmRemindOne(ownerLabel(owner, view), projects.length, until && dayLabel(until, view));
}

/** All but those certainly not sent and without a retry. */
const mayArrive = ({ result, retryAt }: Delivery): boolean =>
  result !== 'suppressed' && (result !== 'failed' || retryAt !== null);

const sentAt = ({ settledAt, intendedAt }: Delivery): string => settledAt ?? intendedAt;

function nobodyToRemind({ held, today }: Reminders, ids: readonly string[] | null, view: View): string {
  const { commands, round, list } = view.text;
  if (held.length > 0) return [...held, ...(today > 0 ? [commands.remindLater] : [])].join('\n');
  return ids === null ? round.nobodyMissing : commands.noneMissingOf(list(ids.map(id => ownerLabel(id, view))));
}

/** Text on divisions already reminded, with the time; empty for none. */
function remindedToday(today: readonly Delivery[], view: View): string[] {
  const { commands, list } = view.text;
  if (today.length === 0) return [];
  const named = today
    .slice(0, MOST_NAMED)
    .map(one => commands.remindedAt(ownerLabel(one.owner ?? '', view), timeLabel(sentAt(one), view)));
  return [commands.remindedToday(list(named), today.length - named.length)];
}

/** Text on divisions that asked to wait, and until when; empty for none. */
function waits(owners: readonly string[], round: RoundState, view: View): string[] {
  const { commands, list } = view.text;
  if (owners.length === 0) return [];
  const named = owners
    .slice(0, MOST_NAMED)
    .map(owner =>
      commands.waitsUntil(ownerLabel(owner, view), dayLabel(quietUntil(round, owner, view.now) ?? '', view)),
    );
  return [commands.waiting(list(named), owners.length - named.length)];
}

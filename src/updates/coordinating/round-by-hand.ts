/**
 * Opening, closing and extending a round by command (開始, 終了, 延長): shows the effect, and the button carries it
 * out.
 */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { printWeekdayDate, printWeekdayDay } from '../../calendar/era.ts';
import { addDays, isDate } from '../../calendar/plain-date.ts';
import { refused, replied, sentence, type Turn } from '../core.ts';
import { refreshMissing } from '../delivery/redraw.ts';
import { ownEntry } from '../own-entry.ts';
import { daysIn } from '../people/said-days.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { extendedTo, type Opening, roundByHand } from '../round/rounds.ts';
import { missingOwners, openRounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { dueLabel, roundLabel, type View } from '../view/view.ts';
import { alreadyClosed } from './already-closed.ts';
import type { Confirm } from './confirm.ts';
import { nearestDateIn } from './named-date.ts';

/** Most business days of one extension, as a guard against typos. */
const MOST_DAYS = 99;

export function proposeOpening(view: View, confirm: Confirm): Answer {
  const { text, lang } = view;
  const opening = roundByHand(view);
  if (!opening) return sentence('status', text.commands.nothingToOpen, view);
  const projects = opening.asked.reduce((sum, one) => sum + one.projects.length, 0);
  const question = text.commands.confirmOpen(
    roundLabel(opening.round, lang),
    opening.asked.length,
    projects,
    sendingAt(view),
  );
  const words = [...openingNotes(opening, view), question].join('\n');
  return confirm(words, 'cycle.open', opening.round, { label: text.commands.deeds.open });
}

/**
 * Notes on the consequences of opening: the schedule asks about no period twice, and an older round may still be open.
 */
function openingNotes({ round, to }: Opening, { text, lang, state, directory, on }: View): string[] {
  const { calendar } = createOfficeHours(directory.schedule);
  const running = openRounds(state).map(({ id }) => roundLabel(id, lang));
  const scheduled = () => printWeekdayDate(calendar.onOrAfter(addDays(to, 1)), lang);
  return [
    ...(running.length > 0 ? [text.commands.stillOpen(text.list(running))] : []),
    ...(to >= on ? [text.commands.openEarly(roundLabel(round, lang), printWeekdayDate(to, lang), scheduled())] : []),
  ];
}

export async function openRound(value: string, { person, conversation, core, view }: Turn): Promise<Outcome> {
  const { text, lang } = view;
  const opening = roundByHand(view);
  if (opening?.round !== value) return done(text.commands.nothingToOpen, view);
  await core.journal.append([{ kind: 'round.opened', by: person.id, from: conversation, key: value, data: opening }]);
  await core.tick();
  return done(text.commands.opened(roundLabel(value, lang), opening.asked.length, sendingAt(view)), view);
}

export function proposeClosing(round: RoundState, view: View, confirm: Confirm): Answer {
  const { text, lang, state } = view;
  const missing = missingOwners(state, round).reduce((sum, { projects }) => sum + projects.length, 0);
  const deed = { label: text.commands.deeds.close, style: 'danger' as const };
  return confirm(text.commands.confirmClose(roundLabel(round.id, lang), missing), 'cycle.close', round.id, deed);
}

export async function closeRound(value: string, { person, conversation, core, view }: Turn): Promise<Outcome> {
  const { text, lang, state } = view;
  const round = ownEntry(state.rounds, value);
  if (round?.closedAt !== null) return over(round, view, 'close');
  await core.journal.append([
    { kind: 'round.closed', by: person.id, from: conversation, key: value, data: { round: value } },
  ]);
  refreshMissing(value, core.state(), core.refresh);
  await core.tick();
  return done(text.commands.closed(roundLabel(value, lang), sendingAt(view)), view);
}

export function proposeExtension(rest: string, round: RoundState, view: View, confirm: Confirm): Answer {
  const { text, lang } = view;
  const due = newDueDate(rest, round, view);
  if (due === 'too-far') return sentence('clarify', tooFar(round, view), view);
  if (!due) return sentence('clarify', text.commands.extendHow, view);
  const question = text.commands.confirmExtend(roundLabel(round.id, lang), printWeekdayDate(due, lang));
  const label = text.commands.deeds.extend(printWeekdayDay(due, lang));
  return confirm(question, 'cycle.extend', { round: round.id, due }, { label });
}

export async function extendRound(
  { round: id, due }: ActionValue<'cycle.extend'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, lang, state } = view;
  const round = ownEntry(state.rounds, id);
  if (!round || round.closedAt !== null || !isDate(due)) return over(round, view, 'extend');
  // The due date may have been moved after the button was shown.
  if (due <= lastDayOf(round, view)) return movedAlready(round, view);
  if (due > furthestDay(round, view)) return refused(sentence('status', tooFar(round, view), view));
  if (!isLaterDay(due, round, view)) return refused(sentence('status', text.commands.extendHow, view));
  const data = { round: id, ...extendedTo(round, due, view) };
  // One extension per due date: of two concurrent clicks the second gets a used key.
  const key = `${id}/${round.dueAt}`;
  await core.journal.append([{ kind: 'round.extended', by: person.id, from: conversation, key, data }]);
  const now = core.state().rounds[id];
  if (now?.dueAt !== data.dueAt) return over(now, view, 'extend');
  for (const owner of Object.keys(round.asked)) core.refresh(id, owner);
  return done(text.commands.extended(roundLabel(id, lang), printWeekdayDate(due, lang)), view);
}

const done = (words: string, view: View): Outcome => replied(sentence('status', words, view), true);

function movedAlready(round: RoundState, view: View): Outcome {
  const { text, lang } = view;
  return refused(
    sentence('status', text.commands.extendedAlready(roundLabel(round.id, lang), dueLabel(round, view)), view),
  );
}

/** Reply to a button whose round is unknown or closed by now. */
function over(round: RoundState | undefined, view: View, command: string): Outcome {
  const isClosed = round !== undefined && round.closedAt !== null;
  return refused(
    sentence('status', isClosed ? alreadyClosed(round, view, command) : view.text.commands.outdated, view),
  );
}

/** The business day named, later than the current due date; null when there is none. */
function newDueDate(rest: string, round: RoundState, view: View): string | 'too-far' | null {
  const [, days] = /^(\d{1,9})\s*(?:日|開庁日|営業日|(?:business )?days?)(?:間|延長)?$/.exec(rest) ?? [];
  if (Number(days) > MOST_DAYS) return 'too-far';
  const { calendar } = createOfficeHours(view.directory.schedule);
  const date = days ? calendar.add(lastDayOf(round, view), Number(days)) : dayNamed(rest, round, view);
  if (date && date > furthestDay(round, view)) return 'too-far';
  return date && isLaterDay(date, round, view) ? date : null;
}

/** A day by its date, otherwise by its week or month: then the last business day up to it. */
function dayNamed(rest: string, round: RoundState, view: View): string | null {
  const words = rest.replace(/(?:まで|に)$/, '');
  // 「10月末」 may be a holiday: the last business day up to it.
  const date = /末$|\bend\b/.test(words) ? null : nearestDateIn(words, view.on);
  if (date) return date;
  const { calendar } = createOfficeHours(view.directory.schedule);
  const [, weeks] = /^(\d)\s*(?:週間|weeks?)$/.exec(words) ?? [];
  const last = lastDayOf(round, view);
  let day = weeks ? addDays(last, 7 * Number(weeks)) : (daysIn(words, { today: view.on, from: view.on })?.to ?? null);
  while (day && day > last && !calendar.isBusinessDay(day)) day = addDays(day, -1);
  return day;
}

const furthestDay = (round: RoundState, view: View): string =>
  createOfficeHours(view.directory.schedule).calendar.add(lastDayOf(round, view), MOST_DAYS);

const tooFar = (round: RoundState, view: View): string =>
  view.text.commands.extendTooFar(MOST_DAYS, printWeekdayDate(furthestDay(round, view), view.lang));

function isLaterDay(date: string, round: RoundState, view: View): boolean {
  return date > lastDayOf(round, view) && createOfficeHours(view.directory.schedule).calendar.isBusinessDay(date);
}

const lastDayOf = (round: RoundState, { directory }: View): string =>
  createOfficeHours(directory.schedule).dateAt(new Date(round.dueAt));

/** When the resulting messages are sent, as text; null for at once. */
function sendingAt({ directory, now, lang }: View): string | null {
  const { schedule } = directory;
  const hours = createOfficeHours(schedule);
  const at = hours.nextOpen(now);
  return at === now ? null : `${printWeekdayDate(hours.dateAt(at), lang)} ${schedule.at}`;
}

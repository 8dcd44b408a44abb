/**
 * A coordinator's decision on uncertain messages: one, a page, or all. A decision on all is confirmed first, with their
 * number and the consequences. Rights are checked by the caller.
 */
import { type ActionValue, button, type TriesValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { type Filled, invalid } from '../../forms.ts';
import type { ReplyElement } from '../../reply.ts';
import { type Core, refused, replied, say, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import type { Delivery } from '../state.ts';
import { decideForm, uncertainList } from '../view/uncertain.ts';
import { roundLabel, type View } from '../view/view.ts';
import { rowsTried, uncertainOf, uncertainSince } from './attempts.ts';

/** The list of what is uncertain, from a button or back from a confirmation. */
export function showUncertain({ round, page, isBack }: ActionValue<'cycle.uncertain'>, { core, view }: Turn): Outcome {
  const { text, state } = view;
  if (!ownEntry(state.rounds, round)) return outdated(view);
  return replied(listAnswer(round, page, isBack ? text.deciding.wentBack : '', core, view), true);
}

export async function openDecisions(value: ActionValue<'cycle.decide'>, turn: Turn): Promise<Outcome> {
  const { view } = turn;
  const tried = rowsTried(value, view.state);
  if (!tried) return outdated(view);
  // All were settled meanwhile: the list shows what is left.
  if (tried.rows.length === 0) return settle({ ...tried, arrived: [], again: [] }, turn);
  return { kind: 'form', form: decideForm(tried.round, tried.rows, view) };
}

/** A decision on the rows of the button. */
export async function settleTried(decision: Decision, value: TriesValue, turn: Turn): Promise<Outcome> {
  const tried = rowsTried(value, turn.view.state);
  return tried ? settle({ ...tried, ...sides(decision, tried.rows) }, turn) : outdated(turn.view);
}

/** A confirmed decision on all rows that were uncertain when it was asked for. */
export async function settleAll(
  decision: Decision,
  { round, seq, count }: ActionValue<'cycle.all-arrived'>,
  turn: Turn,
): Promise<Outcome> {
  const { state } = turn.view;
  if (!ownEntry(state.rounds, round)) return outdated(turn.view);
  const rows = uncertainSince(state, round, seq);
  // The number named in the confirmation, less those still undecided.
  const overtaken = Math.max(count - rows.length, 0);
  return settle({ round, overtaken, ...sides(decision, rows) }, turn);
}

const outdated = (view: View): Outcome => refused(sentence('status', view.text.commands.outdated, view));

export async function takeDecisions({ values, context }: Filled<'decide'>, turn: Turn): Promise<Outcome> {
  const { view } = turn;
  const { text, state } = view;
  const tries = rowsTried(context, state);
  if (!tries) return outdated(view);
  const chosen = Object.values(values).filter(value => value === 'arrived' || value === 'again').length;
  if (chosen === 0) return invalid('decide', { '': text.deciding.form.nothingChosen });
  const meant = (word: string) => tries.rows.filter(({ row }) => ownEntry(values, row) === word);
  const [arrived, again] = [meant('arrived'), meant('again')];
  const overtaken = chosen - arrived.length - again.length;
  return settle({ round: tries.round, arrived, again, overtaken }, turn);
}

type Decision = 'arrived' | 'again';

interface Decisions {
  round: string;
  arrived: readonly Delivery[];
  again: readonly Delivery[];
  /** Number of rows that somebody else settled meanwhile. */
  overtaken: number;
}

function sides(decision: Decision, rows: readonly Delivery[]): Pick<Decisions, Decision> {
  return decision === 'arrived' ? { arrived: rows, again: [] } : { arrived: [], again: rows };
}

async function settle(
  { round, arrived, again, overtaken }: Decisions,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  // The state is mutated while they are sent.
  const counts = [arrived.length, again.length, overtaken] as const;
  await core.outbox.confirm(arrived, { by: person.id, from: conversation });
  await core.outbox.retry(again, person.id);
  return replied(listAnswer(round, 0, view.text.deciding.done(...counts), core, view), true);
}

/** Confirmation of a decision on all rows. */
export function askForAll(
  decision: Decision,
  { round }: ActionValue<'cycle.ask-arrived'>,
  { core, view }: Turn,
): Outcome {
  const { text, state } = view;
  if (!ownEntry(state.rounds, round)) return outdated(view);
  const count = uncertainOf(state, round).length;
  if (count === 0) return replied(listAnswer(round, 0, '', core, view), true);
  const { buttons, confirmArrived, confirmAgain } = text.deciding;
  const back = button('cycle.uncertain', { round, page: 0, isBack: true }, buttons.back);
  const all = { round, seq: state.seq, count };
  const [question, yes] =
    decision === 'again'
      ? [confirmAgain(count), button('cycle.all-again', all, buttons.yesAgain(count), 'danger')]
      : [confirmArrived(count), button('cycle.all-arrived', all, buttons.yesArrived(count), 'danger')];
  return replied(sentence('clarify', question, view, [back, yes]), true);
}

/** @param done text on what was just done */
function listAnswer(round: string, page: number, done: string, { explain }: Core, view: View): Answer {
  const { text, lang, state } = view;
  const left = text.deciding.left(uncertainOf(state, round).length);
  const fallback = [done, left].filter(Boolean).join(lang === 'en' ? ' ' : '');
  const said: ReplyElement = { kind: 'text', text: fallback };
  const list = uncertainList(round, page, explain, view);
  const title = text.deciding.title(roundLabel(round, lang));
  return say('status', { title, fallback, elements: done || list.length === 0 ? [said, ...list] : list }, view);
}

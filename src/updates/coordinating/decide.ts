/**
 * A coordinator's decision on uncertain messages: one, a page, or all. A decision on all is confirmed first, with their
 * number and the consequences. Rights are checked by the caller.
 */
import type { Action, Answer, Outcome, Submission } from '../../adapter.ts';
import type { ReplyElement } from '../../reply.ts';
import { type Core, permits, refused, replied, say, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import type { Delivery } from '../state.ts';
import { decideForm, uncertainList } from '../view/uncertain.ts';
import { roundLabel, type View } from '../view/view.ts';
import { coordinatorsOnly } from './coordinators-only.ts';
import { parseTries, uncertainOf, uncertainSince } from './tries.ts';

const DECISIONS: ReadonlySet<string> = new Set([
  'cycle.uncertain',
  'cycle.decide',
  'cycle.arrived',
  'cycle.again',
  'cycle.ask-arrived',
  'cycle.ask-again',
  'cycle.all-arrived',
  'cycle.all-again',
]);

/** Marks the return from a confirmation to the list, without a decision. */
const BACK = 'back';

export const isDecision = (id: string): boolean => DECISIONS.has(id);

export async function decide(action: Action, core: Core, view: View): Promise<Outcome> {
  const { id, value } = action;
  const { text, state } = view;
  if (id === 'cycle.decide' || id === 'cycle.arrived' || id === 'cycle.again') {
    const tries = parseTries(value, state);
    if (!tries) return refused(sentence('status', text.commands.outdated, view));
    if (id !== 'cycle.decide') return settle({ ...tries, ...sides(id, tries.rows) }, action, core, view);
    // All were settled meanwhile: the list shows what is left.
    if (tries.rows.length === 0) return settle({ ...tries, arrived: [], again: [] }, action, core, view);
    return { kind: 'form', form: decideForm(tries.round, tries.rows, view) };
  }
  const [round = '', mark = '', told = ''] = value.split('/');
  if (!ownEntry(state.rounds, round) || !/^\d{1,9}$/.test(mark))
    return refused(sentence('status', text.commands.outdated, view));
  if (id === 'cycle.uncertain')
    return replied(listAnswer(round, Number(mark), told === BACK ? text.deciding.wentBack : '', core, view), true);
  if (id === 'cycle.ask-arrived' || id === 'cycle.ask-again') return ask(id, round, core, view);
  const rows = uncertainSince(state, round, Number(mark));
  // The number named in the confirmation, less those still undecided.
  const overtaken = Math.max(Number(told) - rows.length, 0) || 0;
  return settle({ round, overtaken, ...sides(id, rows) }, action, core, view);
}

export async function takeDecisions(submission: Submission, core: Core, view: View): Promise<Outcome> {
  const { context, values, person } = submission;
  const { text, state } = view;
  if (!permits(core, 'coordinate', person, view)) return replied(coordinatorsOnly(person, view));
  const tries = parseTries(context, state);
  if (!tries) return refused(sentence('status', text.commands.outdated, view));
  const chosen = Object.values(values).filter(value => value === 'arrived' || value === 'again').length;
  if (chosen === 0) return { kind: 'invalid', errors: { '': text.deciding.form.nothingChosen } };
  const meant = (word: string) => tries.rows.filter(({ row }) => ownEntry(values, row) === word);
  const [arrived, again] = [meant('arrived'), meant('again')];
  const overtaken = chosen - arrived.length - again.length;
  return settle({ round: tries.round, arrived, again, overtaken }, submission, core, view);
}

interface Decisions {
  round: string;
  arrived: readonly Delivery[];
  again: readonly Delivery[];
  /** Number of rows that somebody else settled meanwhile. */
  overtaken: number;
}

function sides(id: string, rows: readonly Delivery[]): Pick<Decisions, 'arrived' | 'again'> {
  return id.endsWith('arrived') ? { arrived: rows, again: [] } : { arrived: [], again: rows };
}

type Who = Pick<Action, 'person' | 'conversation'>;

async function settle(
  { round, arrived, again, overtaken }: Decisions,
  { person, conversation }: Who,
  core: Core,
  view: View,
): Promise<Outcome> {
  // The state is mutated while they are sent.
  const counts = [arrived.length, again.length, overtaken] as const;
  await core.outbox.confirm(arrived, { by: person.id, from: conversation });
  await core.outbox.retry(again, person.id);
  return replied(listAnswer(round, 0, view.text.deciding.done(...counts), core, view), true);
}

/** Confirmation of a decision on all rows. */
function ask(id: 'cycle.ask-arrived' | 'cycle.ask-again', round: string, core: Core, view: View): Outcome {
  const { text, state } = view;
  const count = uncertainOf(state, round).length;
  if (count === 0) return replied(listAnswer(round, 0, '', core, view), true);
  const { buttons, confirmArrived, confirmAgain } = text.deciding;
  const isAgain = id === 'cycle.ask-again';
  const question = isAgain ? confirmAgain(count) : confirmArrived(count);
  const label = isAgain ? buttons.yesAgain(count) : buttons.yesArrived(count);
  const yes = { id: isAgain ? 'cycle.all-again' : 'cycle.all-arrived', label, value: `${round}/${state.seq}/${count}` };
  const back = { id: 'cycle.uncertain', label: buttons.back, value: `${round}/0/${BACK}` };
  return replied(sentence('clarify', question, view, [back, { ...yes, style: 'danger' }]), true);
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

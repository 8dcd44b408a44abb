/** State of a round: counts, by 部局, missing reports, and the delivery ledger. */

import { type ActionChoice, button } from '../../actions.ts';
import type { Answer, Person } from '../../adapter.ts';
import { nextPromptDay } from '../../calendar/cycle.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import type { Lang } from '../../lang.ts';
import type { ReplyElement } from '../../reply.ts';
import { triesOf, uncertainOf } from '../coordinating/attempts.ts';
import { coordinatorsOnly } from '../coordinating/coordinators-only.ts';
import { type Core, permits, say, sentence } from '../core.ts';
import {
  countsOf,
  departmentTable,
  inheritedNotes,
  missingTable,
  progressOf,
  unreachedNotes,
} from '../delivery/round-figures.ts';
import { mayDo } from '../rights.ts';
import { undelivered } from '../round/undelivered.ts';
import { currentRound, missingOwners, openRounds } from '../round/updates.ts';
import type { Delivery, RoundState, UpdatesState } from '../state.ts';
import { remarkOf } from './remark.ts';
import { dueLabel, ownerLabel, roundLabel, type View, weekdayLabel } from './view.ts';

/** Uncertain rows with buttons in the ledger; further ones are in their own list. */
const MOST_DECISIONS = 5;
const MOST_ROWS = 60;
/** Rows that need attention come first. */
const ORDER: Delivery['result'][] = ['failed', 'uncertain', 'intended', 'suppressed', 'sent'];

/** An adapter's advice to a coordinator about a failure reason. */
export type Explain = (address: string | null, reason: string, lang: Lang) => string;

/** Answer before the first round. */
export function noRound(view: View): Answer {
  const { text, lang, directory, on } = view;
  const first = nextPromptDay(on, directory.schedule);
  return sentence('status', text.round.none(first && printWeekdayDate(first, lang)), view);
}

export function roundStatus(view: View): Answer {
  const { text, lang, state } = view;
  const round = currentRound(state);
  if (!round) return noRound(view);
  const counts = countsOf(round, view);
  const title = text.round.title(roundLabel(round.id, lang));
  const fallback = text.round.sentence(
    counts,
    dueLabel(round, view),
    round.closedAt && weekdayLabel(round.closedAt, view),
  );
  const elements: ReplyElement[] = [
    { kind: 'text', text: fallback },
    ...unreachedNotes(round, view),
    ...inheritedNotes(round, view),
    ...(counts.reported > 0 ? [progressOf(round, view)] : []),
    departmentTable(round, view),
    ...otherOpen(round, view),
    { kind: 'actions', actions: [button('ask', text.buttons.missing, text.buttons.missing)] },
  ];
  return say('status', { title, fallback, elements }, view, askedProjects(round));
}

export function missingStatus(view: View): Answer {
  const { text, state } = view;
  const round = currentRound(state);
  if (!round) return noRound(view);
  const missing = missingOwners(state, round);
  if (missing.length === 0) {
    const others = otherOpen(round, view).map(element => element.text);
    return sentence('status', [text.round.nobodyMissing, ...others].join('\n'), view);
  }
  const { owners } = countsOf(round, view);
  const title = text.round.missingTitle(owners, missing.length - owners);
  const names = text.list(missing.map(({ owner }) => ownerLabel(owner, view)));
  const elements = [...unreachedNotes(round, view), missingTable(round, view), ...otherOpen(round, view)];
  return say(
    'status',
    { title, fallback: `${title}: ${names}`, elements },
    view,
    missing.flatMap(({ projects }) => projects),
  );
}

/** Notes on other open rounds. */
function otherOpen(shown: RoundState, view: View): { kind: 'text'; text: string }[] {
  const { text, lang, state } = view;
  return openRounds(state)
    .filter(({ id }) => id !== shown.id)
    .map(round => {
      const { asked, reported } = countsOf(round, view);
      const words = text.alsoOpen(roundLabel(round.id, lang), asked - reported, dueLabel(round, view));
      return { kind: 'text', text: words };
    });
}

/** The commands of `/keikaku` by what they are for; coordinators' commands are shown to coordinators only. */
export function commandList(person: Person, view: View): Answer {
  const { text, directory, on } = view;
  const { everyone, coordinators, title } = text.commandList;
  const groups = [
    ...Object.values(everyone),
    ...(mayDo('coordinate', person, directory, on) ? Object.values(coordinators) : []),
  ];
  const elements = groups.flatMap(({ heading, rows }): ReplyElement[] => [
    { kind: 'text', text: heading, tone: 'heading' },
    { kind: 'facts', facts: Object.values(rows).map(([label, value]) => ({ label, value })), lead: 'label' },
  ]);
  return say('help', { title, fallback: title, elements }, view);
}

/**
 * Scheduled = sent + failed + uncertain + suppressed, and a decision for each uncertain row, also of earlier rounds.
 */
export function ledger(person: Person, core: Pick<Core, 'explain' | 'refuse'>, view: View): Answer {
  const { text, lang, state } = view;
  const { explain } = core;
  if (!permits(core, 'coordinate', person, view)) return coordinatorsOnly(person, view);
  const round = currentRound(state);
  if (!round) return noRound(view);
  const rows = rowsOf(state, round.id);
  const earlier = earlierDecisions(round, view);
  if (rows.length === 0 && earlier.length === 0) return sentence('status', text.ledger.nothing, view);
  const count = (result: Delivery['result']) => rows.filter(row => row.result === result).length;
  const fallback = text.ledger.sentence(
    rows.length,
    count('sent'),
    count('failed'),
    count('uncertain'),
    count('suppressed'),
    count('intended'),
  );
  const uncertain = uncertainOf(state, round.id);
  const { columns } = text;
  const [resendWords] = text.commandList.coordinators.round.rows.resend;
  const resend = button('ask', resendWords, text.buttons.resend);
  const elements: ReplyElement[] = [
    { kind: 'text', text: fallback },
    {
      kind: 'table',
      caption: text.ledger.title(roundLabel(round.id, lang)),
      columns: [columns.owner, columns.kind, columns.result, columns.remark].map(title => ({ title })),
      rows: ORDER.flatMap(result => rows.filter(row => row.result === result))
        .slice(0, MOST_ROWS)
        .map(row => [
          row.owner === null ? text.none : ownerLabel(row.owner, view),
          text.ledger.kinds[row.kind],
          text.ledger.results[row.result],
          remarkOf(row, explain, view),
        ]),
    },
    ...(rows.length > MOST_ROWS
      ? [{ kind: 'text' as const, text: text.ledger.more(rows.length - MOST_ROWS), tone: 'subtle' as const }]
      : []),
    ...(uncertain.length > 0 ? decideElements(round.id, uncertain, view) : []),
    ...earlier,
    ...(undelivered(round, state).length > 0 ? [{ kind: 'actions' as const, actions: [resend] }] : []),
  ];
  return say('status', { title: text.ledger.title(roundLabel(round.id, lang)), fallback, elements }, view);
}

export function rowsOf(state: UpdatesState, round: string): Delivery[] {
  return (state.rowsOf[round] ?? []).flatMap(row => state.deliveries[row] ?? []);
}

function decisions(delivery: Delivery, view: View): ActionChoice[] {
  const { text, state } = view;
  const { round, owner, kind } = delivery;
  const value = triesOf(round, [delivery], state);
  const name = `${owner === null ? '' : ownerLabel(owner, view)} ${text.ledger.kinds[kind]}`;
  return [
    button('cycle.arrived', value, `${name}: ${text.buttons.arrived}`),
    button('cycle.again', value, `${name}: ${text.buttons.again}`),
  ];
}

/** Two buttons each for the first few rows, and one to the list of all. */
function decideElements(round: string, uncertain: readonly Delivery[], view: View): ReplyElement[] {
  const { text } = view;
  const words = text.deciding.buttons.list(uncertain.length);
  const list = button('cycle.uncertain', { round, page: 0 }, words, 'primary');
  return [
    { kind: 'text', text: text.ledger.uncertain, tone: 'warning' },
    { kind: 'actions', actions: [list] },
    ...uncertain.slice(0, MOST_DECISIONS).map(row => ({ kind: 'actions' as const, actions: decisions(row, view) })),
  ];
}

/** Uncertain rows of earlier rounds. */
function earlierDecisions(current: RoundState, view: View): ReplyElement[] {
  const { state, lang } = view;
  return state.roundOrder.flatMap((id): ReplyElement[] => {
    const uncertain = id === current.id ? [] : uncertainOf(state, id);
    if (uncertain.length === 0) return [];
    return [{ kind: 'text', text: roundLabel(id, lang), tone: 'heading' }, ...decideElements(id, uncertain, view)];
  });
}

function askedProjects(round: RoundState): string[] {
  return Object.values(round.asked).flatMap(({ projects }) => projects);
}

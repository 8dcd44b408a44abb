/**
 * Shows the reports parsed from a sentence as a table for confirmation or correction; asks back when the parse is
 * uncertain.
 */

import { createHash } from 'node:crypto';
import { type ActionChoice, button } from '../../actions.ts';
import type { Answer, Person } from '../../adapter.ts';
import { entryName } from '../../plan/names.ts';
import { type Core, say, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { openRounds, updateBefore, updateIn } from '../round/updates.ts';
import type { GivenUpdate } from '../state.ts';
import {
  exampleOf,
  monthLabel,
  ownUpdateLabel,
  projectLabel,
  roundLabel,
  stateLabel,
  type View,
} from '../view/view.ts';
import type { Ask } from './asks.ts';
import { notTaken } from './not-yours.ts';
import type { ParsedReport, ParsedReports } from './sentence.ts';

/** Shows the parsed reports, with a button to accept them, and which projects of the sentence cannot be taken. */
export async function proposeReading(
  { reports, left, marked }: Extract<ParsedReports, { kind: 'read' }>,
  said: string,
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const { text, state } = view;
  const round = reports[0]?.round ?? null;
  const versions = reports.map(({ project }) => state.updates[project]?.length ?? 0);
  const proposal = idOf(person.id, from, round, said, reports, versions);
  // No idempotency key: a forgotten proposal (folding/people.ts) must be recorded again when the sentence is repeated.
  await core.journal.append([
    { kind: 'sentence.read', by: person.id, from, data: { proposal, round, text: said, reports } },
  ]);
  const isOneRound =
    new Set([...openRounds(state).map(({ id }) => id), ...reports.map(({ round }) => round)]).size === 1;
  const { columns } = text;
  const own = ({ project, round }: ParsedReport): GivenUpdate | undefined => updateIn(state, project, round);
  const before = reports.some(own) ? columns.before : columns.last;
  const beforeLabel = (report: ParsedReport): string => {
    const update = own(report);
    if (update) return ownUpdateLabel(update, view);
    const asking = ownEntry(state.rounds, report.round);
    return stateLabel(asking && updateBefore(state, report.project, asking), view);
  };
  const rows = reports.map(report => [
    report.project,
    entryName(report.project, view),
    beforeLabel(report),
    stateLabel(report, view),
    monthLabel(report.due, view),
    report.comment || text.none,
  ]);
  return say(
    'update',
    {
      title: text.sentence.title,
      fallback: `${text.sentence.title} ${text.list(reports.map(report => `${projectLabel(report.project, view)}: ${stateLabel(report, view)}`))}`,
      elements: [
        { kind: 'text', text: text.sentence.read, tone: 'subtle' },
        ...(isOneRound ? [] : [{ kind: 'text' as const, text: roundsOf(reports, view) }]),
        {
          kind: 'table',
          caption: text.sentence.title,
          columns: [columns.code, columns.name, before, columns.now, columns.due, columns.comment].map(title => ({
            title,
          })),
          rows,
        },
        ...(marked ? [{ kind: 'text' as const, text: text.sentence.marks, tone: 'subtle' as const }] : []),
        ...left.map(project => ({ kind: 'text' as const, text: notTaken(project, view), tone: 'warning' as const })),
        {
          kind: 'actions',
          actions: [...proposalActions(proposal, view), button('update.drop', proposal, text.buttons.drop)],
        },
      ],
    },
    view,
    reports.map(({ project }) => project),
  );
}

export const proposalActions = (proposal: string, { text: { buttons } }: View): ActionChoice[] => [
  button('update.take', proposal, buttons.take, 'primary'),
  button('update.edit', proposal, buttons.edit),
];

/** The period of each report, where several are asked about. */
function roundsOf(reports: readonly ParsedReport[], { text, lang }: View): string {
  const rounds = [...new Set(reports.map(({ round }) => round))];
  const [only = ''] = rounds;
  if (rounds.length === 1) return text.sentence.ofRound(roundLabel(only, lang));
  return reports.map(({ project, round }) => text.sentence.projectOf(project, roundLabel(round, lang))).join('\n');
}

/** Id of a proposal: a hash of its content, so that a redelivered sentence gives the same one. */
function idOf(...about: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(about)).digest('base64url');
}

export function clarification(
  { candidates, isChoice, unreported = [], crossed = false }: Extract<ParsedReports, { kind: 'unsure' }>,
  asks: readonly Ask[],
  view: View,
): Answer {
  const { text } = view;
  const [ask] = asks;
  const named = (codes: readonly string[]) => text.list(codes.map(code => projectLabel(code, view)));
  const isOfState = candidates.length > 0 && !isChoice;
  const question =
    unreported.length > 0
      ? text.sentence.neverBefore(named(unreported), exampleOf(unreported, view))
      : isOfState
        ? text.sentence.unsureState(named(candidates), exampleOf(candidates, view))
        : text.sentence.unsure(exampleOf(candidates.length > 0 ? candidates : (ask?.projects ?? []), view));
  const names =
    isChoice && candidates.length > 1
      ? [
          {
            kind: 'text' as const,
            text: `${text.sentence.which} ${named(candidates)}`,
          },
        ]
      : [];
  const actions = openingOf(ask, view);
  return say(
    'clarify',
    {
      fallback: question,
      elements: [
        { kind: 'text', text: question },
        ...(crossed ? [{ kind: 'text' as const, text: text.sentence.cross }] : []),
        ...names,
        { kind: 'actions', actions },
      ],
    },
    view,
    candidates,
  );
}

/** Reply to a report of a period that was never asked about. @param period its name */
export function notHeld(period: string, asks: readonly Ask[], view: View): Answer {
  const [ask] = asks;
  const said = view.text.sentence.notHeld(period, ask ? roundLabel(ask.round.id, view.lang) : '');
  return sentence('clarify', said, view, openingOf(ask, view));
}

function openingOf(ask: Ask | undefined, { text }: View): ActionChoice[] {
  return ask ? [button('update.open', { round: ask.round.id, owner: ask.owner }, text.buttons.report, 'primary')] : [];
}

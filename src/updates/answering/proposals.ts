/** A sentence read: shown back as a table, and taken or corrected with one click; what is unsure is asked. */
import type { Answer, Outcome, Person } from '../../adapter.ts';
import { type Core, permits, refused, replied, say, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { lastUpdate, roundFor } from '../round/answered.ts';
import type { Proposal, Report, RoundState } from '../state.ts';
import { exampleOf, monthLabel, projectLabel, projectName, stateLabel, type View } from '../view/view.ts';
import { answerForm } from './answer-form.ts';
import { answerableOf } from './answerable.ts';
import type { Ask } from './asks.ts';
import type { Heard } from './sentence.ts';
import { type GivenReport, give, whyNot } from './taking.ts';

/** Shows back what was read, with one click to take it. */
export async function proposeReading(
  reports: GivenReport[],
  said: string,
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const { text, state } = view;
  const proposal = `s${state.seq + 1}-${encodeURIComponent(person.id).slice(0, 80)}`;
  const round = roundFor(state, reports[0]?.project ?? '')?.round.id ?? null;
  await core.journal.append([
    { kind: 'sentence.read', by: person.id, from, key: proposal, data: { proposal, round, text: said, reports } },
  ]);
  const { columns, buttons } = text;
  const rows = reports.map(report => [
    report.project,
    projectName(report.project, view),
    stateLabel(lastUpdate(state, report.project), view),
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
        {
          kind: 'table',
          caption: text.sentence.title,
          columns: [columns.code, columns.name, columns.last, columns.now, columns.due, columns.comment].map(title => ({
            title,
          })),
          rows,
        },
        {
          kind: 'actions',
          actions: [
            { id: 'update.take', label: buttons.take, value: proposal, style: 'primary' },
            { id: 'update.edit', label: buttons.edit, value: proposal },
          ],
        },
      ],
    },
    view,
    reports.map(({ project }) => project),
  );
}

export function askAgain(
  { candidates, isChoice, unanswered = [] }: Extract<Heard, { kind: 'unsure' }>,
  asks: readonly Ask[],
  view: View,
): Answer {
  const { text } = view;
  const [ask] = asks;
  const named = (codes: readonly string[]) => text.list(codes.map(code => projectLabel(code, view)));
  const isOfState = candidates.length > 0 && !isChoice;
  const question =
    unanswered.length > 0
      ? text.sentence.neverBefore(named(unanswered), exampleOf(unanswered, view))
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
  const actions = ask
    ? [
        {
          id: 'update.open',
          label: text.buttons.answer,
          value: `${ask.round.id}/${ask.owner}`,
          style: 'primary' as const,
        },
      ]
    : [];
  return say(
    'clarify',
    {
      fallback: question,
      elements: [{ kind: 'text', text: question }, ...names, { kind: 'actions', actions }],
    },
    view,
    candidates,
  );
}

export async function takeProposal(
  id: string,
  value: string,
  person: Person,
  conversation: string,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text, state } = view;
  const proposal = ownEntry(state.proposals, value);
  if (!proposal) return refused(sentence('update', text.sentence.gone, view));
  const groups = groupsOf(proposal, view);
  const foreign = groups.find(({ owner }) => !permits(core, 'answer', person, view, owner));
  if (foreign) return refused(sentence('update', whyNot(foreign.owner, view), view));
  const [first] = groups;
  if (!first) return refused(sentence('update', text.sentence.gone, view));
  if (id === 'update.edit')
    return {
      kind: 'form',
      form: answerForm(
        first.round,
        first.owner,
        first.reports.map(({ project }) => project),
        view,
        proposal,
      ),
    };
  let answer: Answer | undefined;
  for (const group of groups) {
    answer = await give(
      {
        ...group,
        person,
        via: 'sentence',
        from: proposal.from ?? conversation,
        seen: versionsAt(proposal, group.reports, state),
      },
      core,
      view,
    );
  }
  return replied(answer as Answer, true);
}

/** Reports of a proposal by the round and owner they belong to. */
function groupsOf(proposal: Proposal, view: View): { round: RoundState; owner: string; reports: GivenReport[] }[] {
  const { state } = view;
  const groups = new Map<string, { round: RoundState; owner: string; reports: GivenReport[] }>();
  for (const report of proposal.reports) {
    const asking =
      proposal.round === null
        ? undefined
        : (roundOf(report.project, proposal.round, state) ?? roundFor(state, report.project));
    if (!asking || !answerableOf(asking.round, asking.owner, view).includes(report.project)) continue;
    const key = `${asking.round.id}/${asking.owner}`;
    const group = groups.get(key) ?? { ...asking, reports: [] };
    group.reports.push(report);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function roundOf(project: string, id: string, state: View['state']): { round: RoundState; owner: string } | undefined {
  const round = state.rounds[id];
  const owner = round && Object.keys(round.asked).find(one => round.asked[one]?.projects.includes(project));
  return round && owner ? { round, owner } : undefined;
}

/** Versions as of the sentence: a second click on the same reading is the same answer. */
function versionsAt({ at }: Proposal, reports: readonly Report[], state: View['state']): Map<string, number> {
  const seenOf = (project: string) => (state.updates[project] ?? []).findLastIndex(update => update.at <= at) + 1;
  return new Map(reports.map(({ project }) => [project, seenOf(project)]));
}

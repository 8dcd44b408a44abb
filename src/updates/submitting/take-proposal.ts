/** Handles the buttons under parsed reports: accept, correct in a form first, or leave unrecorded (which can be undone). */
import type { ActionId } from '../../actions.ts';
import type { Outcome } from '../../adapter.ts';
import { permits, refused, replied, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { roundFor } from '../round/updates.ts';
import type { Proposal, Report, RoundState } from '../state.ts';
import type { View } from '../view/view.ts';
import type { Seen } from './form-context.ts';
import { proposalActions } from './proposals.ts';
import { reportableOf } from './reportable.ts';
import { type GivenPart, type GivenReport, giveUnlessConflicting, notYours } from './taking.ts';
import { fieldValues, pageOf, updateForm } from './update-form.ts';

export async function takeProposal(
  value: string,
  { person, conversation, core, view }: Turn,
  id: ActionId,
): Promise<Outcome> {
  const { text, state } = view;
  const proposal = ownEntry(state.proposals, value);
  const given = proposal ? partsOf(proposal, view) : [];
  if (!proposal || given.length === 0) return refused(sentence('update', text.sentence.gone, view));
  const foreign = given.find(({ owner }) => !permits(core, 'submit', person, view, owner));
  if (foreign) return refused(sentence('update', notYours(foreign.owner, view), view));
  const parts = given.map(part => ({ ...part, projects: part.reports.map(({ project }) => project) }));
  const values = fieldValues(proposal.reports, view.lang);
  if (id === 'update.drop')
    return replied(sentence('update', text.sentence.dropped, view, proposalActions(value, view)), true);
  if (id === 'update.edit') {
    const { page, left } = pageOf(parts);
    return { kind: 'form', form: updateForm(page, view, { values, left }) };
  }
  const from = proposal.from ?? conversation;
  const seen = versionsAt(proposal, proposal.reports, state);
  return giveUnlessConflicting({ parts: given, person, via: 'sentence', from, seen }, { parts, values }, core, view);
}

/** Reports of a proposal, grouped by round and owner. */
function partsOf(proposal: Proposal, view: View): GivenPart[] {
  const { state } = view;
  const parts = new Map<string, { round: RoundState; owner: string; reports: GivenReport[] }>();
  for (const report of proposal.reports) {
    const asking =
      proposal.round === null
        ? undefined
        : (roundOf(report.project, report.round ?? proposal.round, state) ?? roundFor(state, report.project));
    if (!asking || !reportableOf(asking.round, asking.owner, view).includes(report.project)) continue;
    const key = `${asking.round.id}/${asking.owner}`;
    const part = parts.get(key) ?? { ...asking, reports: [] };
    part.reports.push(report);
    parts.set(key, part);
  }
  return [...parts.values()];
}

function roundOf(project: string, id: string, state: View['state']): { round: RoundState; owner: string } | undefined {
  const round = state.rounds[id];
  const owner = round && Object.keys(round.asked).find(one => round.asked[one]?.projects.includes(project));
  return round && owner ? { round, owner } : undefined;
}

/** Versions as of the sentence, so that a second click on the same proposal is idempotent. */
function versionsAt({ seq }: Proposal, reports: readonly Report[], state: View['state']): Seen {
  const seenOf = (project: string) => (state.updates[project] ?? []).findLastIndex(update => update.seq < seq) + 1;
  return new Map(reports.map(({ project }) => [project, seenOf(project)]));
}

/** 免除, 休止: excludes projects from being asked about. Shows the effect, and the button carries it out. */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { findCodes } from '../../plan/code.ts';
import { refused, replied, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { missingOwners, openRounds } from '../round/updates.ts';
import { PAUSED, type RoundState } from '../state.ts';
import { projectLabel, roundLabel, type View } from '../view/view.ts';
import { alreadyClosed } from './already-closed.ts';
import type { Confirm } from './confirm.ts';

export function proposePause(rest: string, view: View, confirm: Confirm): Answer {
  const { text } = view;
  const named = projectsIn(rest, view);
  if (named.length === 0) return sentence('clarify', text.commands.pauseHow, view);
  const projects = unpaused(named, view);
  if (projects.length === 0) return sentence('status', text.commands.pausedAlready, view);
  const question = text.commands.confirmPause(listed(projects, view));
  return confirm(question, 'cycle.pause', projects, { label: text.commands.deeds.pause });
}

/** Pauses projects: they are not asked about any more, and unreported ones are exempted from open rounds. */
export async function pause(named: readonly string[], { person, conversation, core, view }: Turn): Promise<Outcome> {
  const { text } = view;
  const projects = unpaused(originals(named, view), view);
  if (projects.length === 0) return replied(sentence('status', text.commands.pausedAlready, view), true);
  const shared = { by: person.id, from: conversation };
  const left = awaited(projects, view);
  await core.journal.append([
    ...projects.map(project => ({ kind: 'project.paused' as const, ...shared, data: { project, paused: true } })),
    ...left.map(({ owner: _, ...one }) => ({
      kind: 'round.exempted' as const,
      ...shared,
      data: { ...one, reason: PAUSED },
    })),
  ]);
  for (const { round, owner } of left) core.refresh(round, owner);
  return replied(sentence('status', text.commands.paused(listed(projects, view)), view), true);
}

/** @param rounds newest first: of several the first that asks about any of the projects is meant */
export function proposeExemption(rest: string, rounds: readonly RoundState[], view: View, confirm: Confirm): Answer {
  const { text, lang } = view;
  const named = projectsIn(rest, view);
  if (named.length === 0) return sentence('clarify', text.commands.exemptHow, view);
  const round = rounds.find(one => askedIn(one, named).length > 0);
  const projects = round ? askedIn(round, named) : [];
  if (!round) return sentence('status', text.commands.exemptedAlready, view);
  const question = text.commands.confirmExempt(listed(projects, view), roundLabel(round.id, lang));
  const deed = { label: text.commands.deeds.exempt, style: 'danger' as const };
  return confirm(question, 'cycle.exempt', { round: round.id, projects }, deed);
}

export async function exempt(
  { round: id, projects: named }: ActionValue<'cycle.exempt'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, state } = view;
  const round = ownEntry(state.rounds, id);
  if (!round) return refused(sentence('status', text.commands.outdated, view));
  if (round.closedAt !== null) return refused(sentence('status', alreadyClosed(round, view, 'exempt'), view));
  const projects = askedIn(round, originals(named, view));
  if (projects.length === 0) return replied(sentence('status', text.commands.exemptedAlready, view), true);
  await core.journal.append([
    { kind: 'round.exempted', by: person.id, from: conversation, data: { round: id, projects, reason: '' } },
  ]);
  for (const owner of Object.keys(round.asked)) core.refresh(id, owner);
  return replied(sentence('status', text.commands.exempted(listed(projects, view)), view), true);
}

export const listed = (projects: readonly string[], view: View): string =>
  view.text.list(projects.map(project => projectLabel(project, view)));

const unpaused = (projects: readonly string[], { state }: View): string[] =>
  projects.filter(project => ownEntry(state.paused, project) === undefined);

/** Of these, the ones missing in open rounds, by round and owner. */
function awaited(projects: readonly string[], { state }: View): { round: string; owner: string; projects: string[] }[] {
  return openRounds(state)
    .flatMap(round => missingOwners(state, round).map(one => ({ ...one, round: round.id })))
    .map(one => ({ ...one, projects: one.projects.filter(project => projects.includes(project)) }))
    .filter(one => one.projects.length > 0);
}

const askedIn = ({ asked }: RoundState, projects: readonly string[]): string[] =>
  projects.filter(project => Object.values(asked).some(one => one.projects.includes(project)));

/** Original codes of the entries a text names. */
export function projectsIn(text: string, view: View): string[] {
  const codes = findCodes(text).filter(({ kind }) => kind === 'entry');
  return originals(
    codes.map(({ code }) => code),
    view,
  );
}

/** The originals of the entries among these codes. */
export function originals(codes: readonly string[], { plan }: View): string[] {
  return [...new Set(codes.map(code => plan.originalOf(code)))].filter(code => plan.locate(code));
}

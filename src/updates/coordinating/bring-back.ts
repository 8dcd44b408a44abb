/**
 * 再開: asks again about projects that were paused or exempted, in the running round they were taken out of as well.
 * Shows the effect, and the button carries it out.
 */
import type { Answer, Outcome } from '../../adapter.ts';
import { replied, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { openRounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { roundLabel, type View } from '../view/view.ts';
import type { Confirm } from './confirm.ts';
import { listed, originals, projectsIn } from './set-aside.ts';

/** Projects to be asked about again. */
interface Returning {
  paused: string[];
  /** Those that come back into an open round, by round and owner. */
  now: { round: string; owner: string; projects: string[] }[];
  /** Those of `paused` that no open round was asking about. */
  later: string[];
}

export function proposeReturn(rest: string, view: View, confirm: Confirm): Answer {
  const { text } = view;
  const named = projectsIn(rest, view);
  if (named.length === 0) return sentence('clarify', text.commands.pauseHow, view);
  const returning = returningOf(named, view);
  if (isNone(returning)) return sentence('status', text.commands.notSetAside, view);
  const { confirmReturnNow, confirmResume } = text.commands;
  const question = wordsOf(returning, confirmReturnNow, confirmResume, view);
  return confirm(question, 'cycle.resume', codesOf(returning), { label: text.commands.deeds.resume });
}

export async function bringBack(
  named: readonly string[],
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  const returning = returningOf(originals(named, view), view);
  if (isNone(returning)) return replied(sentence('status', text.commands.notSetAside, view), true);
  const shared = { by: person.id, from: conversation };
  const { paused, now } = returning;
  await core.journal.append([
    ...paused.map(project => ({ kind: 'project.paused' as const, ...shared, data: { project, paused: false } })),
    ...now.map(data => ({ kind: 'round.restored' as const, ...shared, data })),
  ]);
  for (const { round, owner } of now) core.refresh(round, owner);
  // The divisions are asked anew.
  if (now.length > 0) await core.tick();
  const { returnedNow, resumed } = text.commands;
  return replied(sentence('status', wordsOf(returning, returnedNow, resumed, view), view), true);
}

function returningOf(projects: readonly string[], { state }: View): Returning {
  const paused = projects.filter(project => ownEntry(state.paused, project) !== undefined);
  const now = openRounds(state).flatMap(round => {
    const found = new Map<string, string[]>();
    for (const project of projects.filter(one => ownEntry(round.exempted, one))) {
      const owner = lastAsked(round, project);
      if (owner !== undefined) found.set(owner, [...(found.get(owner) ?? []), project]);
    }
    return [...found].map(([owner, projects]) => ({ round: round.id, owner, projects }));
  });
  const isBack = (project: string) => now.some(one => one.projects.includes(project));
  return { paused, now, later: paused.filter(project => !isBack(project)) };
}

/** Who was asked for the project before it was taken out, or got it by the last hand-over. */
const lastAsked = ({ asked, handed }: RoundState, project: string): string | undefined =>
  handed.findLast(({ projects }) => projects.includes(project))?.to ??
  Object.keys(asked).find(owner => asked[owner]?.prompts.some(({ projects }) => projects.includes(project)));

const isNone = ({ paused, now }: Returning): boolean => paused.length === 0 && now.length === 0;

const codesOf = ({ now, later }: Returning): string[] => [
  ...new Set([...now.flatMap(({ projects }) => projects), ...later]),
];

/** A sentence for each round, and one for what is asked about from the next round on. */
function wordsOf(
  { now, later }: Returning,
  ofRound: (projects: string, round: string) => string,
  ofNext: (projects: string) => string,
  view: View,
): string {
  const rounds = [...new Set(now.map(({ round }) => round))];
  const back = rounds.map(round => {
    const projects = now.filter(one => one.round === round).flatMap(one => one.projects);
    return ofRound(listed(projects, view), roundLabel(round, view.lang));
  });
  return [...back, ...(later.length > 0 ? [ofNext(listed(later, view))] : [])].join('\n');
}

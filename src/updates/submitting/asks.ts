/** What a person is asked for: the rounds and owners they may report for. */
import type { Person } from '../../adapter.ts';
import { missingOf, newestRound, openRounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';
import { reportableOf } from './reportable.ts';

export interface Ask {
  round: RoundState;
  owner: string;
  /** All projects asked for, reported or not. */
  projects: string[];
  missing: string[];
}

/** The request a report about a project belongs to: the oldest round without it, otherwise the newest. */
export function askOf(project: string, asks: readonly Ask[]): Ask | undefined {
  return asks.find(({ missing }) => missing.includes(project)) ?? asks.findLast(ask => ask.projects.includes(project));
}

/** Open rounds, oldest first; without any the newest round, for late reports. */
export function asksOf(person: Person, view: View): Ask[] {
  return runningRounds(view).flatMap(round => asksOfRound(round, person, view));
}

export function runningRounds({ state }: View): RoundState[] {
  const open = openRounds(state);
  const newest = newestRound(state);
  return open.length > 0 ? open : newest ? [newest] : [];
}

/** What a person was asked for in a round, of however long ago. */
export function asksOfRound(round: RoundState, person: Person, view: View): Ask[] {
  const { directory, state, on } = view;
  if (person.standing !== 'member') return [];
  const owners = [...new Set(directory.postsOf(person.id, on).map(({ owner }) => owner.id))];
  return owners.flatMap(owner => {
    const projects = reportableOf(round, owner, view);
    const missing = missingOf(state, round, owner).filter(project => projects.includes(project));
    return projects.length > 0 ? [{ round, owner, projects, missing }] : [];
  });
}

/** Look-ups in the updates given: the last one, the one as of an instant, what a round still lacks. */
import type { GivenUpdate, RoundState, UpdatesState } from '../state.ts';

export function lastUpdate(state: UpdatesState, project: string): GivenUpdate | undefined {
  return state.updates[project]?.at(-1);
}

/** What held at an instant (ISO 8601 in UTC). */
export function updateAsOf(state: UpdatesState, project: string, at: string): GivenUpdate | undefined {
  return state.updates[project]?.findLast(update => update.at <= at);
}

/** The update that counts for a round: its newest version. */
export function updateIn(state: UpdatesState, project: string, round: string): GivenUpdate | undefined {
  const place = state.rounds[round]?.answered[project];
  return place === undefined ? undefined : state.updates[project]?.[place];
}

/** What held before the round's answer, or before the round when it has none: the 前回 of the progress table. */
export function updateBefore(state: UpdatesState, project: string, round: RoundState): GivenUpdate | undefined {
  return state.updates[project]?.findLast(
    update => update.round !== round.id && update.at < (round.closedAt ?? '9999'),
  );
}

/** Projects an owner was asked for and has not answered, in printed order. */
export function missingOf(state: UpdatesState, round: RoundState, owner: string): string[] {
  return (round.asked[owner]?.projects ?? []).filter(project => !updateIn(state, project, round.id));
}

/** Owners with something missing. */
export function missingOwners(state: UpdatesState, round: RoundState): { owner: string; projects: string[] }[] {
  return Object.keys(round.asked)
    .map(owner => ({ owner, projects: missingOf(state, round, owner) }))
    .filter(({ projects }) => projects.length > 0);
}

/** Rounds not closed, oldest first. */
export function openRounds(state: UpdatesState): RoundState[] {
  return rounds(state).filter(round => round.closedAt === null);
}

/** The newest round, open or closed. */
export function newestRound(state: UpdatesState): RoundState | undefined {
  return rounds(state).at(-1);
}

export function rounds(state: UpdatesState): RoundState[] {
  return state.roundOrder.flatMap(id => state.rounds[id] ?? []);
}

/** The round a project's answer belongs to now: the oldest open one that lacks it, else the newest that asked for it. */
export function roundFor(state: UpdatesState, project: string): { round: RoundState; owner: string } | undefined {
  const asking = rounds(state).flatMap(round => {
    const owner = Object.keys(round.asked).find(id => round.asked[id]?.projects.includes(project));
    return owner === undefined ? [] : [{ round, owner }];
  });
  return asking.find(({ round }) => !round.closedAt && !updateIn(state, project, round.id)) ?? asking.at(-1);
}

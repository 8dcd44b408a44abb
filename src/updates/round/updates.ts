/** Queries on the recorded updates: the current one, the one at an instant, what a round still lacks. */
import type { GivenUpdate, RoundState, UpdatesState } from '../state.ts';

/**
 * The current update of a project: the newest version for the newest period. A late report does not replace one about a
 * later period.
 */
export function lastUpdate(state: UpdatesState, project: string): GivenUpdate | undefined {
  return newestOf(state.updates[project] ?? [], state);
}

/** The update that was current at an instant (ISO 8601 in UTC). */
export function updateAsOf(state: UpdatesState, project: string, at: string): GivenUpdate | undefined {
  return newestOf(state.updates[project]?.filter(update => update.at <= at) ?? [], state);
}

/** The update of a round: its newest version. */
export function updateIn(state: UpdatesState, project: string, round: string): GivenUpdate | undefined {
  const place = state.rounds[round]?.updated[project];
  return place === undefined ? undefined : state.updates[project]?.[place];
}

/** The update of the last period before the round's, whenever it came: 前回. */
export function updateBefore(state: UpdatesState, project: string, round: RoundState): GivenUpdate | undefined {
  const earlier = state.updates[project]?.filter(update => endOf(update, state) < round.to);
  return newestOf(earlier ?? [], state);
}

/** Initial values of a round's form: its own report, otherwise 前回. */
export function updateForForm(state: UpdatesState, project: string, round: RoundState): GivenUpdate | undefined {
  return updateIn(state, project, round.id) ?? updateBefore(state, project, round);
}

/** The newest version of the newest period. @param updates oldest version first */
function newestOf(updates: readonly GivenUpdate[], state: UpdatesState): GivenUpdate | undefined {
  return updates.reduce<GivenUpdate | undefined>(
    (newest, update) => (newest && endOf(newest, state) > endOf(update, state) ? newest : update),
    undefined,
  );
}

/** Last day of the period an update is about; the day it was given if no round asked for it. */
function endOf({ round, at }: GivenUpdate, { rounds }: UpdatesState): string {
  return (round === null ? undefined : rounds[round]?.to) ?? at.slice(0, 10);
}

/** Projects an owner was asked for and has not reported, in printed order. */
export function missingOf(state: UpdatesState, round: RoundState, owner: string): string[] {
  return (round.asked[owner]?.projects ?? []).filter(project => !updateIn(state, project, round.id));
}

/** Owners with missing reports. */
export function missingOwners(state: UpdatesState, round: RoundState): { owner: string; projects: string[] }[] {
  return Object.keys(round.asked)
    .map(owner => ({ owner, projects: missingOf(state, round, owner) }))
    .filter(({ projects }) => projects.length > 0);
}

/** Open rounds, oldest first. */
export function openRounds(state: UpdatesState): RoundState[] {
  return rounds(state).filter(round => round.closedAt === null);
}

/** The newest round, open or closed. */
export function newestRound(state: UpdatesState): RoundState | undefined {
  return rounds(state).at(-1);
}

/** The round a coordinator means: the newest open one, otherwise the newest. */
export function currentRound(state: UpdatesState): RoundState | undefined {
  return openRounds(state).at(-1) ?? newestRound(state);
}

export function rounds(state: UpdatesState): RoundState[] {
  return state.roundOrder.flatMap(id => state.rounds[id] ?? []);
}

/**
 * The round a report about a project belongs to: the oldest open one without it, otherwise the newest that asked for
 * it.
 */
export function roundFor(state: UpdatesState, project: string): { round: RoundState; owner: string } | undefined {
  const asking = rounds(state).flatMap(round => {
    const owner = Object.keys(round.asked).find(id => round.asked[id]?.projects.includes(project));
    return owner === undefined ? [] : [{ round, owner }];
  });
  return asking.find(({ round }) => !round.closedAt && !updateIn(state, project, round.id)) ?? asking.at(-1);
}

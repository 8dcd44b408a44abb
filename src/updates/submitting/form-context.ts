/** What a report form was opened for: rounds, owners and projects, and the versions seen. */
import type { AskedParts } from '../../forms.ts';
import { ownEntry } from '../own-entry.ts';
import type { RoundState, UpdatesState } from '../state.ts';

/** Projects of one owner in one round. */
export interface FormPart {
  round: RoundState;
  owner: string;
  projects: readonly string[];
}

/** Number of versions of each project when the form was opened. */
export type Seen = ReadonlyMap<string, number>;

/** A form as it was opened. */
export interface OpenedForm {
  parts: readonly [FormPart, ...FormPart[]];
  seen: Seen;
}

export function seenNow(parts: readonly FormPart[], state: UpdatesState): Seen {
  const projects = parts.flatMap(part => part.projects);
  return new Map(projects.map(project => [project, state.updates[project]?.length ?? 0]));
}

export const askedParts = (parts: readonly FormPart[], seen: Seen): AskedParts =>
  parts.map(({ round, owner, projects }) => ({
    round: round.id,
    owner,
    projects: projects.map(project => [project, seen.get(project) ?? 0]),
  }));

/** Null where a round or an owner asked in it is unknown: what is read has passed through the platform. */
export function openedForm(asked: AskedParts, state: UpdatesState): OpenedForm | null {
  const parts = asked.flatMap(({ round: id, owner, projects }) => {
    const round = ownEntry(state.rounds, id);
    return round && ownEntry(round.asked, owner)
      ? [{ round, owner, projects: projects.map(([project]) => project) }]
      : [];
  });
  const [first, ...others] = parts;
  if (!first || parts.length < asked.length) return null;
  return { parts: [first, ...others], seen: new Map(asked.flatMap(({ projects }) => projects)) };
}

/** Context of a report form, passed through the platform: round and owner of its projects, and the versions seen. */
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

export function formContext(parts: readonly FormPart[], seen: Seen): string {
  return JSON.stringify(
    parts.map(({ round, owner, projects }) => ({
      round: round.id,
      owner,
      projects: projects.map(project => [project, seen.get(project) ?? 0]),
    })),
  );
}

/** Null for an invalid context, since it has passed through the platform. A single part may stand without a list. */
export function parseFormContext(context: string, state: UpdatesState): OpenedForm | null {
  let value: unknown;
  try {
    value = JSON.parse(context);
  } catch {
    return null;
  }
  const seen = new Map<string, number>();
  const parts: FormPart[] = [];
  for (const part of Array.isArray(value) ? value : [value]) {
    const { round: id, owner, projects } = part ?? {};
    const round = typeof id === 'string' ? ownEntry(state.rounds, id) : undefined;
    if (!round || typeof owner !== 'string' || !ownEntry(round.asked, owner) || !Array.isArray(projects)) return null;
    for (const pair of projects) {
      if (!Array.isArray(pair) || typeof pair[0] !== 'string' || !Number.isInteger(pair[1])) return null;
      seen.set(pair[0], pair[1]);
    }
    parts.push({ round, owner, projects: projects.map(([project]) => project) });
  }
  const [first, ...others] = parts;
  return first ? { parts: [first, ...others], seen } : null;
}

/** Who answers for a division that has nobody left: it was dissolved, or taken out of the directory. */
import type { Directory } from '../../directory/directory.ts';
import type { CycleContext } from '../cycle-context.ts';
import type { RoundState } from '../state.ts';
import { missingOf } from './answered.ts';

/** Projects of an owner to be answered by another. */
export interface HandOn {
  round: string;
  owner: string;
  to: string;
  projects: string[];
}

/**
 * The owner, while anybody serves there; else whoever is responsible for the project that day, if anybody serves there.
 * @returns an owner's id @param on 'YYYY-MM-DD'
 */
export function answererOf(project: string, owner: string, directory: Directory, on: string): string {
  const serves = (id: string) => directory.contactsOf(id, on).length > 0;
  if (serves(owner)) return owner;
  const responsible = directory.mainOwnerOf(project, on)?.id;
  return responsible !== undefined && serves(responsible) ? responsible : owner;
}

/** What of a running round nobody could answer any more where it was asked. */
export function toHandOn(round: RoundState, { state, directory }: CycleContext, on: string): HandOn[] {
  return Object.keys(round.asked).flatMap(owner => {
    const found = new Map<string, string[]>();
    for (const project of missingOf(state, round, owner)) {
      const to = answererOf(project, owner, directory, on);
      if (to !== owner) found.set(to, [...(found.get(to) ?? []), project]);
    }
    return [...found].map(([to, projects]) => ({ round: round.id, owner, to, projects }));
  });
}

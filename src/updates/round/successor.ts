/** Finds who reports for a division without contacts, because it was dissolved or removed from the directory. */
import type { Directory } from '../../directory/directory.ts';
import type { CycleContext } from '../cycle-context.ts';
import type { RoundState } from '../state.ts';
import { missingOf } from './updates.ts';

/** Projects of an owner handed over to another. */
export interface HandOn {
  round: string;
  owner: string;
  to: string;
  projects: string[];
}

/**
 * The owner, if it has contacts; otherwise the project's main owner that day, if that has contacts.
 * @returns an owner's id
 * @param on 'YYYY-MM-DD'
 */
export function reporterOf(project: string, owner: string, directory: Directory, on: string): string {
  const serves = (id: string) => directory.contactsOf(id, on).length > 0;
  if (serves(owner)) return owner;
  const responsible = directory.mainOwnerOf(project, on)?.id;
  return responsible !== undefined && serves(responsible) ? responsible : owner;
}

/** Projects of an open round that no one can report any more at their owner. */
export function toHandOn(round: RoundState, { state, directory }: CycleContext, on: string): HandOn[] {
  return Object.keys(round.asked).flatMap(owner => {
    const found = new Map<string, string[]>();
    for (const project of missingOf(state, round, owner)) {
      const to = reporterOf(project, owner, directory, on);
      if (to !== owner) found.set(to, [...(found.get(to) ?? []), project]);
    }
    return [...found].map(([to, projects]) => ({ round: round.id, owner, to, projects }));
  });
}

/** Who reports now what an owner was asked: itself, or whoever all of it was handed to last, through however many hands. */
export function takerOf({ asked, handed }: RoundState, owner: string): string {
  const seen = new Set<string>();
  let taker = owner;
  while (!seen.has(taker) && (asked[taker]?.projects.length ?? 0) === 0) {
    seen.add(taker);
    taker = handed.findLast(one => one.owner === taker)?.to ?? taker;
  }
  return taker;
}

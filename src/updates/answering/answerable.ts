/**
 * What an owner may still answer of a round. While it is open, all it is asked for: March is reported by who owned it
 * in March. Once it is closed, a project that has gone to another division since is that division's.
 */
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

export function answerableOf(round: RoundState, owner: string, { directory, on }: View): string[] {
  const asked = round.asked[owner]?.projects ?? [];
  if (round.closedAt === null) return asked;
  return asked.filter(project => {
    const main = directory.ownersOf(project, on).find(({ role }) => role === 'main')?.owner.id;
    const giver = round.handed.findLast(one => one.to === owner && one.projects.includes(project))?.owner;
    return main === undefined || main === owner || main === giver;
  });
}

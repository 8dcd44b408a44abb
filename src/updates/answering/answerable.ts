/**
 * What an owner may still answer of a round. While it is open, all it is asked for: March is reported by who owned it
 * in March. Once it is closed, a project that has gone to another division since is that division's; one that was
 * handed on stays with whom it was handed to, through however many hands.
 */
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

export function answerableOf(round: RoundState, owner: string, { directory, on }: View): string[] {
  const asked = round.asked[owner]?.projects ?? [];
  if (round.closedAt === null) return asked;
  return asked.filter(project => {
    const main = directory.mainOwnerOf(project, on)?.id;
    const givers = round.handed.filter(one => one.projects.includes(project)).map(one => one.owner);
    return main === undefined || main === owner || givers.includes(main);
  });
}

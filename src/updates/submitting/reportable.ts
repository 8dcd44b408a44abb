/**
 * The projects of a round an owner may still report on. While the round is open, all it was asked for: March is
 * reported by March's owner. After the close, a project reassigned since belongs to its new owner; one that was handed
 * over stays with its last receiver.
 */
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

export function reportableOf(round: RoundState, owner: string, { directory, on }: View): string[] {
  const asked = round.asked[owner]?.projects ?? [];
  if (round.closedAt === null) return asked;
  return asked.filter(project => {
    const main = directory.mainOwnerOf(project, on)?.id;
    const givers = round.handed.filter(one => one.projects.includes(project)).map(one => one.owner);
    return main === undefined || main === owner || givers.includes(main);
  });
}

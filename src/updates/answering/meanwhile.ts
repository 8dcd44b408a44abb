/** Answers that somebody else gave after a person had looked: they are shown before they are replaced. */
import type { Person } from '../../adapter.ts';
import type { GivenUpdate, Report, UpdatesState } from '../state.ts';
import type { Seen } from './form-context.ts';
import { saysTheSame } from './give.ts';

/** The newest of each project, unless the report says the same or it is the person's own. */
export function givenMeanwhile(
  reports: readonly Report[],
  seen: Seen,
  person: Person,
  state: UpdatesState,
): GivenUpdate[] {
  return reports.flatMap(report => {
    const versions = state.updates[report.project] ?? [];
    const newest = versions.at(-1);
    if (!newest || versions.length <= (seen.get(report.project) ?? 0)) return [];
    return newest.by === person.id || saysTheSame(newest, report) ? [] : [newest];
  });
}

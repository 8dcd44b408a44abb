/** Answers that somebody else gave after a person had looked: they are shown before they are replaced. */
import type { Person } from '../../adapter.ts';
import type { GivenUpdate, Report, RoundState, UpdatesState } from '../state.ts';
import type { Seen } from './form-context.ts';
import { saysTheSame } from './give.ts';

/** The newest of each project in its round, unless the report says the same or it is the person's own. */
export function givenMeanwhile(
  parts: readonly { round: RoundState; reports: readonly Report[] }[],
  seen: Seen,
  person: Person,
  state: UpdatesState,
): GivenUpdate[] {
  return parts.flatMap(({ round, reports }) =>
    reports.flatMap(report => {
      const since = (state.updates[report.project] ?? []).slice(seen.get(report.project) ?? 0);
      // What was said of another period replaces nothing of this one.
      const newest = since.findLast(update => update.round === round.id);
      if (!newest) return [];
      return newest.by === person.id || saysTheSame(newest, report) ? [] : [newest];
    }),
  );
}

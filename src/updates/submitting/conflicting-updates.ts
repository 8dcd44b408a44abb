/** Detects conflicting reports: those others gave after a person opened the form, shown before they are replaced. */
import type { Person } from '../../adapter.ts';
import type { GivenUpdate, Report, RoundState } from '../state.ts';
import type { View } from '../view/view.ts';
import type { Seen } from './form-context.ts';
import { saysTheSame } from './give.ts';

/** The newest report of each project in its round, unless it is equal or the person's own. */
export function conflictingUpdates(
  parts: readonly { round: RoundState; reports: readonly Report[] }[],
  seen: Seen,
  person: Person,
  { state, directory }: Pick<View, 'state' | 'directory'>,
): GivenUpdate[] {
  /** Whoever has two accounts is one person. */
  const own = new Set([person.id, ...directory.idsOf(person.id)]);
  return parts.flatMap(({ round, reports }) =>
    reports.flatMap(report => {
      const since = (state.updates[report.project] ?? []).slice(seen.get(report.project) ?? 0);
      // A report about another period does not conflict.
      const newest = since.findLast(update => update.round === round.id);
      if (!newest) return [];
      return own.has(newest.by) || saysTheSame(newest, report) ? [] : [newest];
    }),
  );
}

/** Detects conflicting reports: those given after a form was opened or a sentence read, shown before they are replaced. */
import type { GivenUpdate } from '../state.ts';
import type { View } from '../view/view.ts';
import type { Seen } from './form-context.ts';
import { saysTheSame } from './give.ts';
import type { Given } from './taking.ts';

/** The newest report of each project in its round, unless it is equal. */
export function conflictingUpdates(
  { parts, seen, person, via }: Given & { seen: Seen },
  { state, directory }: Pick<View, 'state' | 'directory'>,
): GivenUpdate[] {
  // A form holds what was typed last, so one's own report gives way to it. A reading is as old as its sentence.
  // Whoever has two accounts is one person.
  const own = new Set(via === 'form' ? [person.id, ...directory.idsOf(person.id)] : []);
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

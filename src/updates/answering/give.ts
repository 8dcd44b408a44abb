/** Records what an owner says. Keyed by round, project, person and version seen, so that a repeated event is one answer. */
import type { Person } from '../../adapter.ts';
import type { Journal } from '../../journal/journal.ts';
import type { KeikakuDraft, kinds } from '../../journal/kinds.ts';
import type { GivenUpdate, Report, UpdatesState } from '../state.ts';

interface Giving {
  round: string | null;
  owner: string;
  person: Person;
  via: GivenUpdate['via'];
  /** Conversation it came from. */
  from: string;
  deputy: boolean;
  reports: readonly (Report & { same: boolean })[];
  /** Number of versions of each project the person saw; as of now when absent. */
  seen?: ReadonlyMap<string, number>;
}

/** @returns how many reports were new; those repeated as they were are not */
export async function giveUpdates(
  journal: Journal<typeof kinds>,
  state: () => UpdatesState,
  giving: Giving,
): Promise<number> {
  const versions = (project: string) => state().updates[project]?.length ?? 0;
  const first = await journal.append(
    giving.reports.map(report => draftOf(giving, report, giving.seen?.get(report.project) ?? versions(report.project))),
  );
  // A form opened before another answer of the same person carries an old version and yet says something new.
  const differing = giving.reports.filter((report, index) => {
    const { event, repeated } = first[index] ?? {};
    return repeated && event?.kind === 'update.given' && !saysTheSame(event.data, report);
  });
  const second =
    differing.length > 0
      ? await journal.append(differing.map(report => draftOf(giving, report, versions(report.project))))
      : [];
  return [...first, ...second].filter(({ repeated }) => !repeated).length;
}

function draftOf(
  { round, owner, person, via, from, deputy }: Giving,
  report: Report & { same: boolean },
  version: number,
): KeikakuDraft {
  const { project, status, percent, due, comment, same } = report;
  return {
    kind: 'update.given',
    by: person.id,
    from,
    key: `${round ?? '-'}/${project}/${encodeURIComponent(person.id).slice(0, 200)}/${version}`,
    data: { project, status, percent, due, comment, round, owner, via, same, deputy },
  };
}

export function saysTheSame(a: Report, b: Report): boolean {
  return a.status === b.status && a.percent === b.percent && a.due === b.due && a.comment === b.comment;
}

/** Records what a person says. Keyed by round, project, person and version seen, so that a repeated event is one answer. */
import type { Person } from '../../adapter.ts';
import type { Journal } from '../../journal/journal.ts';
import { keyOf } from '../../journal/key.ts';
import type { KeikakuDraft, kinds } from '../../journal/kinds.ts';
import type { GivenUpdate, Report, UpdatesState } from '../state.ts';
import type { Seen } from './form-context.ts';

export interface Giving {
  person: Person;
  via: GivenUpdate['via'];
  /** Conversation it came from. */
  from: string;
  reports: readonly (Report & { same: boolean; round: string; owner: string; deputy: boolean })[];
  /** As of now when absent. */
  seen?: Seen | undefined;
}

/** All of it is recorded or nothing. @returns how many reports were new; those repeated as they were are not */
export async function giveUpdates(
  journal: Journal<typeof kinds>,
  state: () => UpdatesState,
  giving: Giving,
): Promise<number> {
  const { reports, seen } = giving;
  const versions = (project: string) => state().updates[project]?.length ?? 0;
  const first = await journal.append(
    reports.map(report => draftOf(giving, report, seen?.get(report.project) ?? versions(report.project))),
  );
  // A form opened before another answer of the same person carries an old version and yet says something new.
  const differing = reports.filter((report, index) => {
    const { event, repeated } = first[index] ?? {};
    return repeated && event?.kind === 'update.given' && !saysTheSame(event.data, report);
  });
  const second =
    differing.length > 0
      ? await journal.append(differing.map(report => draftOf(giving, report, versions(report.project))))
      : [];
  return [...first, ...second].filter(({ repeated }) => !repeated).length;
}

function draftOf({ person, via, from }: Giving, report: Giving['reports'][number], version: number): KeikakuDraft {
  const { project, status, percent, due, comment, same, round, owner, deputy } = report;
  return {
    kind: 'update.given',
    by: person.id,
    from,
    key: keyOf(round, project, encodeURIComponent(person.id), version),
    data: { project, status, percent, due, comment, round, owner, via, same, deputy },
  };
}

export function saysTheSame(a: Report, b: Report): boolean {
  return a.status === b.status && a.percent === b.percent && a.due === b.due && a.comment === b.comment;
}

/**
 * Records reports. The idempotency key is round, project, person and version seen, so that a repeated event is one
 * report.
 */
import type { Person } from '../../adapter.ts';
import type { Journal } from '../../journal/journal.ts';
import { keyOf } from '../../journal/key.ts';
import type { KeikakuDraft, kinds } from '../kinds.ts';
import { updateIn } from '../round/updates.ts';
import type { GivenUpdate, Report, UpdatesState } from '../state.ts';
import type { Seen } from './form-context.ts';

type RoundReport = Report & { same: boolean; round: string; owner: string; deputy: boolean };

export interface Giving {
  person: Person;
  via: GivenUpdate['via'];
  /** Source conversation. */
  from: string;
  reports: readonly RoundReport[];
  /** Versions seen; the current ones by default. */
  seen?: Seen | undefined;
}

/**
 * Records all reports that change something, or none. What equals the round's own update stays as it was given: a page
 * corrected in one place would otherwise be new, and late, in all.
 *
 * @returns the reports that were new
 */
export async function giveUpdates(
  journal: Journal<typeof kinds>,
  state: () => UpdatesState,
  giving: Giving,
): Promise<RoundReport[]> {
  const { seen } = giving;
  const reports = giving.reports.filter(report => {
    const held = updateIn(state(), report.project, report.round);
    return !held || !saysTheSame(held, report);
  });
  if (reports.length === 0) return [];
  const versions = (project: string) => state().updates[project]?.length ?? 0;
  const first = await journal.append(
    reports.map(report => draftOf(giving, report, seen?.get(report.project) ?? versions(report.project))),
  );
  // A form opened before another report of the same person has an old version but may contain something new.
  const differing = reports.filter((report, index) => {
    const { event, repeated } = first[index] ?? {};
    return repeated && event?.kind === 'update.given' && !saysTheSame(event.data, report);
  });
  const second =
    differing.length > 0
      ? await journal.append(differing.map(report => draftOf(giving, report, versions(report.project))))
      : [];
  return [
    ...reports.filter((_, index) => first[index]?.repeated === false),
    ...differing.filter((_, index) => second[index]?.repeated === false),
  ];
}

function draftOf({ person, via, from }: Giving, report: RoundReport, version: number): KeikakuDraft {
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

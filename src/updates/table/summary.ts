/** Counts of the progress table: projects by area and by department, by status. Reprints are excluded. */
import { STATUSES, type Status } from '../../status.ts';
import { departmentLabel, type View } from '../view/view.ts';
import { type ProgressTable, projectRows, type TableRow } from './rows.ts';

export interface Tally {
  /** Area code or department; '' when no owner is registered. */
  key: string;
  projects: number;
  byStatus: Record<Status, number>;
  /** Asked and not reported. */
  missing: number;
  /** No status and none expected: exempt, paused, vacant, unreached, not asked yet. */
  notAsked: number;
}

export function tallyByArea(table: ProgressTable): Tally[] {
  return tallies(projectRows(table), ({ area }) => area.code);
}

export function tallyByDivision(table: ProgressTable, view: View): Tally[] {
  const found = tallies(projectRows(table), ({ owner }) => (owner === null ? '' : departmentLabel(owner, view)));
  const places = new Map(found.map((tally, at) => [tally.key, found.length + at]));
  for (const [at, { id }] of [...view.directory.owners.entries()].reverse()) places.set(departmentLabel(id, view), at);
  return found.sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
}

export function total(tallied: readonly Tally[], key: string): Tally {
  return tallied.reduce((sum, one) => added(sum, one), emptyTally(key));
}

/** In the order of first occurrence. */
function tallies(rows: readonly TableRow[], keyOf: (row: TableRow) => string): Tally[] {
  const found = new Map<string, Tally>();
  for (const row of rows) {
    const key = keyOf(row);
    found.set(key, added(found.get(key) ?? emptyTally(key), tallyOf(row)));
  }
  return [...found.values()];
}

function tallyOf({ standing, now }: TableRow): Tally {
  const one = { ...emptyTally(''), projects: 1 };
  if (now) return { ...one, byStatus: { ...one.byStatus, [now.status]: 1 } };
  return standing === 'missing' ? { ...one, missing: 1 } : { ...one, notAsked: 1 };
}

function added(a: Tally, b: Tally): Tally {
  return {
    key: a.key,
    projects: a.projects + b.projects,
    byStatus: countsOf(status => a.byStatus[status] + b.byStatus[status]),
    missing: a.missing + b.missing,
    notAsked: a.notAsked + b.notAsked,
  };
}

const emptyTally = (key: string): Tally => ({
  key,
  projects: 0,
  byStatus: countsOf(() => 0),
  missing: 0,
  notAsked: 0,
});

function countsOf(count: (status: Status) => number): Record<Status, number> {
  return Object.fromEntries(STATUSES.map(status => [status, count(status)])) as Record<Status, number>;
}

/** The record as flat rows, for files: every update ever given, the delivery ledger, the directory. */

import type { Directory } from '../../directory/directory.ts';
import type { Cell } from '../../export/csv.ts';
import type { Plan } from '../../plan/plan.ts';
import type { UpdatesState } from '../state.ts';

/** Rows with named columns; the names are stable, files are read by programs. */
export interface Records {
  columns: string[];
  rows: Cell[][];
}

/** Every version of every update, in the order given. */
export function updateRecords({ updates }: UpdatesState): Records {
  const all = Object.values(updates)
    .flat()
    .sort((a, b) => a.seq - b.seq);
  return {
    columns: 'seq,at,round,project,owner,status,percent,due,comment,by,deputy,late,same,via,from'.split(','),
    rows: all.map(one => [
      ...[one.seq, one.at, one.round, one.project, one.owner, one.status, one.percent, one.due, one.comment],
      ...[one.by, one.deputy, one.late, one.same, one.via, one.from],
    ]),
  };
}

/** One row for each delivery, in the order intended. */
export function ledgerRecords({ deliveries }: UpdatesState): Records {
  return {
    columns:
      'row,round,owner,kind,step,to,dueAt,intendedAt,late,attempt,result,reason,message,settledAt,settledBy'.split(','),
    rows: Object.values(deliveries).map(one => [
      ...[one.row, one.round, one.owner, one.kind, one.step, one.to, one.dueAt, one.intendedAt, one.late],
      ...[one.attempt, one.result, one.reason, one.message, one.settledAt, one.settledBy],
    ]),
  };
}

/** One row for each assignment, past and coming ones included, in printed order; vacant projects without an owner. */
export function ownerRecords(directory: Directory, plan: Plan): Records {
  const rows = plan.projects.flatMap(({ code, name }) => {
    const assigned = directory.document.assignments.filter(({ project }) => project === code);
    if (assigned.length === 0) return [[code, name, null, null, null, null, null, null]];
    return assigned.map(({ owner, role, from, to }) => {
      const held = directory.owner(owner);
      return [code, name, owner, held?.name ?? null, held?.division ?? null, role, from, to];
    });
  });
  return { columns: 'project,name,owner,ownerName,division,role,from,to'.split(','), rows };
}

/** One object a row. */
export function toObjects({ columns, rows }: Records): Record<string, Cell>[] {
  return rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

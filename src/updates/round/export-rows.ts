/** Flat rows for exports: all updates, and the delivery ledger. Column names are stable, because programs read them. */
import type { Records } from '../../export/records.ts';
import type { UpdatesState } from '../state.ts';

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

/** One row per delivery, in the order intended. */
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

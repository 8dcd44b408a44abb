/** Remarks on a row of the progress table: public ones for the table, and internal ones for checking. */
import { dateAt } from '../../calendar/tokyo.ts';
import { tableText } from '../../text/table.ts';
import { marksOf } from '../round/marks.ts';
import type { RoundState } from '../state.ts';
import { commentOf } from '../view/reason.ts';
import type { View } from '../view/view.ts';
import type { TableRow } from './rows.ts';

/** Reprint, reason for a missing report, earlier reason for a delay, late, by a deputy. */
export function remarksOf({ entry, standing, now }: TableRow, view: View): string[] {
  const words = tableText[view.lang];
  if (entry.reprintOf !== null) return [words.reprint(entry.reprintOf)];
  return [
    // Already shown by the status column.
    ...(standing === 'answered' || standing === 'missing' ? [] : [words.standings[standing]]),
    // The report's own comment has its own column.
    ...(standing === 'answered' && now?.comment === '' ? [commentOf(now, view)].filter(Boolean) : []),
    ...(standing === 'answered' && now?.late ? [words.late] : []),
    ...(standing === 'answered' && now?.deputy ? [words.deputy] : []),
  ];
}

/**
 * Internal doubts the office may want to clarify before publication, as of the end of the round: a month of completion that
 * was still to come then is no doubt of its table.
 */
export function checksOf({ entry, standing }: TableRow, round: RoundState | null, view: View): string[] {
  if (!round || standing !== 'answered') return [];
  const { timeZone } = view.directory.schedule;
  const on = round.closedAt === null ? view.on : dateAt(new Date(round.closedAt), timeZone);
  return marksOf(view.state, entry.code, round, on).map(mark => view.text.marks[mark]);
}

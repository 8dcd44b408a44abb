/** What is said of a row: in the table to be published, and to whoever checks it before. */
import { tableText } from '../text/table.ts';
import { marksOf } from '../updates/round/marks.ts';
import type { RoundState } from '../updates/state.ts';
import { commentOf } from '../updates/view/reason.ts';
import type { View } from '../updates/view/view.ts';
import type { TableRow } from './rows.ts';

/** Reprint, why there is no answer, a reason given earlier, late, by a deputy. */
export function remarksOf({ entry, standing, now }: TableRow, view: View): string[] {
  const words = tableText[view.lang];
  if (entry.reprintOf !== null) return [words.reprint(entry.reprintOf)];
  return [
    // The status column says so already.
    ...(standing === 'answered' || standing === 'missing' ? [] : [words.standings[standing]]),
    // The comment of the answer itself has a column of its own.
    ...(standing === 'answered' && now?.comment === '' ? [commentOf(now, view)].filter(Boolean) : []),
    ...(standing === 'answered' && now?.late ? [words.late] : []),
    ...(standing === 'answered' && now?.deputy ? [words.deputy] : []),
  ];
}

/** What the office may want to ask about before it publishes the answer: its own doubts, not for the public. */
export function checksOf({ entry, standing }: TableRow, round: RoundState | null, view: View): string[] {
  if (!round || standing !== 'answered') return [];
  return marksOf(view.state, entry.code, round, view.on).map(mark => view.text.marks[mark]);
}

/** What stands in the remarks of a row: reprint, why there is no answer, a reason given earlier, late, by a deputy, worth a look. */
import { tableText } from '../text/table.ts';
import { marksOf } from '../updates/round/marks.ts';
import type { RoundState } from '../updates/state.ts';
import { commentOf } from '../updates/view/reason.ts';
import type { View } from '../updates/view/view.ts';
import type { TableRow } from './rows.ts';

export function remarksOf({ entry, standing, now }: TableRow, round: RoundState | null, view: View): string[] {
  const words = tableText[view.lang];
  if (entry.reprintOf !== null) return [words.reprint(entry.reprintOf)];
  const marks = round && standing === 'answered' ? marksOf(view.state, entry.code, round, view.on) : [];
  return [
    // The status column says so already.
    ...(standing === 'answered' || standing === 'missing' ? [] : [words.standings[standing]]),
    // The comment of the answer itself has a column of its own.
    ...(standing === 'answered' && now?.comment === '' ? [commentOf(now, view)].filter(Boolean) : []),
    ...(standing === 'answered' && now?.late ? [words.late] : []),
    ...(standing === 'answered' && now?.deputy ? [words.deputy] : []),
    ...marks.map(mark => view.text.marks[mark]),
  ];
}

/** The sheet of reports to be checked before the table is handed on; kept out of the table itself. */

import type { SheetOf } from '../../export/workbook.ts';
import { entryName } from '../../plan/names.ts';
import { tableText } from '../../text/table.ts';
import { ownerLabel, stateLabel, type View } from '../view/view.ts';
import { GRID, HEAD, spread } from './book-style.ts';
import { checksOf } from './remarks.ts';
import type { ProgressTable } from './rows.ts';

/** Code, name, owner, status, what to check. */
const WIDTHS = [8, 44, 30, 22, 60];

/** Empty when there is nothing to check. */
export function checkSheets({ rows, round }: ProgressTable, view: View): SheetOf[] {
  const words = tableText[view.lang];
  const { columns } = words;
  const found = rows.flatMap(row => {
    const checks = checksOf(row, round, view);
    const { entry, owner, now } = row;
    return checks.length > 0
      ? [
          [
            entry.code,
            entryName(entry.code, view),
            owner === null ? '' : ownerLabel(owner, view),
            stateLabel(now, view),
            checks.join('\n'),
          ],
        ]
      : [];
  });
  if (found.length === 0) return [];
  const heads = [columns.code, columns.name, columns.owner, columns.now, words.checks.what];
  const sheetRows = [
    spread({ value: words.checks.title, fontSize: 11, fontWeight: 'bold', height: 22 }, WIDTHS.length),
    heads.map(value => ({ value, ...HEAD, height: 22 })),
    ...found.map(cells => cells.map(value => ({ value, ...GRID, wrap: true }))),
  ];
  return [{ name: words.checks.name, widths: WIDTHS, rows: sheetRows, frozenRows: 2, repeatedRow: 2 }];
}

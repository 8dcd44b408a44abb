/** Flat rows as a workbook: directory, updates, ledger. Column widths follow the content. */

import type { Records } from '../../export/records.ts';
import { textWidth } from '../../export/row-height.ts';
import { type SheetOf, toWorkbook } from '../../export/workbook.ts';
import type { Lang } from '../../lang.ts';
import { tableText } from '../../text/table.ts';
import { GRID, HEAD } from './book-style.ts';

const NARROWEST = 8;
const WIDEST = 44;

/** @param sheets one per sheet, with its name */
export function recordsBook(sheets: readonly (Records & { name: string })[], lang: Lang): Promise<Uint8Array> {
  return toWorkbook(sheets.map(recordsSheet), tableText[lang].page);
}

function recordsSheet({ name, columns, rows }: Records & { name: string }): SheetOf {
  const widths = columns.map((column, index) => {
    const longest = Math.max(textWidth(column), ...rows.map(row => textWidth(String(row[index] ?? ''))));
    return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
  });
  const body = rows.map(row =>
    row.map(value => ({ value: typeof value === 'boolean' ? String(value) : value, ...GRID, wrap: true })),
  );
  const head = columns.map(value => ({ value, ...HEAD, height: 20 }));
  return { name, widths, rows: [head, ...body], frozenRows: 1, repeatedRow: 1 };
}

/** Flat rows as a workbook: the directory, every update, the ledger. Columns as wide as what stands in them. */

import { textWidth } from '../export/row-height.ts';
import { toWorkbook } from '../export/workbook.ts';
import type { Lang } from '../text/lang.ts';
import { tableText } from '../text/table.ts';
import type { Records } from '../updates/round/records.ts';
import { GRID, HEAD } from './book-style.ts';

const NARROWEST = 8;
const WIDEST = 44;

export function recordsBook(name: string, { columns, rows }: Records, lang: Lang): Promise<Uint8Array> {
  const widths = columns.map((column, index) => {
    const longest = Math.max(textWidth(column), ...rows.map(row => textWidth(String(row[index] ?? ''))));
    return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
  });
  const body = rows.map(row =>
    row.map(value => ({ value: typeof value === 'boolean' ? String(value) : value, ...GRID, wrap: true })),
  );
  const head = columns.map(value => ({ value, ...HEAD, height: 20 }));
  const sheet = { name, widths, rows: [head, ...body], frozenRows: 1, repeatedRow: 1 };
  return toWorkbook([sheet], tableText[lang].page);
}

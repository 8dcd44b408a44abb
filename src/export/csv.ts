/** Writes CSV for spreadsheets: UTF-8 with BOM, CRLF, and protection against formula injection. */

const BOM = '\uFEFF';
/**
 * Matches cells that some spreadsheets run as formulas: also in full width or small form, and after spaces or invisible
 * characters; a tab, a line break or a NUL alone is enough. Leading apostrophes are included, so that removing the
 * added one restores any text.
 */
const FORMULA = /^'*(?:[\t\r\n\0]|[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

export type Cell = string | number | boolean | null;

export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [columns, ...rows].map(row => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Removes the protection from a CSV cell. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

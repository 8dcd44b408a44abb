/** CSV as a spreadsheet opens it: UTF-8 with BOM, CRLF, and text that cannot turn into a formula. */

const BOM = '\uFEFF';
/**
 * A cell that begins so is run as a formula by some spreadsheets: also in full width or small form, behind blanks and what
 * cannot be seen; a tab, a line break or a NUL counts alone. Apostrophes before it count, so that taking one away gives
 * the text back whatever it was.
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

/** A cell of a csv as it was before it was made safe. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Cell styles of the progress workbook, and merged cells. */
import type { SheetCell, Style } from '../../export/workbook.ts';

export const GRID: Style = { borderStyle: 'thin', borderColor: '#8c9aa8', alignVertical: 'center' };
export const HEAD: Style = { ...GRID, fontWeight: 'bold', align: 'center', backgroundColor: '#dde5ee', wrap: true };
export const AREA: Style = {
  ...GRID,
  fontWeight: 'bold',
  fontSize: 11,
  backgroundColor: '#2f4b6e',
  textColor: '#ffffff',
};
export const MEASURE: Style = { ...GRID, fontWeight: 'bold', backgroundColor: '#eef3f8' };
export const PALE = '#6b7785';

/** One cell merged over the given number of columns. */
export function spread(cell: NonNullable<SheetCell>, columns: number): SheetCell[] {
  return [{ ...cell, columnSpan: columns }, ...Array<SheetCell>(columns - 1).fill(null)];
}

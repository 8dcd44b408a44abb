/** Flat rows for exports. */
import type { Cell } from './csv.ts';

/** Rows with named columns. */
export interface Records {
  columns: string[];
  rows: Cell[][];
}

/** One object per row. */
export function toObjects({ columns, rows }: Records): Record<string, Cell>[] {
  return rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

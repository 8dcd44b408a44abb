/** Flat rows for files. */
import type { Cell } from './csv.ts';

/** Rows with named columns. */
export interface Records {
  columns: string[];
  rows: Cell[][];
}

/** One object a row. */
export function toObjects({ columns, rows }: Records): Record<string, Cell>[] {
  return rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

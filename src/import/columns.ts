/**
 * Recognises the headings of an imported table, in Japanese or English, and gives access to its cells and their
 * positions.
 */
import type { Problem } from '../errors.ts';
import { type Column, HEADINGS, meaningOf, SETTINGS, type Setting } from '../text/directory-form.ts';
import type { Sheet } from './sheet.ts';

export interface Row {
  /** Trimmed text; '' when empty or the column is missing. */
  get(column: Column): string;
  /** Whether the table has the column: fields without one stay unchanged. */
  has(column: Column): boolean;
  /** Without the column part if the table has no such column. @example 'sheet 担当 row 3 column B (担当課)' */
  place(column?: Column): string;
}

export interface Table {
  columns: ReadonlySet<Column>;
  /** Unknown headings, as written. */
  unread: string[];
  rows: Row[];
}

/**
 * The header is the first row with two known headings or more; titles and notes may precede it. Null when there is
 * none.
 */
export function readTable({ name, rows }: Sheet): Table | null {
  const head = rows.findIndex(row => row.filter(cell => columnOf(cell) !== null).length >= 2);
  if (head < 0) return null;
  const at = new Map<Column, number>();
  (rows[head] ?? []).forEach((cell, index) => {
    const column = columnOf(cell);
    if (column && !at.has(column)) at.set(column, index);
  });
  const body = rows.slice(head + 1).map((cells, index): Row => {
    const number = head + 2 + index;
    return {
      get: column => (cells[at.get(column) ?? -1] ?? '').trim(),
      has: column => at.has(column),
      place(column) {
        const index = column === undefined ? undefined : at.get(column);
        return index === undefined ? placeOf(name, number) : placeOf(name, number, index, rows[head]?.[index]);
      },
    };
  });
  const unread = (rows[head] ?? []).map(cell => cell.trim()).filter(cell => cell !== '' && columnOf(cell) === null);
  return {
    columns: new Set(at.keys()),
    unread,
    rows: body.filter((_, index) => (rows[head + 1 + index] ?? []).some(cell => cell.trim() !== '')),
  };
}

const columnOf = (heading: string): Column | null => meaningOf(HEADINGS, heading);

/** Rows with a setting's name in the first cell, wherever they are. */
export function settingRows({ name, rows }: Sheet): Map<Setting, SettingRow> {
  const found = new Map<Setting, SettingRow>();
  rows.forEach(([first = '', value = ''], index) => {
    const setting = meaningOf(SETTINGS, first);
    if (setting) found.set(setting, { value: value.trim(), place: placeOf(name, index + 1, 1, first) });
  });
  return found;
}

export interface SettingRow {
  value: string;
  place: string;
}

function placeOf(sheet: string, row: number, index?: number, heading = ''): string {
  const column = index === undefined ? '' : ` column ${letters(index)} (${heading})`;
  return `${sheet ? `sheet ${sheet} ` : ''}row ${row}${column}`;
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

export type ReportCell = (row: Row, column: Column, code: string, rule: string, remedy: string) => void;

export function cellReporter(file: string, problems: Problem[]): ReportCell {
  return (row, column, code, rule, remedy) => {
    problems.push({ code: `OWNERS_${code}`, file, place: row.place(column), rule, remedy });
  };
}

/**
 * Recognises the headings of an imported table, in Japanese or English, and gives access to its cells and their
 * positions.
 */
import type { Fault, Problem } from '../errors.ts';
import type { Lang } from '../lang.ts';
import { type Column, HEADINGS, meaningOf, SETTINGS, type Setting } from '../text/directory-form.ts';
import { type OwnersTableText, ownersTableText } from '../text/operator/owners-table.ts';
import { placesText, type TablePlace } from '../text/operator/places.ts';
import type { Sheet } from './sheet.ts';

export interface Row {
  /** Trimmed text; '' when empty or the column is missing. */
  get(column: Column): string;
  /** Whether the table has the column: fields without one stay unchanged. */
  has(column: Column): boolean;
  /** Empty for a CSV file. */
  sheet: string;
  /** Without the column part if the table has no such column. @example 'sheet 担当 row 3 column B (担当課)' */
  place(lang: Lang, column?: Column): string;
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
      sheet: name,
      place(lang, column) {
        const index = column === undefined ? undefined : at.get(column);
        const cell = index === undefined ? {} : cellAt(index, rows[head]?.[index]);
        return placesText[lang].inTable({ sheet: name, row: number, ...cell });
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
    if (!setting) return;
    const place = { sheet: name, row: index + 1, ...cellAt(1, first) };
    found.set(setting, { value: value.trim(), place: lang => placesText[lang].inTable(place) });
  });
  return found;
}

export interface SettingRow {
  value: string;
  place(lang: Lang): string;
}

const cellAt = (index: number, heading = ''): Pick<TablePlace, 'column' | 'heading'> => ({
  column: letters(index),
  heading,
});

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** In the words of a table of owners. */
export type Say = (text: OwnersTableText, lang: Lang) => Fault;

export type ReportCell = (row: Row, column: Column, code: string, say: Say) => void;

/** @param code without its prefix */
export function cellProblem(file: string, code: string, place: (lang: Lang) => string, say: Say): Problem {
  const { ja, en } = ownersTableText;
  const said = { ...say(en, 'en'), ja: say(ja, 'ja') };
  return { code: `OWNERS_${code}`, file, place: place('en'), placeJa: place('ja'), ...said };
}

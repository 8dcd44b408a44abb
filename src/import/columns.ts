/** Headings of a table somebody hands in, in Japanese or English, and the cells beneath with their place. */
import type { Problem } from '../errors.ts';
import type { Sheet } from './input.ts';

const HEADINGS = {
  project: ['番号', '事業番号', '取組番号', 'コード', 'project', 'code', 'no.', 'no'],
  ownerId: ['課id', 'owner', 'ownerid'],
  owner: ['担当課', '課', '課名', '所属', 'ownername', 'owner name', 'division name'],
  division: ['部局', '部局名', '部', 'division', 'department'],
  role: ['役割', '区分', 'role'],
  from: ['開始', '開始日', '適用開始', 'から', 'from'],
  to: ['終了', '終了日', '適用終了', 'まで', 'to'],
  contact: ['担当者', '氏名', '担当者名', '名前', 'contact', 'person'],
  post: ['職', '職名', '役職', 'post', 'title'],
  email: ['メール', 'メールアドレス', 'email', 'e-mail'],
  slack: ['slack', 'slackid', 'slack id', 'スラック'],
  teams: ['teams', 'teamsid', 'teams id', 'チームズ'],
  deputyOf: ['代理', '代理する人', '代理対象', 'deputyof', 'deputy of'],
} as const;

export type Column = keyof typeof HEADINGS;

export interface Row {
  /** Trimmed text; '' when empty or the column is missing. */
  get(column: Column): string;
  /** @example 'sheet 担当 row 3 column B (担当課)' */
  place(column: Column): string;
}

export interface Table {
  columns: ReadonlySet<Column>;
  rows: Row[];
}

/** Titles and notes may stand above: the first row with two headings or more is the head. Null when there is none. */
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
      place(column) {
        const index = at.get(column) ?? 0;
        return `${name ? `sheet ${name} ` : ''}row ${number} column ${letters(index)} (${rows[head]?.[index] ?? column})`;
      },
    };
  });
  return {
    columns: new Set(at.keys()),
    rows: body.filter((_, index) => (rows[head + 1 + index] ?? []).some(cell => cell.trim() !== '')),
  };
}

function columnOf(heading: string): Column | null {
  const text = heading.normalize('NFKC').trim().toLowerCase();
  const found = Object.entries(HEADINGS).find(([, names]) => (names as readonly string[]).includes(text));
  return (found?.[0] as Column | undefined) ?? null;
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

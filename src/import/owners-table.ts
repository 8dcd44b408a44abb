/**
 * Applies a table of responsibilities to the current directory: rows assign a project from a day on, describe a
 * division, or name a person. What the table does not mention stays unchanged, except the people of a division (or the
 * coordinators) that has a row of its own, as in `export owners`: those lists are complete.
 */
import type { Directory, DirectoryDocument } from '../directory/directory.ts';
import { DataError, type Problem } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { meaningOf, ROLES, wordFor } from '../text/directory-form.ts';
import { codeIn } from './code-cell.ts';
import { cellReporter, type ReportCell, type Row, readTable, settingRows, type Table } from './columns.ts';
import { type AssignmentRow, applyAssignments, readAssignment, reportConflictingOwners } from './owners-assignments.ts';
import { applyDivision, createOwnerBook, type OwnerBook } from './owners-divisions.ts';
import { applyPeople, type PersonRow, readPerson } from './owners-people.ts';
import { applySettings, baseOf } from './owners-settings.ts';
import { refused, type Sheet } from './sheet.ts';

interface TableImport {
  plan: Plan;
  present: Directory;
  file: string;
  /** 'YYYY-MM-DD', for rows without a date. */
  today: string;
}

export interface FromTable {
  document: DirectoryDocument;
  /** Valid parts of the table that were not used, one line each. */
  notes: string[];
  /** The row each part of the document came from. */
  origins: Origins;
}

interface Origins {
  rows: Map<object, Row>;
  /** By path, e.g. 'schedule.at'. */
  settings: Map<string, string>;
}

export interface Work extends Omit<TableImport, 'present'> {
  document: DirectoryDocument;
  owners: OwnerBook;
  rows: Origins['rows'];
  report: ReportCell;
}

/** @throws DataError with every invalid cell, by sheet, row and column */
export function directoryFromTable(sheets: readonly Sheet[], { present, ...about }: TableImport): FromTable {
  const { file } = about;
  const tables = usefulIn(sheets, file);
  const problems: Problem[] = [];
  const report = cellReporter(file, problems);
  const settings = new Map(sheets.flatMap(sheet => [...settingRows(sheet)]));
  const document = baseOf(present, settings.get('sample'), file);
  const rows: Origins['rows'] = new Map();
  const work: Work = {
    ...about,
    document,
    rows,
    report,
    owners: createOwnerBook({ ...about, document, rows, report }),
  };

  const all = tables.flatMap(table => table.rows.map(row => ({ row, kinds: kindsOf(row, table) })));
  const of = (kind: Kind) => all.filter(({ kinds }) => kinds.includes(kind)).map(({ row }) => row);
  for (const { row, kinds } of all) if (kinds.length > 0) checkRole(row, kinds, report);
  // Divisions first: other rows may name one introduced only there, or use its previous name.
  const told = new Set(of('division').flatMap(row => applyDivision(row, work) ?? []));
  const assigned: AssignmentRow[] = of('assignment').flatMap(row => readAssignment(row, work) ?? []);
  const people: PersonRow[] = of('person').flatMap(row => readPerson(row, work) ?? []);
  const unowned = all.filter(({ kinds }) => kinds.length === 0).flatMap(({ row }) => unownedIn(row, about.plan));
  reportConflictingOwners(assigned, report);
  applyAssignments(assigned, work);
  const hasPeople = tables.some(({ columns }) => columns.has('contact'));
  applyPeople(people, { owners: hasPeople ? told : new Set(), coordinators: hasPeople && settings.size > 0 }, work);
  const places = applySettings(settings, document);
  if (problems.length > 0) throw new DataError(problems);
  return { document, notes: [...tables.flatMap(unreadIn), ...unowned], origins: { rows, settings: places } };
}

function usefulIn(sheets: readonly Sheet[], file: string): Table[] {
  const tables = sheets
    .flatMap(sheet => readTable(sheet) ?? [])
    .filter(
      ({ columns }) =>
        columns.has('contact') ||
        (columns.has('project') && (columns.has('owner') || columns.has('ownerId'))) ||
        isOfDivisions(columns),
    );
  if (tables.length > 0) return tables;
  throw refused(
    file,
    'COLUMNS',
    'has no table with the headings 番号 and 担当課, or 担当課 and 氏名',
    'Take the file `export owners` writes as a pattern.',
  );
}

const isOfDivisions = (columns: Table['columns']): boolean =>
  columns.has('ownerId') && columns.has('owner') && !columns.has('project') && !columns.has('contact');

const unreadIn = ({ unread, rows: [first] }: Table): string[] =>
  unread.length > 0 && first ? [`${sheetOf(first)}not read: ${unread.join(', ')}`] : [];

/** @example 'sheet 担当: ' */
const sheetOf = (row: Row): string => {
  const sheet = row.place().replace(/ ?row \d+$/, '');
  return sheet === '' ? '' : `${sheet}: `;
};

/**
 * Note for a project row without an owner, as happens with merged cells, which have their value only in the first.
 * Reprints are left empty on purpose.
 */
function unownedIn(row: Row, plan: Plan): string[] {
  const code = codeIn(row.get('project'));
  if (!plan.locate(code) || plan.originalOf(code) !== code) return [];
  return [
    `${row.place()}: ${code} names no division and stays as it is; merged cells hold their value in the first alone`,
  ];
}

/** An unknown word under 役割 is reported: treated as the main owner it would replace the current one. */
function checkRole(row: Row, kinds: readonly Kind[], report: ReportCell): void {
  const word = row.get('role');
  const meant = meaningOf(ROLES, word);
  const needsPerson = meant === 'contact' || meant === 'superior' || meant === 'coordinator';
  if (word !== '' && meant === null)
    report(
      row,
      'role',
      'ROLE',
      `is no role: ${word}`,
      `Write ${words(kinds)}, or leave it empty; a post stands under 職.`,
    );
  else if (needsPerson && !kinds.includes('person'))
    report(row, 'role', 'ROLE', `${word} is the role of a person, and none is named`, 'Write who it is under 氏名.');
}

const words = (kinds: readonly Kind[]): string =>
  (kinds.includes('person') ? (['contact', 'superior', 'coordinator'] as const) : (['main', 'support'] as const))
    .map(role => wordFor(ROLES, role))
    .join(', ');

type Kind = 'division' | 'assignment' | 'person';

/** Empty for headings between the rows, and for reprints. A row with project and person is of both kinds. */
function kindsOf(row: Row, { columns }: Table): Kind[] {
  const hasOwner = row.get('owner') !== '' || row.get('ownerId') !== '';
  const assigns = hasOwner && row.get('project') !== '';
  if (row.get('contact') !== '') return assigns ? ['person', 'assignment'] : ['person'];
  if (!hasOwner) return [];
  if (isOfDivisions(columns) || meaningOf(ROLES, row.get('role')) === 'division') return ['division'];
  return columns.has('project') ? ['assignment'] : [];
}

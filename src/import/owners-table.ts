/**
 * Applies a table of responsibilities to the current directory: rows assign a project from a day on, describe a
 * division, or name a person. What the table does not mention stays unchanged, except the people of a division (or the
 * coordinators) that has a row of its own, as in `export owners`: those lists are complete.
 */
import type { Directory, DirectoryDocument } from '../directory/directory.ts';
import type { Problem } from '../errors.ts';
import type { Lang } from '../lang.ts';
import type { Plan } from '../plan/plan.ts';
import { meaningOf, ROLES, wordFor } from '../text/directory-form.ts';
import { ownersTableText } from '../text/operator/owners-table.ts';
import { codeIn } from './code-cell.ts';
import {
  cellProblem,
  type ReportCell,
  type Row,
  readTable,
  type SettingRow,
  settingRows,
  type Table,
} from './columns.ts';
import { type AssignmentRow, applyAssignments, readAssignment, reportConflictingOwners } from './owners-assignments.ts';
import { applyDivision, createOwnerBook, type OwnerBook } from './owners-divisions.ts';
import { applyPeople, type PersonRow, readPerson } from './owners-people.ts';
import { applySettings, baseOf, type ReportSetting } from './owners-settings.ts';
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
  notes(lang: Lang): string[];
  /** The row each part of the document came from. */
  origins: Origins;
  /** Every invalid cell; what it says is not in the document. */
  problems: Problem[];
  /** Rows with an invalid cell. */
  faulty: ReadonlySet<Row | SettingRow>;
}

interface Origins {
  rows: Map<object, Row>;
  /** By path, e.g. 'schedule.at'. */
  settings: Map<string, SettingRow>;
}

export interface Work extends Omit<TableImport, 'present'> {
  document: DirectoryDocument;
  owners: OwnerBook;
  rows: Origins['rows'];
  report: ReportCell;
}

/** @throws DataError IMPORT_COLUMNS when there is no table of owners */
export function directoryFromTable(sheets: readonly Sheet[], { present, ...about }: TableImport): FromTable {
  const { file } = about;
  const tables = usefulIn(sheets, file);
  const problems: Problem[] = [];
  const faulty = new Set<Row | SettingRow>();
  const report: ReportCell = (row, column, code, say) => {
    faulty.add(row);
    problems.push(cellProblem(file, code, lang => row.place(lang, column), say));
  };
  const reportSetting: ReportSetting = (row, code, say) => {
    faulty.add(row);
    problems.push(cellProblem(file, code, row.place, say));
  };
  const settings = new Map(sheets.flatMap(sheet => [...settingRows(sheet)]));
  const document = baseOf(present, settings.get('sample'), reportSetting);
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
  const unowned = all.filter(({ kinds }) => kinds.length === 0).filter(({ row }) => isUnowned(row, about.plan));
  reportConflictingOwners(assigned, report);
  applyAssignments(assigned, work);
  const hasPeople = tables.some(({ columns }) => columns.has('contact'));
  applyPeople(people, { owners: hasPeople ? told : new Set(), coordinators: hasPeople && settings.size > 0 }, work);
  const origins = { rows, settings: applySettings(settings, document, reportSetting) };
  const notes = (lang: Lang) => [
    ...tables.flatMap(table => unreadIn(table, lang)),
    ...unowned.map(({ row }) => ownersTableText[lang].noOwnerIn(row.place(lang), codeIn(row.get('project')))),
  ];
  return { document, notes, origins, problems, faulty };
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
  throw refused(file, 'COLUMNS', text => text.noOwnersTable);
}

const isOfDivisions = (columns: Table['columns']): boolean =>
  columns.has('ownerId') && columns.has('owner') && !columns.has('project') && !columns.has('contact');

const unreadIn = ({ unread, rows: [first] }: Table, lang: Lang): string[] =>
  unread.length > 0 && first ? [ownersTableText[lang].notRead(first.sheet, unread)] : [];

/**
 * Whether a project's row has no owner, as happens with merged cells, which have their value only in the first. Reprints
 * are left empty on purpose.
 */
function isUnowned(row: Row, plan: Plan): boolean {
  const code = codeIn(row.get('project'));
  return plan.locate(code) !== undefined && plan.originalOf(code) === code;
}

/** An unknown word under 役割 is reported: treated as the main owner it would replace the current one. */
function checkRole(row: Row, kinds: readonly Kind[], report: ReportCell): void {
  const word = row.get('role');
  const meant = meaningOf(ROLES, word);
  const needsPerson = meant === 'contact' || meant === 'superior' || meant === 'coordinator';
  if (word !== '' && meant === null) report(row, 'role', 'ROLE', text => text.noRole(word, words(kinds)));
  else if (needsPerson && !kinds.includes('person')) report(row, 'role', 'ROLE', text => text.roleOfPerson(word));
}

const words = (kinds: readonly Kind[]): string[] =>
  (kinds.includes('person') ? (['contact', 'superior', 'coordinator'] as const) : (['main', 'support'] as const)).map(
    role => wordFor(ROLES, role),
  );

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

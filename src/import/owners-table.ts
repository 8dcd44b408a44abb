/**
 * A table of who is responsible → the directory it makes of the present one. A row with 番号 and 担当課 assigns a project
 * from a day on; a row with 氏名 names a contact, a superior or a coordinator. What the table does not mention stays,
 * unless it is the sample: of that only the schedule is kept.
 */
import type { Directory, DirectoryDocument } from '../directory/directory.ts';
import { DataError, type Problem } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { assignFrom } from '../updates/people/assign.ts';
import { cellReporter, type ReportCell, type Row, readTable, type Table } from './columns.ts';
import { refused, type Sheet } from './input.ts';
import { addPerson, dateIn, ownerFor } from './owners-rows.ts';

const NOBODY = /^(?:なし|未登録|―|-|none)$/i;
const SUPPORT = /^(?:関係課|関係|副|support)$/i;

export interface TableImport {
  plan: Plan;
  present: Directory;
  file: string;
  /** 'YYYY-MM-DD', for rows without a day of their own. */
  today: string;
}

/** @throws DataError with every cell that cannot be taken, by sheet, row and column */
export function directoryFromTable(
  sheets: readonly Sheet[],
  { plan, present, file, today }: TableImport,
): DirectoryDocument {
  const tables = sheets.flatMap(sheet => readTable(sheet) ?? []);
  const useful = tables.filter(
    ({ columns }) => columns.has('contact') || (columns.has('project') && hasOwner(columns)),
  );
  if (useful.length === 0)
    throw refused(
      file,
      'COLUMNS',
      'has no table with the headings 番号 and 担当課, or 担当課 and 氏名',
      'Take the file `export owners` writes as a pattern.',
    );
  const problems: Problem[] = [];
  const report = cellReporter(file, problems);
  const document = baseOf(present);
  const work = { document, plan, today, report };
  // Divisions first: contacts may name one that only the other sheet introduces with its department.
  for (const table of useful) for (const row of table.rows) if (table.columns.has('project')) assign(row, work);
  for (const table of useful) for (const row of table.rows) if (table.columns.has('contact')) addPerson(row, work);
  if (problems.length > 0) throw new DataError(problems);
  return document;
}

const hasOwner = (columns: Table['columns']): boolean => columns.has('owner') || columns.has('ownerId');

function baseOf({ sample, document }: Directory): DirectoryDocument {
  const copy: DirectoryDocument = structuredClone(document);
  if (!sample) return copy;
  const coordinatorChannel = { slack: null, teams: null };
  return { sample: false, owners: [], assignments: [], coordinators: [], coordinatorChannel, schedule: copy.schedule };
}

export interface Work {
  document: DirectoryDocument;
  plan: Plan;
  today: string;
  report: ReportCell;
}

function assign(row: Row, work: Work): void {
  const { document, today, report } = work;
  const code = projectIn(row, work);
  const name = row.get('owner') || row.get('ownerId');
  if (code === null || name === '') return;
  const from = dateIn(row, 'from', report) ?? ownFrom(document, code, name) ?? today;
  const to = dateIn(row, 'to', report);
  if (NOBODY.test(name)) {
    document.assignments = assignFrom(document.assignments, code, null, from);
    return;
  }
  const owner = ownerFor(row, work);
  if (!owner) return;
  const role = SUPPORT.test(row.get('role')) ? 'support' : 'main';
  const isHeld = document.assignments.some(
    one => one.project === code && one.owner === owner.id && one.role === role && one.from === from && one.to === to,
  );
  if (isHeld) return;
  const assigned = { project: code, owner: owner.id, role, from, to } as const;
  const others = role === 'main' ? assignFrom(document.assignments, code, null, from) : document.assignments;
  document.assignments = [...others, assigned];
}

/** Null for rows that assign nothing: headings between the rows, reprints left empty. */
function projectIn(row: Row, { plan, report }: Work): string | null {
  const code = row.get('project').normalize('NFKC');
  const isAssigned = row.get('owner') !== '' || row.get('ownerId') !== '';
  if (!isAssigned) return null;
  const original = plan.originalOf(code);
  if (!/^\d+-\d+-\d+$/.test(code))
    report(
      row,
      'project',
      'PROJECT',
      code === '' ? 'is empty' : `is no code: ${code}`,
      'Write it as printed, e.g. 1-1-1.',
    );
  else if (!plan.locate(code))
    report(row, 'project', 'UNKNOWN_PROJECT', `${code} is not in the plan`, 'Correct the code.');
  else if (original !== code)
    report(
      row,
      'project',
      'REPRINT',
      `${code} is a reprint of ${original}`,
      `Assign ${original}; leave this row empty.`,
    );
  else return code;
  return null;
}

/** Since when this owner has had the project; so a table without days repeats what is. */
function ownFrom({ assignments, owners }: DirectoryDocument, project: string, name: string): string | null {
  const owner = owners.find(one => one.name === name || one.id === name);
  const held = assignments.filter(one => one.project === project && one.role === 'main').at(-1);
  return owner && held?.owner === owner.id && held.to === null ? held.from : null;
}

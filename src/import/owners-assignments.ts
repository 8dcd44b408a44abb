/** Rows that assign a project: the previous owner's period ends the day before the new one's starts. */
import type { Assignment, OwnerRecord, Role } from '../directory/directory.ts';
import { meaningOf, NOBODY, ROLES } from '../text/directory-form.ts';
import { assignFrom } from '../updates/people/assign.ts';
import { codeIn } from './code-cell.ts';
import type { ReportCell, Row, Say } from './columns.ts';
import { dateIn } from './owners-people.ts';
import type { Work } from './owners-table.ts';

export interface AssignmentRow {
  row: Row;
  project: string;
  /** Null leaves it vacant. */
  owner: OwnerRecord | null;
  role: Role;
  from: string;
  to: string | null;
}

/** Null for an invalid row, which is reported. */
export function readAssignment(row: Row, work: Work): AssignmentRow | null {
  const { document, today, report, owners } = work;
  const project = projectIn(row, work);
  if (project === null) return null;
  const given = dateIn(row, 'from', report);
  const to = dateIn(row, 'to', report);
  const role = meaningOf(ROLES, row.get('role')) === 'support' ? 'support' : 'main';
  if (meaningOf({ nobody: NOBODY }, row.get('owner') || row.get('ownerId')))
    return { row, project, owner: null, role, from: given ?? today, to };
  const held = document.assignments.filter(one => one.project === project);
  const isHeld = (owner: OwnerRecord) =>
    held.some(one => one.owner === owner.id && (given === null || one.from === given));
  const owner = owners.find(row, isHeld);
  if (!owner) return null;
  const own = ownFrom(held, owner, role);
  // An owner who already has the project keeps its start date if the row names a later one or none.
  const isKept = given === null || (to === null && own !== null && own <= given);
  return { row, project, owner, role, from: (isKept ? own : given) ?? today, to };
}

/** Start of this owner's current, open-ended assignment; null for any other owner. */
function ownFrom(held: readonly Assignment[], owner: OwnerRecord, role: Role): string | null {
  const last = held.filter(one => one.role === role && (role === 'main' || one.owner === owner.id)).at(-1);
  return last?.owner === owner.id && last.to === null ? last.from : null;
}

/** Reports two main owners of one project from the same day: the order of the rows does not decide. */
export function reportConflictingOwners(assigned: readonly AssignmentRow[], report: ReportCell): void {
  const first = new Map<string, AssignmentRow>();
  for (const one of assigned.filter(({ role }) => role === 'main')) {
    const key = `${one.project} ${one.row.get('from') === '' ? '' : one.from}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    else if (other.owner?.id !== one.owner?.id)
      report(one.row, 'owner', 'RIVALS', (text, lang) =>
        text.rivals(one.project, nameOf(one), nameOf(other), other.row.place(lang)),
      );
  }
}

const nameOf = ({ owner }: AssignmentRow): string => owner?.name ?? NOBODY[0] ?? '';

/**
 * In chronological order, whatever the order of the rows, so that an earlier assignment does not override a later one.
 */
export function applyAssignments(assigned: readonly AssignmentRow[], { document, rows }: Work): void {
  for (const { row, project, owner, role, from, to } of [...assigned].sort((a, b) => a.from.localeCompare(b.from))) {
    if (owner === null) {
      document.assignments = assignFrom(document.assignments, project, null, from);
      continue;
    }
    const isSame = (one: Assignment) => one.project === project && one.owner === owner.id && one.from === from;
    const held = document.assignments.find(one => isSame(one) && one.role === role && one.to === to);
    if (held) {
      rows.set(held, row);
      continue;
    }
    const others = document.assignments.filter(one => !isSame(one));
    const assignment = { project, owner: owner.id, role, from, to };
    rows.set(assignment, row);
    const ended = role === 'main' ? assignFrom(others, project, null, from) : others;
    document.assignments = [...ended, assignment];
  }
}

function projectIn(row: Row, { plan, report }: Work): string | null {
  const code = codeIn(row.get('project'));
  const original = plan.originalOf(code);
  const refuse = (problem: string, say: Say) => {
    report(row, 'project', problem, say);
    return null;
  };
  if (/\d+-\d+-\d+\D+\d+-\d+-\d+/.test(code)) return refuse('PROJECT', text => text.severalCodes(code));
  if (!/^\d+-\d+-\d+$/.test(code)) return refuse('PROJECT', text => text.noCode(code));
  if (!plan.locate(code)) return refuse('UNKNOWN_PROJECT', text => text.unknownProject(code));
  if (original !== code) return refuse('REPRINT', text => text.reprint(code, original));
  return code;
}

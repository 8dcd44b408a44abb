/**
 * The directory as a table that can be edited and read back by `import owners`: in a workbook one sheet per kind of
 * row, in a CSV all of them below the settings. It contains the whole directory.
 */
import type { Directory, DirectoryDocument, Reachable } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import {
  type Column,
  EVERY,
  HEADINGS,
  LIST_MARK,
  ROLES,
  type RowRole,
  SETTINGS,
  SETTINGS_HEAD,
  type Setting,
  SHEETS,
  wordFor,
  YES_NO,
} from '../text/directory-form.ts';
import type { Cell } from './csv.ts';
import type { Records } from './records.ts';

type Line = Partial<Record<Column, Cell>>;

const ASSIGNMENT = ['project', 'projectName', 'role', 'ownerId', 'owner', 'division', 'from', 'to'] as const;
const DIVISION = ['ownerId', 'owner', 'reading', 'nameEn', 'division', 'divisionEn', 'slack', 'teams'] as const;
const PERSON = [
  'role',
  'ownerId',
  'owner',
  'contact',
  'post',
  'deputyOf',
  'email',
  'slack',
  'teams',
  'from',
  'to',
] as const;

/** Sheets of a workbook: assignments, divisions, people, settings. */
export function directorySheets({ document }: Directory, plan: Plan): (Records & { name: string })[] {
  return [
    { name: SHEETS.assignments, ...records(ASSIGNMENT, assignments(document, plan)) },
    { name: SHEETS.divisions, ...records(DIVISION, divisions(document)) },
    { name: SHEETS.people, ...records(PERSON, people(document)) },
    { name: SHEETS.settings, columns: SETTINGS_HEAD, rows: settings(document) },
  ];
}

/** Rows of a CSV: the settings, an empty line, then one table. */
export function directoryRows({ document }: Directory, plan: Plan): Records {
  const all = Object.keys(HEADINGS) as Column[];
  const { columns, rows } = records(all, [...divisions(document), ...people(document), ...assignments(document, plan)]);
  return { columns: SETTINGS_HEAD, rows: [...settings(document), [], columns, ...rows] };
}

function records(columns: readonly Column[], lines: readonly Line[]): Records {
  return {
    columns: columns.map(column => wordFor(HEADINGS, column)),
    rows: lines.map(line => columns.map(column => line[column] ?? null)),
  };
}

/** Past and future assignments included, in printed order; vacant projects without an owner. */
function assignments(document: DirectoryDocument, plan: Plan): Line[] {
  const owners = new Map(document.owners.map(owner => [owner.id, owner]));
  return plan.projects.flatMap(({ code, name }): Line[] => {
    const line = { project: code, projectName: name };
    const assigned = document.assignments.filter(({ project }) => project === code);
    if (assigned.length === 0) return [line];
    return assigned.map(({ owner: id, role, from, to }) => {
      const owner = owners.get(id);
      const held = { ownerId: id, owner: owner?.name ?? null, division: owner?.division ?? null };
      return { ...line, role: wordFor(ROLES, role), ...held, from, to };
    });
  });
}

function divisions({ owners }: DirectoryDocument): Line[] {
  return owners.map(({ id, name, nameEn, reading, division, divisionEn, slackChannel, teamsConversation }) => ({
    ...{ role: wordFor(ROLES, 'division'), ownerId: id, owner: name, division },
    ...{ nameEn: nameEn ?? null, reading: reading ?? null, divisionEn: divisionEn ?? null },
    ...{ slack: slackChannel, teams: teamsConversation },
  }));
}

function people({ owners, coordinators }: DirectoryDocument): Line[] {
  const person = (role: RowRole, { name, slack, teams }: Reachable) => ({
    ...{ role: wordFor(ROLES, role), contact: name },
    ...{ slack, teams },
  });
  return [
    ...owners.flatMap(({ id, name, division, contacts, superior }) => {
      const at = { ownerId: id, owner: name, division };
      return [
        ...contacts.map(({ post, email, from, to, deputyOf, ...one }) => ({
          ...person('contact', one),
          ...at,
          ...{ post, email, from, to, deputyOf },
        })),
        ...(superior ? [{ ...person('superior', superior), ...at }] : []),
      ];
    }),
    ...coordinators.map(one => person('coordinator', one)),
  ];
}

function settings({ sample, coordinatorChannel, schedule }: DirectoryDocument): Cell[][] {
  const values: Record<Setting, Cell> = {
    sample: wordFor(YES_NO, sample ? 'yes' : 'no'),
    ...coordinatorChannel,
    every: wordFor(EVERY, schedule.every),
    at: schedule.at,
    dueBusinessDays: schedule.dueBusinessDays,
    remindAtBusinessDays: schedule.remindAtBusinessDays.join(LIST_MARK),
    escalateAfterBusinessDays: schedule.escalateAfterBusinessDays,
    timeZone: schedule.timeZone,
    closedDays: schedule.closedDays.join(LIST_MARK),
  };
  return (Object.keys(SETTINGS) as Setting[]).map(name => [wordFor(SETTINGS, name), values[name]]);
}

/** One row of a table of owners: the division it names, the person on it, its dates. */
import { createHash } from 'node:crypto';
import { parseDate } from '../calendar/era.ts';
import type { Contact, Owner } from '../directory/directory.ts';
import type { Column, ReportCell, Row } from './columns.ts';
import type { Work } from './owners-table.ts';

const SUPERIOR = /^(?:上席|上司|superior|head)$/i;
const COORDINATOR = /^(?:取りまとめ|取りまとめ担当|とりまとめ|coordinator)$/i;

export function ownerFor(row: Row, { document, report }: Work): Owner | null {
  const [id, name, division] = [row.get('ownerId'), row.get('owner'), row.get('division')];
  const known = document.owners.filter(
    one =>
      (name ? one.name === name : one.id === id || one.name === id) && (division === '' || one.division === division),
  );
  if (known.length > 1) {
    report(row, 'owner', 'OWNER', `${name} is the name of several divisions`, 'Fill in the department (部局), too.');
    return null;
  }
  if (known[0]) return known[0];
  if (name === '') {
    report(row, 'ownerId', 'UNKNOWN_OWNER', `${id} is no owner here`, 'Give its name (担当課) and department (部局).');
    return null;
  }
  if (division === '') {
    report(row, 'owner', 'DIVISION', `${name} is new, and its department is not given`, 'Fill in the column 部局.');
    return null;
  }
  const channels = { slackChannel: null, teamsConversation: null };
  const owner = { id: newId(id, division + name), name, division, ...channels, contacts: [], superior: null };
  document.owners.push(owner);
  return owner;
}

/** The id given, else one that the same name always gets. */
function newId(given: string, name: string): string {
  return /^[a-z0-9-]+$/.test(given) ? given : `d-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

export function addPerson(row: Row, work: Work): void {
  const { document, today, report } = work;
  const name = row.get('contact');
  if (name === '') return;
  const slack = matching(
    row,
    'slack',
    /^[UW][A-Z0-9]+$/,
    'is no Slack member id',
    'Copy it from the profile, e.g. U01ABCDEF.',
    report,
  );
  const email = matching(
    row,
    'email',
    /^[^@\s]+@[^@\s]+$/,
    'is no e-mail address',
    'Correct it or leave it empty.',
    report,
  );
  const teams = row.get('teams') || null;
  const person = { name, slack, teams };
  if (COORDINATOR.test(row.get('role'))) {
    document.coordinators = [...document.coordinators.filter(one => one.name !== name), person];
    return;
  }
  const owner = ownerFor(row, work);
  if (!owner) return;
  if (SUPERIOR.test(row.get('role'))) {
    owner.superior = person;
    return;
  }
  const from = dateIn(row, 'from', report) ?? owner.contacts.find(one => one.name === name)?.from ?? today;
  const deputyOf = row.get('deputyOf') || null;
  const contact: Contact = {
    ...person,
    post: row.get('post') || '担当',
    email,
    from,
    to: dateIn(row, 'to', report),
    deputyOf,
  };
  owner.contacts = [...owner.contacts.filter(one => one.name !== name), contact];
}

export function dateIn(row: Row, column: Column, report: ReportCell): string | null {
  const text = row.get(column);
  if (text === '') return null;
  const date = parseDate(text);
  if (!date) report(row, column, 'DATE', `is no date: ${text}`, 'Write 2010-04-01, 2010/4/1 or 平成22年4月1日.');
  return date;
}

function matching(
  row: Row,
  column: Column,
  pattern: RegExp,
  rule: string,
  remedy: string,
  report: ReportCell,
): string | null {
  const text = row.get(column);
  if (text === '') return null;
  if (!pattern.test(text)) report(row, column, 'FORMAT', `${rule}: ${text}`, remedy);
  return text;
}

/** Rows that name a person: contacts of a division, its superior, the coordinators. */
import { parseDate } from '../calendar/era.ts';
import { addDays } from '../calendar/plain-date.ts';
import type { Contact, OwnerRecord, Reachable } from '../directory/directory.ts';
import { overlap } from '../directory/span.ts';
import { CHAT_PLATFORMS } from '../platform.ts';
import { type Column, meaningOf, ROLES } from '../text/directory-form.ts';
import type { ReportCell, Row } from './columns.ts';
import type { Work } from './owners-table.ts';

export interface PersonRow {
  row: Row;
  /** Null for a coordinator. */
  owner: OwnerRecord | null;
  role: 'contact' | 'superior' | 'coordinator';
}

/** What the table lists completely: people missing there are removed. */
interface Listed {
  owners: ReadonlySet<OwnerRecord>;
  coordinators: boolean;
}

/** Null for an invalid row, which is reported. */
export function readPerson(row: Row, { owners }: Work): PersonRow | null {
  const word = meaningOf(ROLES, row.get('role'));
  if (word === 'coordinator') return { row, owner: null, role: word };
  const isTheirs = ({ contacts, superior }: OwnerRecord) =>
    [...contacts, ...(superior ? [superior] : [])].some(({ name }) => hasSameName(name, row.get('contact')));
  const owner = owners.find(row, isTheirs);
  return owner && { row, owner, role: word === 'superior' ? word : 'contact' };
}

export function applyPeople(people: readonly PersonRow[], listed: Listed, work: Work): void {
  const { document } = work;
  for (const owner of document.owners) {
    const own = people.filter(one => one.owner === owner);
    const isListed = listed.owners.has(owner);
    const rowsOf = (role: PersonRow['role']) => own.filter(one => one.role === role).map(({ row }) => row);
    const superior = rowsOf('superior').at(-1);
    if (superior) owner.superior = reachable(superior, owner.superior, work);
    else if (isListed) owner.superior = null;
    owner.contacts = merged(owner.contacts, rowsOf('contact'), isListed, work);
  }
  const coordinators = people.filter(({ role }) => role === 'coordinator').map(({ row }) => row);
  const known = (row: Row) => document.coordinators.find(({ name }) => hasSameName(name, row.get('contact'))) ?? null;
  const named = coordinators.map(row => reachable(row, known(row), work));
  const kept = document.coordinators.filter(({ name }) => !named.some(one => one.name === name));
  if (listed.coordinators) document.coordinators = named;
  else if (named.length > 0) document.coordinators = [...kept, ...named];
}

/** The rows of a name replace everything known under it; a name may occur twice, for different days. */
function merged(before: readonly Contact[], all: readonly Row[], isListed: boolean, work: Work): Contact[] {
  const rows = oncePerPost(all);
  const left = [...rows];
  const isOf = (row: Row, { name }: Contact) => hasSameName(name, row.get('contact'));
  const newcomers = new Map(
    rows.filter(row => !before.some(old => isOf(row, old))).map(row => [row, contactIn(row, undefined, work)]),
  );
  const kept = before.flatMap((old): Contact[] => {
    const at = left.findIndex(row => isOf(row, old));
    const [row] = at < 0 ? [] : left.splice(at, 1);
    if (row) return [contactIn(row, old, work)];
    if (rows.some(row => isOf(row, old))) return [];
    return isListed ? ended(old, [...newcomers.values()]) : [old];
  });
  const contacts = [...kept, ...left.map(row => newcomers.get(row) ?? contactIn(row, undefined, work))];
  reportSharedIds(contacts, before, work);
  return contacts.map(contact => withDeputy(contact, contacts, work));
}

/** 渡邉　新 and 渡邉 新 are the same name. */
const hasSameName = (name: string, other: string): boolean => withoutBlanks(name) === withoutBlanks(other);
const withoutBlanks = (name: string): string => name.replace(/\s/gu, '');

/**
 * Rows of a project list repeat the same person, and their days are the project's: keeps one row per post, with the
 * earliest start.
 */
function oncePerPost(rows: readonly Row[]): Row[] {
  const since = (row: Row) => parseDate(row.get('from')) ?? '';
  return rows.filter(row => {
    if (row.get('project') === '') return true;
    const same = rows.filter(other => hasSameName(other.get('contact'), row.get('contact')));
    const [first] = same.some(other => other.get('project') === '')
      ? []
      : same.toSorted((a, b) => since(a).localeCompare(since(b)));
    return row === first;
  });
}

/**
 * Reports an id used by two names on the same days, since both would be asked there. Those already recorded are
 * accepted.
 */
function reportSharedIds(contacts: readonly Contact[], before: readonly Contact[], { report, rows }: Work): void {
  contacts.forEach((contact, at) => {
    const row = rows.get(contact);
    for (const platform of CHAT_PLATFORMS) {
      const id = contact[platform];
      const isKnown = before.some(one => one.name === contact.name && one[platform] === id);
      const other = contacts
        .slice(0, at)
        .find(one => id !== null && one[platform] === id && one.name !== contact.name && overlap(one, contact));
      if (!row || !other || isKnown) continue;
      report(row, platform, 'DUPLICATE', text => text.sharedId(String(id), other.name, contact.name));
    }
  });
}

/** Spells the principal's name of a deputy as it is stored. */
function withDeputy(contact: Contact, contacts: readonly Contact[], { rows }: Work): Contact {
  const { deputyOf } = contact;
  const principal = deputyOf === null ? undefined : contacts.find(({ name }) => hasSameName(name, deputyOf));
  if (!principal || principal.name === deputyOf) return contact;
  const named = { ...contact, deputyOf: principal.name };
  const row = rows.get(contact);
  if (row) rows.set(named, row);
  return named;
}

/** A replaced contact serves until the day before the first newcomer, so that April's list can be imported in March. */
function ended(old: Contact, newcomers: readonly Contact[]): Contact[] {
  const first = newcomers.map(({ from }) => from).sort()[0];
  if (first === undefined || old.from >= first) return [];
  return [old.to !== null && old.to < first ? old : { ...old, to: addDays(first, -1) }];
}

function contactIn(row: Row, old: Contact | undefined, work: Work): Contact {
  const { report, today, rows } = work;
  const email = checked(row, 'email', old?.email, EMAIL, report);
  const contact = {
    ...reachable(row, old ?? null, work),
    post: row.get('post') || (row.has('post') ? '' : old?.post) || '担当',
    email,
    from: dateIn(row, 'from', report) ?? old?.from ?? today,
    to: row.has('to') ? dateIn(row, 'to', report) : (old?.to ?? null),
    deputyOf: given(row, 'deputyOf', old?.deputyOf),
  };
  rows.set(contact, row);
  return contact;
}

interface Form {
  pattern: RegExp;
  fault: 'noEmail' | 'noSlackPerson';
}
const EMAIL: Form = { pattern: /^[^@\s]+@[^@\s]+$/, fault: 'noEmail' };
const SLACK: Form = { pattern: /^[UW][A-Z0-9]+$/, fault: 'noSlackPerson' };

function reachable(row: Row, old: Reachable | null, { report, rows }: Work): Reachable {
  const slack = checked(row, 'slack', old?.slack, SLACK, report);
  const name = row.get('contact').replace(/\s+/gu, ' ');
  const person = {
    name: old && hasSameName(old.name, name) ? old.name : name,
    slack,
    teams: given(row, 'teams', old?.teams),
  };
  rows.set(person, row);
  return person;
}

/** A missing column leaves the value unchanged. */
function given(row: Row, column: Column, old: string | null | undefined): string | null {
  const text = row.get(column);
  return row.has(column) ? (column === 'deputyOf' ? text : text.normalize('NFKC')) || null : (old ?? null);
}

function checked(
  row: Row,
  column: Column,
  old: string | null | undefined,
  { pattern, fault }: Form,
  report: ReportCell,
): string | null {
  const text = given(row, column, old);
  if (text !== null && !pattern.test(text)) report(row, column, 'FORMAT', say => say[fault](text));
  return text;
}

export function dateIn(row: Row, column: Column, report: ReportCell): string | null {
  const text = row.get(column);
  if (text === '') return null;
  const date = parseDate(text);
  if (!date) report(row, column, 'DATE', say => say.noDate(text));
  return date;
}

/** Resolves the division meant by a row, and collects changes of divisions. */
import { createHash } from 'node:crypto';
import type { OwnerRecord } from '../directory/directory.ts';
import type { Row, Say } from './columns.ts';
import type { Work } from './owners-table.ts';

export interface OwnerBook {
  /**
   * Finds the owner by id, then by its current or previous name; creates one if name and department say so. A different
   * name next to a known id renames the owner if the rest of the row is known for it, and means the other owner if one
   * has that name.
   * @param isKnown whether the row, except for the name, equals the owner's data
   * @returns null when it is ambiguous, which is reported
   */
  find(row: Row, isKnown: (owner: OwnerRecord) => boolean): OwnerRecord | null;
  /** Sets name and department from a row; conflicting rows are reported. */
  rename(owner: OwnerRecord, row: Row): void;
}

export function createOwnerBook({ document, rows, report }: Omit<Work, 'owners'>): OwnerBook {
  const before = new Map(document.owners.map(({ id, name, division }) => [id, { name, division }]));
  const told = { name: new Map<string, string>(), division: new Map<string, string>() };
  const bears = (owner: OwnerRecord, field: 'name' | 'division', text: string) =>
    owner[field] === text || before.get(owner.id)?.[field] === text;

  function tell(owner: OwnerRecord, field: 'name' | 'division', text: string, row: Row): void {
    if (text === '' || bears(owner, field, text)) return;
    const column = field === 'name' ? 'owner' : 'division';
    const earlier = told[field].get(owner.id);
    if (earlier !== undefined) {
      report(row, column, 'RENAME', say => say.renamedTwice(owner.id, text, earlier));
      return;
    }
    told[field].set(owner.id, text);
    owner[field] = text;
    rows.set(owner, row);
  }

  function rename(owner: OwnerRecord, row: Row): void {
    tell(owner, 'name', row.get('owner'), row);
    tell(owner, 'division', row.get('division'), row);
  }

  function find(row: Row, isKnown: (owner: OwnerRecord) => boolean): OwnerRecord | null {
    const [id, name, division] = [row.get('ownerId'), row.get('owner'), row.get('division')];
    const marked = document.owners.find(one => one.id === id);
    if (!marked) return named(row) ?? null;
    if (name === '' || bears(marked, 'name', name)) {
      tell(marked, 'division', division, row);
      return marked;
    }
    const others = document.owners.filter(one => bears(one, 'name', name));
    const other = others.length > 1 ? others.filter(one => bears(one, 'division', division)) : others;
    if (other.length === 1) return other[0]!;
    if (others.length === 0 && isKnown(marked)) {
      rename(marked, row);
      return marked;
    }
    report(row, 'owner', 'RENAME', text => text.nameOfNobody(name, id, marked.name));
    return null;
  }

  /** Undefined when reported. */
  function named(row: Row): OwnerRecord | undefined {
    const [id, name, division] = [row.get('ownerId'), row.get('owner'), row.get('division')];
    const known = document.owners.filter(
      one => bears(one, 'name', name || id) && (division === '' || bears(one, 'division', division)),
    );
    if (known.length === 1) return known[0];
    const refuse = (column: 'owner' | 'ownerId', code: string, say: Say) => {
      report(row, column, code, say);
      return undefined;
    };
    if (known.length > 1) return refuse('owner', 'OWNER', text => text.sameName(name));
    if (name === '') return refuse('ownerId', 'UNKNOWN_OWNER', text => text.unknownId(id));
    if (division === '') return refuse('owner', 'DIVISION', text => text.noDepartment(name));
    const channels = { slackChannel: null, teamsConversation: null };
    const owner = { id: newId(id, division + name), name, division, ...channels, contacts: [], superior: null };
    document.owners.push(owner);
    rows.set(owner, row);
    return owner;
  }

  return { find, rename };
}

/** The given id, otherwise one derived from the name. */
function newId(given: string, name: string): string {
  return /^[a-z0-9-]+$/.test(given) ? given : `d-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

/** Handles a row of the divisions sheet, where the id identifies the owner and the name may be new. */
export function applyDivision(row: Row, { document, owners, rows }: Work): OwnerRecord | null {
  const marked = document.owners.find(({ id }) => id === row.get('ownerId'));
  const owner = marked ?? owners.find(row, () => true);
  if (!owner) return null;
  owners.rename(owner, row);
  if (row.has('slack')) owner.slackChannel = row.get('slack') || null;
  if (row.has('teams')) owner.teamsConversation = row.get('teams') || null;
  for (const field of ['reading', 'nameEn', 'divisionEn'] as const) {
    if (!row.has(field)) continue;
    const text = row.get(field);
    if (text === '') delete owner[field];
    else owner[field] = text;
  }
  rows.set(owner, row);
  return owner;
}

/** Resolves the division meant by a row, and collects changes of divisions. */
import { createHash } from 'node:crypto';
import type { OwnerRecord } from '../directory/directory.ts';
import type { Row } from './columns.ts';
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
      const rule = `calls ${owner.id} ${text}, where another row calls it ${earlier}`;
      report(row, column, 'RENAME', rule, 'Write the same in each, or change one row only.');
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
    const rule = `${name} is no division here, and the id ${id} is that of ${marked.name}`;
    const remedy = `To rename ${marked.name}, write the new name in its own row (役割 課, or the sheet 課); for a new division empty the id and fill in 部局.`;
    report(row, 'owner', 'RENAME', rule, remedy);
    return null;
  }

  /** Undefined when reported. */
  function named(row: Row): OwnerRecord | undefined {
    const [id, name, division] = [row.get('ownerId'), row.get('owner'), row.get('division')];
    const known = document.owners.filter(
      one => bears(one, 'name', name || id) && (division === '' || bears(one, 'division', division)),
    );
    if (known.length === 1) return known[0];
    const refuse = (column: 'owner' | 'ownerId', code: string, rule: string, remedy: string) => {
      report(row, column, code, rule, remedy);
      return undefined;
    };
    if (known.length > 1)
      return refuse(
        'owner',
        'OWNER',
        `${name} is the name of several divisions`,
        'Fill in the department (部局), too.',
      );
    if (name === '')
      return refuse(
        'ownerId',
        'UNKNOWN_OWNER',
        `${id} is no owner here`,
        'Give its name (担当課) and department (部局).',
      );
    if (division === '')
      return refuse('owner', 'DIVISION', `${name} is new, and its department is not given`, 'Fill in the column 部局.');
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

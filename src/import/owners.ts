/** Reads a directory from a file, applied to the current one. */
import { dateAt } from '../calendar/tokyo.ts';
import { parseJson } from '../data-files/data-file.ts';
import type { Directory } from '../directory/directory.ts';
import { parseDirectory } from '../directory/load.ts';
import { DataError } from '../errors.ts';
import type { Column } from '../text/directory-form.ts';
import type { CycleContext } from '../updates/cycle-context.ts';
import { readInput } from './input.ts';
import { directoryFromTable, type FromTable } from './owners-table.ts';
import { refused } from './sheet.ts';

interface ReadOwners {
  directory: Directory;
  /** Valid parts of the file that were not used, one line each. */
  notes: string[];
}

/** @throws DataError with every problem of the file */
export async function readOwners(file: string, { plan, directory, now }: CycleContext): Promise<ReadOwners> {
  const input = await readInput(file);
  switch (input.kind) {
    case 'json':
      return { directory: parseDirectory(parseJson(input.text, file, 'OWNERS'), file, plan), notes: [] };
    case 'table': {
      const today = dateAt(now, directory.schedule.timeZone);
      const found = directoryFromTable(input.sheets, { plan, present: directory, file, today });
      try {
        return { directory: parseDirectory(found.document, file, plan), notes: found.notes };
      } catch (error) {
        throw error instanceof DataError ? inTheTable(error, found) : error;
      }
    }
    case 'text':
      throw refused(file, 'TYPE', 'is running text, which names no owners', 'Hand in .xlsx, .csv or .json.');
  }
}

const PATH =
  /(owners|assignments|coordinators)\[(\d+)\](?:\.(contacts)\[(\d+)\]|\.(superior))?(?:\.(\w+))?(?: \([^)]*\))?/g;
const SETTING = /\b(?:schedule|coordinatorChannel)\.\w+/;
const COLUMNS: Partial<Record<string, Column>> = {
  id: 'ownerId',
  slackChannel: 'slack',
  teamsConversation: 'teams',
};

/** Translates problems from paths in the resulting document to sheet, row and column. */
function inTheTable(error: DataError, { document, origins }: FromTable): DataError {
  const said = (text: string) =>
    text
      .replace(SETTING, path => origins.settings.get(path) ?? path)
      .replace(PATH, (path, list: 'owners' | 'assignments' | 'coordinators', at, contacts, nth, superior, field) => {
        const item = document[list][Number(at)];
        const owner = list === 'owners' ? document.owners[Number(at)] : undefined;
        const inside = contacts ? owner?.contacts[Number(nth)] : superior ? owner?.superior : item;
        const row = inside && origins.rows.get(inside);
        if (!row) return path;
        const column =
          COLUMNS[field] ?? (field === 'name' && inside === owner ? 'owner' : field === 'name' ? 'contact' : field);
        return row.place(
          column ??
            (contacts || superior || list === 'coordinators' ? 'contact' : list === 'owners' ? 'owner' : 'project'),
        );
      });
  return new DataError(
    error.problems.map(({ ja, ...problem }) => ({
      ...problem,
      place: said(problem.place),
      rule: said(problem.rule),
      ...(ja ? { ja: { ...ja, rule: said(ja.rule) } } : {}),
    })),
  );
}

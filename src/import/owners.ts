/** Reads a directory from a file, applied to the current one. */
import { dateAt } from '../calendar/tokyo.ts';
import { parseJson } from '../data-files/data-file.ts';
import type { Directory } from '../directory/directory.ts';
import { parseDirectory } from '../directory/load.ts';
import { DataError, type Problem } from '../errors.ts';
import type { Lang } from '../lang.ts';
import type { Column } from '../text/directory-form.ts';
import type { CycleContext } from '../updates/cycle-context.ts';
import { readInput } from './input.ts';
import { directoryFromTable, type FromTable } from './owners-table.ts';
import { refused, type Sheet } from './sheet.ts';

interface ReadOwners {
  directory: Directory;
  /** Valid parts of the file that were not used, one line each. */
  notes(lang: Lang): string[];
}

/** @throws DataError with every problem of the file */
export async function readOwners(file: string, { plan, directory, now }: CycleContext): Promise<ReadOwners> {
  const input = await readInput(file);
  switch (input.kind) {
    case 'json':
      return { directory: parseDirectory(parseJson(input.text, file, 'OWNERS'), file, plan), notes: () => [] };
    case 'table': {
      const today = dateAt(now, directory.schedule.timeZone);
      const found = directoryFromTable(input.sheets, { plan, present: directory, file, today });
      const problems = [...found.problems];
      try {
        const read = parseDirectory(found.document, file, plan);
        if (problems.length === 0) return { directory: read, notes: found.notes };
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        problems.push(...error.problems.flatMap(problem => inTheTable(problem, found)));
      }
      throw new DataError(inOrder(problems, input.sheets));
    }
    case 'text':
      throw refused(file, 'TYPE', text => text.runningText);
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

/**
 * Translates a problem from paths in the resulting document to sheet, row and column. None for a row with an invalid
 * cell: what follows from it is no fault of its own.
 */
function inTheTable({ ja, ...problem }: Problem, { document, origins, faulty }: FromTable): Problem[] {
  let isOfFaulty = false;
  const place = (path: string, lang: Lang) =>
    path
      .replace(SETTING, path => {
        const row = origins.settings.get(path);
        if (row && faulty.has(row)) isOfFaulty = true;
        return row?.place(lang) ?? path;
      })
      .replace(PATH, (path, list: 'owners' | 'assignments' | 'coordinators', at, contacts, nth, superior, field) => {
        const item = document[list][Number(at)];
        const owner = list === 'owners' ? document.owners[Number(at)] : undefined;
        const inside = contacts ? owner?.contacts[Number(nth)] : superior ? owner?.superior : item;
        const row = inside && origins.rows.get(inside);
        if (!row) return path;
        if (faulty.has(row)) isOfFaulty = true;
        const column =
          COLUMNS[field] ?? (field === 'name' && inside === owner ? 'owner' : field === 'name' ? 'contact' : field);
        return row.place(
          lang,
          column ??
            (contacts || superior || list === 'coordinators' ? 'contact' : list === 'owners' ? 'owner' : 'project'),
        );
      });
  const told = {
    ...problem,
    place: place(problem.place, 'en'),
    placeJa: place(problem.place, 'ja'),
    rule: place(problem.rule, 'en'),
    ...(ja ? { ja: { ...ja, rule: place(ja.rule, 'ja') } } : {}),
  };
  return isOfFaulty ? [] : [told];
}

const CELL = /^(?:sheet (.*) )?row (\d+)(?: column ([A-Z]+))?/;

/** As one reads the file, whatever found them; first those of no row. */
function inOrder(problems: readonly Problem[], sheets: readonly Sheet[]): Problem[] {
  const at = ({ place }: Problem): [number, number, number, string] => {
    const [, sheet = '', row = '0', column = ''] = CELL.exec(place) ?? [];
    return [sheets.findIndex(({ name }) => name === sheet), Number(row), column.length, column];
  };
  return problems
    .map(problem => ({ problem, at: at(problem) }))
    .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : 1))
    .map(({ problem }) => problem);
}

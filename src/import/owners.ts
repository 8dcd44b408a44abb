/** The directory a file makes of the present one. */
import { dateAt } from '../calendar/tokyo.ts';
import { parseJson } from '../data-files/data-file.ts';
import type { Directory } from '../directory/directory.ts';
import { parseDirectory } from '../directory/load.ts';
import type { Desk } from '../updates/round/rounds.ts';
import { readInput, refused } from './input.ts';
import { directoryFromTable } from './owners-table.ts';

/** @throws DataError with every problem of the file */
export async function readOwners(file: string, { plan, directory, now }: Desk): Promise<Directory> {
  const input = await readInput(file);
  switch (input.kind) {
    case 'json':
      return parseDirectory(parseJson(input.text, file, 'OWNERS'), file, plan);
    case 'table': {
      const today = dateAt(now, directory.schedule.timeZone);
      return parseDirectory(directoryFromTable(input.sheets, { plan, present: directory, file, today }), file, plan);
    }
    case 'text':
      throw refused(file, 'TYPE', 'is running text, which names no owners', 'Hand in .xlsx, .csv or .json.');
  }
}

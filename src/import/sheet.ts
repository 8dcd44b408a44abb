/** An imported table, independent of its file format, and the error for one that cannot be read. */
import { DataError } from '../errors.ts';

export interface Sheet {
  /** Empty for a CSV file. */
  name: string;
  /** Cells as text, dates as 'YYYY-MM-DD'. */
  rows: string[][];
}

export function refused(file: string, code: string, rule: string, remedy: string): DataError {
  return new DataError([{ code: `IMPORT_${code}`, file, place: '', rule, remedy }]);
}

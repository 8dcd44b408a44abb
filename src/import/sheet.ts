/** An imported table, independent of its file format, and the error for one that cannot be read. */
import { DataError, type Fault, faultIn } from '../errors.ts';
import { type ImportFileText, importFileText } from '../text/operator/import-file.ts';

export interface Sheet {
  /** Empty for a CSV file. */
  name: string;
  /** Cells as text, dates as 'YYYY-MM-DD'. */
  rows: string[][];
}

export function refused(file: string, code: string, say: (text: ImportFileText) => Fault): DataError {
  return new DataError([{ code: `IMPORT_${code}`, file, place: '', ...faultIn(importFileText, say) }]);
}

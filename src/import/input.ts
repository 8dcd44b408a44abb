/** Reads an imported file: by its extension, within limits, without trusting what the file claims about itself. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeUtf8, readBytes } from '../data-files/data-file.ts';
import { readCsv } from './csv-input.ts';
import { refused, type Sheet } from './sheet.ts';
import { readWorkbook } from './workbook-input.ts';

export type Input =
  | { kind: 'json'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; sheets: Sheet[] };

const MAX_IMPORT_BYTES = 10 * 1024 * 1024;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 100;

/**
 * @throws DataError IMPORT_FILE, IMPORT_SIZE, IMPORT_TYPE, IMPORT_ENCODING, IMPORT_LOST, IMPORT_CSV or those of a
 * workbook
 */
export async function readInput(file: string): Promise<Input> {
  const found = statSync(file, { throwIfNoEntry: false });
  // A pipe may never end, and a device has no size.
  if (found && !found.isFile()) throw refused(file, 'FILE', text => text.noFile);
  const size = found?.size ?? 0;
  if (size > MAX_IMPORT_BYTES) throw refused(file, 'SIZE', text => text.bytes(size, MAX_IMPORT_BYTES));
  const bytes = readBytes(file, 'IMPORT');
  const text = () => decodeUtf8(bytes, file, 'IMPORT').replace(/^\uFEFF/, '');
  switch (extname(file).toLowerCase()) {
    case '.json':
      return { kind: 'json', text: text() };
    case '.txt':
      return { kind: 'text', text: text() };
    case '.csv':
      return { kind: 'table', sheets: [limited({ name: '', rows: readCsv(bytes, file) }, file)] };
    case '.xlsx':
      return { kind: 'table', sheets: (await readWorkbook(bytes, file)).map(sheet => limited(sheet, file)) };
    default:
      throw refused(file, 'TYPE', text => text.otherType);
  }
}

function limited(sheet: Sheet, file: string): Sheet {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length > MAX_ROWS || columns > MAX_COLUMNS)
    throw refused(file, 'SIZE', text => text.cells(sheet.rows.length, columns, MAX_ROWS, MAX_COLUMNS));
  return sheet;
}

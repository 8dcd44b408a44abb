/**
 * Reads an imported CSV: UTF-8, or Shift_JIS as a Japanese Excel writes 「CSV（コンマ区切り）」. Removes the protection
 * against formulas.
 */
import { parse } from 'csv-parse/sync';
import { decodeStrictly, decodeUtf8 } from '../data-files/data-file.ts';
import { DataError, faultIn } from '../errors.ts';
import { withoutGuard } from '../export/csv.ts';
import { importFileText } from '../text/operator/import-file.ts';
import { placeIn } from '../text/operator/places.ts';

/** @throws DataError IMPORT_ENCODING, IMPORT_LOST or IMPORT_CSV */
export function readCsv(bytes: Uint8Array, file: string): string[][] {
  const text = shiftJisIn(bytes);
  if (text === null) return rowsOf(decodeUtf8(bytes, file, 'IMPORT'), file);
  const rows = rowsOf(text, file);
  refuseLostLetters(rows, file);
  return rows;
}

/** Null for UTF-8 and for text that cannot be Shift_JIS: EUC-JP decoded as such is full of half-width kana. */
function shiftJisIn(bytes: Uint8Array): string | null {
  if (decodeStrictly('utf-8', bytes) !== null) return null;
  const text = decodeStrictly('shift_jis', bytes);
  return text !== null && (/[ぁ-んァ-ヶ]/.test(text) || !/[｡-ﾟ]/.test(text)) ? text : null;
}

/** Excel writes ? for characters missing from Shift_JIS, e.g. in a name: 𠮷田 becomes ?田. */
function refuseLostLetters(rows: readonly string[][], file: string): void {
  const problems = rows.flatMap((row, index) =>
    row
      .filter(cell => /[^\0-\x7f]\?|\?[^\0-\x7f]|^\?+$/.test(cell))
      .map(cell => ({
        code: 'IMPORT_LOST',
        file,
        ...placeIn(text => text.inTable({ sheet: '', row: index + 1 })),
        ...faultIn(importFileText, text => text.lostLetters(cell)),
      })),
  );
  if (problems.length > 0) throw new DataError(problems);
}

function rowsOf(text: string, file: string): string[][] {
  try {
    const rows: string[][] = parse(text.replace(/^\uFEFF/, ''), { relax_column_count: true, skip_empty_lines: false });
    return rows.map(row => (row.some(cell => cell.startsWith("'")) ? row.map(withoutGuard) : row));
  } catch (error) {
    const { lines } = error as { lines?: number };
    const place = lines === undefined ? { place: '' } : placeIn(text => text.line(lines));
    const fault = faultIn(importFileText, text => text.notCsv((error as Error).message));
    throw new DataError([{ code: 'IMPORT_CSV', file, ...place, ...fault }]);
  }
}

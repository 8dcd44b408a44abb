/**
 * Reads imported workbooks. The archive is checked before it is parsed: macros, external links, embedded programs and
 * zip bombs are refused, and the parser gets only what was checked.
 */
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { DataError, Fault } from '../errors.ts';
import type { ImportFileText, Unwanted } from '../text/operator/import-file.ts';
import { refused, type Sheet } from './sheet.ts';

const MAX_FILES = 500;
const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
/** Excel's own tables unpack to some ten times their size. */
const MAX_RATIO = 200;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const UNWANTED: [pattern: RegExp, what: Unwanted][] = [
  [/vbaProject\.bin$/i, 'macros'],
  [/externalLinks\//i, 'links'],
  [/(?:embeddings|activeX|ctrlProps|oleObject)/i, 'embedded'],
  [/(?:connections\.xml|queryTables\/)/i, 'queries'],
];

/** @throws DataError IMPORT_WORKBOOK with the reason */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw unfit(file, text => text.locked);
  const parts = unpacked(bytes, file);
  const styles = parts['xl/styles.xml'];
  if (styles) parts['xl/styles.xml'] = withPlainDates(styles);
  // Repacked without compression, so that the parser unpacks what was measured here, whatever the original declared.
  const checked = Buffer.from(zipSync(parts, { level: 0 }));
  try {
    const sheets = await readXlsxFile(checked);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(textOf)) }));
  } catch (error) {
    throw unfit(file, text => text.unreadableWorkbook((error as Error).message));
  }
}

function unpacked(bytes: Uint8Array, file: string): Unzipped {
  let files = 0;
  let total = 0;
  const names: string[] = [];
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize, size }) {
        files += 1;
        total += originalSize;
        names.push(name);
        if (files > MAX_FILES || total > MAX_UNPACKED_BYTES || originalSize > Math.max(size, 1_000) * MAX_RATIO)
          throw unfit(file, text => text.unpacksTooFar);
        return true;
      },
    });
  } catch (error) {
    if ((error as DataError).code === 'IMPORT_WORKBOOK') throw error;
    throw unfit(file, text => text.notWorkbook);
  }
  for (const [pattern, what] of UNWANTED)
    if (names.some(name => pattern.test(name))) throw unfit(file, text => text.unwanted(what));
  const decoder = new TextDecoder();
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = decoder.decode(part);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unfit(file, say => say.entities(name));
    if (/macroEnabled/i.test(text) && name === '[Content_Types].xml') throw unfit(file, say => say.unwanted('macros'));
    if (/<ddeLink|<oleLink/i.test(text)) throw unfit(file, say => say.unwanted('programs'));
  }
  return parts;
}

const unfit = (file: string, say: (text: ImportFileText) => Fault): DataError => refused(file, 'WORKBOOK', say);

/**
 * The parser detects dates by their number format but does not know Japanese eras (ggge年m月d日), so these are
 * replaced.
 */
function withPlainDates(styles: Unzipped[string]): Unzipped[string] {
  const plain = (whole: string, code: string) => (isJapaneseDate(code) ? 'formatCode="yyyy-mm-dd"' : whole);
  return strToU8(strFromU8(styles).replace(/formatCode="([^"]*)"/g, plain));
}

/**
 * Whether a format has an era (g) or era year (e) together with a month or day, ignoring quoted text and the locale in
 * brackets.
 */
function isJapaneseDate(code: string): boolean {
  const bare = code.replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, ' ').toLowerCase();
  return /g|(?<![a-z])e/.test(bare) && /[md]/.test(bare) && !/general|0|#/.test(bare);
}

/** Cell dates have no zone: the parser returns midnight UTC, and a time alone as a day before 1900. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(...(cell.getUTCFullYear() < 1900 ? [11, 16] : [0, 10]));
  return String(cell).trim();
}

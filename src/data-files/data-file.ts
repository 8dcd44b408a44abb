/**
 * Reads the office's data files (plan, owners, synonyms …): bytes → text → JSON, each step with its own error and
 * remedy. `subject` is the prefix of the problem codes, e.g. "PLAN" gives PLAN_ENCODING and PLAN_JSON.
 */
import { readFileSync } from 'node:fs';
import { DataError, faultIn, type SaidFault, systemFailure } from '../errors.ts';
import { dataFilesText } from '../text/operator/data-files.ts';
import { placeIn } from '../text/operator/places.ts';
import { findJsonFault } from './json-fault.ts';

/** The JSON value in a UTF-8 file. @throws DataError <subject>_FILE, <subject>_ENCODING or <subject>_JSON */
export function readJson(file: string, subject: string): unknown {
  return jsonIn(readBytes(file, subject), file, subject);
}

/** @param file name used in the problems; nothing is read @throws DataError <subject>_ENCODING or <subject>_JSON */
export function jsonIn(bytes: Uint8Array, file: string, subject: string): unknown {
  return parseJson(decodeUtf8(bytes, file, subject), file, subject);
}

/** @throws DataError <subject>_FILE when the file is missing or cannot be read */
export function readBytes(file: string, subject: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new DataError([{ code: `${subject}_FILE`, file, place: '', ...explainReadFailure(error) }]);
  }
}

/** Strict: a byte that is not UTF-8 is an error, never a replacement character. A byte order mark is removed. */
export function decodeUtf8(bytes: Uint8Array, file: string, subject: string): string {
  const text = decodeStrictly('utf-8', bytes);
  if (text !== null) return text;
  const place = placeIn(text => text.line(firstUndecodableLine(bytes)));
  throw new DataError([{ code: `${subject}_ENCODING`, file, ...place, ...explainEncoding(bytes) }]);
}

/** @throws DataError <subject>_JSON with line and column of the first error */
export function parseJson(text: string, file: string, subject: string): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    const fault = findJsonFault(json);
    const place = placeIn(text => text.letter(fault.line, fault.column));
    const said = faultIn(dataFilesText, text => text.notJson(fault.expected));
    throw new DataError([{ code: `${subject}_JSON`, file, ...place, ...said }]);
  }
}

function explainReadFailure(error: unknown): SaidFault {
  const { code } = systemFailure(error);
  return faultIn(dataFilesText, text =>
    code === 'ENOENT' ? text.missing : code === 'EISDIR' ? text.folder : text.unreadable(String(code)),
  );
}

/** Names the encodings Japanese office software writes, because "not UTF-8" alone does not help the operator. */
function explainEncoding(bytes: Uint8Array): SaidFault {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const hasKana = (encoding: string): boolean => /[ぁ-んァ-ヶ]/.test(decodeStrictly(encoding, bytes) ?? '');
  const name = utf16 ? 'utf16' : hasKana('shift_jis') ? 'shiftJis' : hasKana('euc-jp') ? 'eucJp' : 'notUtf8';
  return faultIn(dataFilesText, text => text[name]);
}

/**
 * Line of the first invalid byte. Newline bytes never occur inside a UTF-8 character, so lines can be decoded one by
 * one.
 */
function firstUndecodableLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (decodeStrictly('utf-8', bytes.subarray(start, end)) === null) break;
    start = end + 1;
  }
  return line;
}

/** Null for bytes invalid in that encoding. */
export function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Splits a file into lines of bytes, yielding one batch per chunk read: awaiting each line would cost more than the
 * work.
 */
import type { OpenFile } from './file-system.ts';
import { readPieces } from './whole-file.ts';

interface RawLine {
  /** Without the newline. */
  bytes: Buffer;
  /** Byte offset of the line in the file. */
  offset: number;
  /** False for the rest after the last newline. */
  ended: boolean;
}

const NEWLINE = 0x0a;

/** @param see called with each chunk before its lines */
export async function* readLines(
  file: OpenFile,
  start: number,
  end: number,
  see: (piece: Buffer) => void = () => {},
): AsyncGenerator<RawLine[]> {
  let rest: Buffer[] = [];
  let offset = start;
  for await (const piece of readPieces(file, start, end)) {
    see(piece);
    const lines: RawLine[] = [];
    let from = 0;
    for (let to = piece.indexOf(NEWLINE); to !== -1; to = piece.indexOf(NEWLINE, from)) {
      const tail = piece.subarray(from, to);
      const bytes = rest.length > 0 ? Buffer.concat([...rest, tail]) : tail;
      rest = [];
      lines.push({ bytes, offset, ended: true });
      offset += bytes.length + 1;
      from = to + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [{ bytes: Buffer.concat(rest), offset, ended: false }];
}

/**
 * Tells the harmless end of a journal from damage. A process or a machine that stops while it writes leaves bytes
 * nobody was told about: a line cut short, one with holes of NUL where blocks never reached the disk, or only the
 * first lines of an append. Those may go. Anything else may have been acknowledged and must not.
 */
import type { OpenFile } from '../../durable/file-system.ts';
import { readRange } from '../../durable/whole-file.ts';
import { decodeLine, LINE_START } from './line.ts';
import type { Fault, Scan } from './scan.ts';

/** Whether the fault of a scan is only an interrupted write after the last whole append. */
export async function isTornTail(file: OpenFile, scan: Scan, fault: Fault): Promise<boolean> {
  // The first line is put in place whole, long before anything else is written, and a restored backup likewise.
  if (scan.identity === null || scan.head.seq < scan.atLeast) return false;
  const tail = await readRange(file, scan.size, await file.size());
  // Cut exactly behind a line, every line there is sound, and still the append is not whole.
  const isInterrupted = fault.endsInAppend === true || looksInterrupted(tail.subarray(fault.offset - scan.size));
  return isInterrupted && !provesLoss(tail, scan.head.seq);
}

/** Bytes from the faulty line on: cut before a newline or holed by NUL, and up to there the beginning of a line. */
function looksInterrupted(bytes: Buffer): boolean {
  const newline = bytes.indexOf(0x0a);
  const line = newline === -1 ? bytes : bytes.subarray(0, newline);
  const hole = line.indexOf(0);
  if (hole === -1 && newline !== -1) return false;
  const beginning = line.subarray(0, Math.min(hole === -1 ? line.length : hole, LINE_START.length)).toString('latin1');
  return LINE_START.startsWith(beginning);
}

/** Whether a sound line among the bytes says that more events were durable when it was written than are intact now. */
function provesLoss(tail: Buffer, intact: number): boolean {
  return tail
    .toString('latin1')
    .split(/[\0\n]+/)
    .map(piece => decodeLine(Buffer.from(piece, 'latin1')))
    .some(line => typeof line !== 'string' && line.synced > intact);
}

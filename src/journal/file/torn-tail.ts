/**
 * Distinguishes a torn tail from damage. A process or machine that stops during a write leaves bytes that were never
 * acknowledged: a truncated line, NUL blocks that never reached the disk, or only the first lines of an append. These
 * may be removed; anything else may have been acknowledged and must be kept.
 */
import type { OpenFile } from '../../durable/file-system.ts';
import { readRange } from '../../durable/whole-file.ts';
import { decodeLine, LINE_START } from './line.ts';
import type { Fault, Scan } from './scan.ts';

/** Whether the fault is only an interrupted write after the last complete append. */
export async function isTornTail(file: OpenFile, scan: Scan, fault: Fault): Promise<boolean> {
  // The first line, and a restored backup, are written atomically, so they cannot be torn.
  if (scan.identity === null || scan.head.seq < scan.atLeast) return false;
  const tail = await readRange(file, scan.size, await file.size());
  // Truncated exactly after a line: all lines are valid, but the append is incomplete.
  const isInterrupted = fault.endsInAppend === true || looksInterrupted(tail.subarray(fault.offset - scan.size));
  return isInterrupted && !provesLoss(tail, scan.head.seq);
}

/** Whether the faulty line is truncated or has NUL bytes, and starts as a journal line does. */
function looksInterrupted(bytes: Buffer): boolean {
  const newline = bytes.indexOf(0x0a);
  const line = newline === -1 ? bytes : bytes.subarray(0, newline);
  const hole = line.indexOf(0);
  if (hole === -1 && newline !== -1) return false;
  const beginning = line.subarray(0, Math.min(hole === -1 ? line.length : hole, LINE_START.length)).toString('latin1');
  return LINE_START.startsWith(beginning);
}

/** Whether a valid line in the tail proves that more events were durable than are intact now. */
function provesLoss(tail: Buffer, intact: number): boolean {
  return tail
    .toString('latin1')
    .split(/[\0\n]+/)
    .map(piece => decodeLine(Buffer.from(piece, 'latin1')))
    .some(line => typeof line !== 'string' && line.synced > intact);
}

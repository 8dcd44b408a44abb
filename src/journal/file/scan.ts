/**
 * Reads a journal file and verifies each line, the hash chain, the numbers, the fencing tokens, and that appends are
 * complete. Stops at the first fault and reports it; `torn-tail.ts` and `damage.ts` decide what it means.
 */
import type { OpenFile } from '../../durable/file-system.ts';
import { readLines } from '../../durable/read-lines.ts';
import { nextHash, parseIdentity, startOfChain } from '../chain.ts';
import { type Codec, UnreadableEvent } from '../codec.ts';
import type { JournalEvent, Kinds } from '../event.ts';
import type { Head, JournalIdentity } from '../journal.ts';
import { decodeLine, type Line } from './line.ts';

/** The end of the verified part of a journal file. */
export interface ScanStart {
  identity: JournalIdentity | null;
  /** Least number of events, from the first line: those of the backup the file started as. */
  atLeast: number;
  head: Head;
  /** Bytes. */
  size: number;
  fence: number;
  lines: number;
}

export const BEGINNING: Readonly<ScanStart> = {
  identity: null,
  atLeast: 0,
  head: { seq: 0, hash: '' },
  size: 0,
  fence: 0,
  lines: 0,
};

/**
 * Result of a scan. `identity` is null when even the first line is invalid; `size` and `lines` end with the last
 * complete append.
 */
export interface Scan extends ScanStart {
  /** The highest fencing token found. */
  fence: number;
  fault: Fault | null;
}

export interface Fault {
  /** From 1. */
  line: number;
  /** Start of that line, in bytes. */
  offset: number;
  /** Completes "line 412 …". */
  rule: string;
  /** True for a valid event of a newer version: with a kind, field or value this one does not know. */
  unknownKind?: boolean;
  /** True when the file ends between two lines of an append. */
  endsInAppend?: boolean;
}

/** An event with its offset in the file. */
interface Placed<K extends Kinds> {
  event: JournalEvent<K>;
  hash: string;
  offset: number;
}

/**
 * @param start BEGINNING, or the end of a checkpoint
 * @param take called with the events of each complete append, in order
 */
export async function scanJournal<K extends Kinds>(
  file: OpenFile,
  codec: Codec<K>,
  start: ScanStart,
  take: (events: Placed<K>[]) => void,
): Promise<Scan> {
  const scan: Scan = { ...start, fault: null };
  let append: Placed<K>[] = [];
  let until = 0;
  let last = scan.head;
  let number = start.lines;

  for await (const lines of readLines(file, start.size, await file.size())) {
    for (const { bytes, offset, ended } of lines) {
      number++;
      try {
        const line = soundLine(bytes, ended);
        if (scan.identity === null) {
          scan.identity = identityIn(line);
          scan.atLeast = line.until;
          last = startOfChain(scan.identity);
        } else {
          const event = eventAfter(last, line, codec);
          if (line.fence < scan.fence) throw new Break('was written by a process that had lost the data folder');
          if (append.length > 0 && line.until !== until) throw new Break('cuts the append before it short');
          last = { seq: event.seq, hash: line.hash };
          until = line.until;
          scan.fence = line.fence;
          append.push({ event, hash: line.hash, offset });
          if (event.seq < until) continue;
          take(append);
          append = [];
        }
        scan.head = last;
        scan.size = offset + bytes.length + 1;
        scan.lines = number;
      } catch (error) {
        if (error instanceof Break) return { ...scan, fault: { line: number, offset, rule: error.message } };
        if (!(error instanceof UnreadableEvent)) throw error;
        return { ...scan, fault: { line: number, offset, rule: error.message, unknownKind: !error.knownKind } };
      }
    }
  }
  return { ...scan, fault: missingEnd(scan, append.length, until) };
}

/** Fault at the end of a file whose lines are all valid. */
function missingEnd({ identity, head, atLeast, lines, size }: Scan, begun: number, until: number): Fault | null {
  const at = { line: lines + 1, offset: size };
  if (!identity) return { ...at, rule: 'is missing: the file is empty' };
  if (begun > 0) {
    const rule = `begins an append of ${until - head.seq} events of which only ${begun} are there`;
    return { ...at, rule, endsInAppend: true };
  }
  return head.seq < atLeast ? { ...at, rule: `is missing, and all up to event ${atLeast}` } : null;
}

/** The message completes "line 412 …". */
class Break extends Error {}

function soundLine(bytes: Buffer, ended: boolean): Line {
  const line = decodeLine(bytes);
  if (typeof line === 'string') throw new Break(line);
  if (!ended) throw new Break('lacks its newline');
  return line;
}

function identityIn(line: Line): JournalIdentity {
  const identity = parseIdentity(line.text);
  if (!identity) throw new Break('does not say which journal this is, or is of a format this version cannot read');
  if (startOfChain(identity).hash !== line.hash) throw new Break('does not match its hash');
  return identity;
}

function eventAfter<K extends Kinds>(last: Head, line: Line, codec: Codec<K>): JournalEvent<K> {
  const chained = nextHash(last.hash, line.text) === line.hash;
  const event = codec.decode(line.text);
  if (event.seq === last.seq + 1) {
    if (chained) return event;
    throw new Break('does not continue the hash chain: it was altered or belongs to another journal');
  }
  if (event.seq > last.seq + 1)
    throw new Break(`is event ${event.seq} where event ${last.seq + 1} should be: lines are missing`);
  throw new Break(`is event ${event.seq} once more or out of order; event ${last.seq + 1} should be here`);
}

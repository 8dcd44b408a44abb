/**
 * A faster start. A checkpoint says: so many bytes of the journal were checked, and this was their digest. If they
 * still have it they need no second check, and the state folded from them then is good. Their lines are only looked
 * through for where events stand and which keys they use.
 */
import { createHash, type Hash } from 'node:crypto';
import type { OpenFile } from '../../durable/file-system.ts';
import { readLines } from '../../durable/read-lines.ts';
import { readPieces } from '../../durable/whole-file.ts';
import { parseIdentity } from '../chain.ts';
import type { Head } from '../journal.ts';
import { UsedKeys } from '../keys.ts';
import { decodeLine } from './line.ts';
import type { ScanStart } from './scan.ts';

export interface Checkpoint extends Head {
  /** How much of the journal file was checked. */
  bytes: number;
  /** SHA-256 of those bytes, in hex. */
  digest: string;
}

/** Where the events of a journal file are, which keys they use, and a digest of its bytes that goes on growing. */
export interface FileIndex {
  /** Where the line of each event starts; that of event 1 is offsets[0]. */
  offsets: number[];
  keys: UsedKeys;
  /** How many bytes the digest covers. */
  bytes: number;
  digest: Hash;
}

export function emptyIndex(): FileIndex {
  return { offsets: [], keys: new UsedKeys(), bytes: 0, digest: createHash('sha256') };
}

/** Takes the bytes of a file from where the digest stands up to `end` into it. */
export async function digestUpTo(index: FileIndex, file: OpenFile, end: number): Promise<void> {
  for await (const piece of readPieces(file, index.bytes, end)) {
    index.digest.update(piece);
    index.bytes += piece.length;
  }
}

export function digestSoFar({ digest }: FileIndex): string {
  return digest.copy().digest('hex');
}

/** The kind and key of an event inside its line; neither can hold a quote or an escape (`codec.ts`). */
const KIND_AND_KEY = /"event":\{"kind":"([^"]+)","key":"([^"]+)"/;
/** Holds the frame, the longest kind and the longest key. */
const BEGINNING_BYTES = 1_280;

/** @returns where to scan on and the index up to there; null when the bytes are no longer those that were checked */
export async function resumeFrom(
  file: OpenFile,
  { bytes: checked, digest, seq, hash }: Checkpoint,
): Promise<{ start: ScanStart; index: FileIndex } | null> {
  if ((await file.size()) < checked) return null;
  const index = emptyIndex();
  const see = (piece: Buffer) => {
    index.digest.update(piece);
    index.bytes += piece.length;
  };
  const ends: Buffer[] = [];
  // Looked through and digested in one go: what its lines say is of use only when the digest is right.
  for await (const lines of readLines(file, 0, checked, see)) {
    for (const { bytes, offset } of lines) {
      ends[ends.length === 0 ? 0 : 1] = bytes;
      if (offset === 0) continue;
      index.offsets.push(offset);
      const [, kind, key] = KIND_AND_KEY.exec(bytes.toString('latin1', 0, BEGINNING_BYTES)) ?? [];
      if (kind && key) index.keys.note(kind, utf8Of(key), index.offsets.length);
    }
  }
  if (digestSoFar(index) !== digest) return null;
  const [first, last] = [ends[0], ends.at(-1)].map(bytes => decodeLine(bytes ?? Buffer.alloc(0)));
  if (typeof first !== 'object' || typeof last !== 'object') return null;
  const identity = parseIdentity(first.text);
  if (!identity || index.offsets.length !== seq || last.hash !== hash) return null;
  return {
    start: { identity, atLeast: first.until, head: { seq, hash }, size: checked, fence: last.fence, lines: seq + 1 },
    index,
  };
}

/** Bytes read as Latin-1, which is cheap, as the text they are. */
function utf8Of(latin1: string): string {
  return /^[\0-\x7f]*$/.test(latin1) ? latin1 : Buffer.from(latin1, 'latin1').toString();
}

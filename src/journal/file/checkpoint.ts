/**
 * Checkpoint for a faster start: the number of bytes already verified and their digest. If the digest still matches,
 * those bytes are not verified again and the snapshot folded from them is valid; their lines are only scanned for
 * offsets and keys.
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
  /** Number of verified bytes of the journal file. */
  bytes: number;
  /** SHA-256 of those bytes, in hex. */
  digest: string;
}

/** Index of a journal file: event offsets, used keys, and a running digest of its bytes. */
export interface FileIndex {
  /** Start of each event's line; event 1 is offsets[0]. */
  offsets: number[];
  keys: UsedKeys;
  /** Number of bytes in the digest. */
  bytes: number;
  digest: Hash;
}

export function emptyIndex(): FileIndex {
  return { offsets: [], keys: new UsedKeys(), bytes: 0, digest: createHash('sha256') };
}

/** Extends the digest to `end`. */
export async function digestUpTo(index: FileIndex, file: OpenFile, end: number): Promise<void> {
  for await (const piece of readPieces(file, index.bytes, end)) {
    index.digest.update(piece);
    index.bytes += piece.length;
  }
}

export function digestSoFar({ digest }: FileIndex): string {
  return digest.copy().digest('hex');
}

/** Matches kind and key in a line; neither can contain a quote or an escape (`codec.ts`). */
const KIND_AND_KEY = /"event":\{"kind":"([^"]+)","key":"([^"]+)"/;
/** Enough for the frame, the longest kind and the longest key. */
const BEGINNING_BYTES = 1_280;

/** @returns where to continue the scan, and the index up to there; null when the bytes differ from those verified */
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
  // Scanned and digested in one pass; the scan is used only if the digest matches.
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

/** Decodes UTF-8 that was read as Latin-1, which is cheaper. */
function utf8Of(latin1: string): string {
  return /^[\0-\x7f]*$/.test(latin1) ? latin1 : Buffer.from(latin1, 'latin1').toString();
}

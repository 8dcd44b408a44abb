/**
 * state.json: the folded state as readable JSON, written through lowdb. The journal is authoritative. The snapshot is
 * used only for a faster start, if the file is intact, was written by this very program, and the journal still holds
 * the bytes it was folded from. Otherwise the state is folded again.
 */
import { hash } from 'node:crypto';
import { Low } from 'lowdb';
import type { FileSystem } from '../../durable/file-system.ts';
import { readWhole, replaceFile, writeFully } from '../../durable/whole-file.ts';
import type { Checkpoint } from '../file/checkpoint.ts';

export interface Snapshot<State> {
  /** Digest of the program that folded the state (`program.ts`). */
  program: string;
  /** Point of the journal the state was folded up to. */
  journal: Checkpoint;
  state: State;
}

export type SnapshotFile<State> = Low<Snapshot<State> | null>;

/** lowdb's own file adapter neither fsyncs nor detects a short write or an altered file; this one does. */
export function createSnapshotFile<State>(fs: FileSystem, path: string): SnapshotFile<State> {
  return new Low<Snapshot<State> | null>(
    {
      async read() {
        const bytes = await readWhole(fs, path);
        return bytes && decode<State>(bytes);
      },
      async write(snapshot) {
        const bytes = encode(snapshot);
        await replaceFile(fs, path, file => writeFully(file, bytes));
      },
    },
    null,
  );
}

// The digest of the rest stands first, so that it can be cut off without parsing.
const START = '{\n "sha256": "';
const DIGEST_CHARACTERS = 64;

function encode(snapshot: unknown): Buffer {
  const rest = `",${JSON.stringify(snapshot, null, 1).slice(1)}\n`;
  return Buffer.from(`${START}${hash('sha256', rest)}${rest}`);
}

/** Null when the digest does not match. */
function decode<State>(bytes: Buffer): Snapshot<State> | null {
  const end = START.length + DIGEST_CHARACTERS;
  if (hash('sha256', bytes.subarray(end)) !== bytes.toString('latin1', START.length, end)) return null;
  return JSON.parse(bytes.toString());
}

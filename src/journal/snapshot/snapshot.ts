/**
 * state.json: the folded state as JSON an office can read with any editor, written through lowdb. The journal alone
 * counts. The state is taken from here only to start sooner: when the file is whole, was written by this very
 * program, and the journal still holds the bytes it was folded from. Otherwise it is folded anew.
 */
import { hash } from 'node:crypto';
import { Low } from 'lowdb';
import type { FileSystem } from '../../durable/file-system.ts';
import { readWhole, replaceFile, writeFully } from '../../durable/whole-file.ts';
import type { Checkpoint } from '../file/checkpoint.ts';

export interface Snapshot<State> {
  /** What the state was folded by (`program.ts`). */
  program: string;
  /** What it was folded from. */
  journal: Checkpoint;
  state: State;
}

export type SnapshotFile<State> = Low<Snapshot<State> | null>;

/** lowdb's own file adapter neither syncs nor notices a short write or an altered file; this one does. */
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

// The digest of everything after it stands first, where it can be cut off without parsing.
const START = '{\n "sha256": "';
const DIGEST_CHARACTERS = 64;

function encode(snapshot: unknown): Buffer {
  const rest = `",${JSON.stringify(snapshot, null, 1).slice(1)}\n`;
  return Buffer.from(`${START}${hash('sha256', rest)}${rest}`);
}

/** Null when the file is not as it was written. */
function decode<State>(bytes: Buffer): Snapshot<State> | null {
  const end = START.length + DIGEST_CHARACTERS;
  if (hash('sha256', bytes.subarray(end)) !== bytes.toString('latin1', START.length, end)) return null;
  return JSON.parse(bytes.toString());
}

/**
 * state.json: the folded state as JSON an office can read with any editor, written through lowdb. The journal alone
 * counts: the state is folded from it at every start and never read from here. What is read is how far the journal
 * had come, because a journal that has come less far since has lost something.
 */
import { Low } from 'lowdb';
import type { FileSystem } from './file-system.ts';
import type { Head } from './journal.ts';
import { readWhole, replaceFile, writeFully } from './whole-file.ts';

export interface Snapshot<State> {
  /** Number and hash of the last event folded in. */
  throughSeq: number;
  throughHash: string;
  state: State;
}

/** lowdb's own file adapter neither syncs nor notices a short write; this one does both. */
export function createSnapshotFile<State>(fs: FileSystem, path: string): Low<Snapshot<State> | null> {
  return new Low<Snapshot<State> | null>(
    {
      async read() {
        const bytes = await readWhole(fs, path);
        return bytes && parseSnapshot<State>(bytes.toString());
      },
      async write(snapshot) {
        const bytes = Buffer.from(`${JSON.stringify(snapshot, null, 1)}\n`);
        await replaceFile(fs, path, file => writeFully(file, bytes));
      },
    },
    null,
  );
}

/** Null when it is not a snapshot: it will be written anew. */
function parseSnapshot<State>(text: string): Snapshot<State> | null {
  try {
    const value = JSON.parse(text);
    const sound = Number.isSafeInteger(value.throughSeq) && typeof value.throughHash === 'string';
    return sound ? value : null;
  } catch {
    return null;
  }
}

export interface SnapshotKeeper {
  /** Something has changed. */
  touch(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

const REST_MS = 1_000;
/** Making the text of a large state holds up everything else; this keeps it to one hundredth of the time. */
const REST_PER_WORK = 100;

/** Writes the state soon after it has changed, not after each change, and never twice at once. */
export function keepSnapshot<State>(
  file: Low<Snapshot<State> | null>,
  current: () => { head: Head; state: State },
  report: (line: string) => void,
): SnapshotKeeper {
  let restMs = REST_MS;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;

  async function write(): Promise<void> {
    const { head, state } = current();
    if (file.data?.throughSeq === head.seq && file.data.throughHash === head.hash) return;
    const startedMs = performance.now();
    file.data = { throughSeq: head.seq, throughHash: head.hash, state };
    const written = file.write();
    restMs = Math.max(REST_MS, (performance.now() - startedMs) * REST_PER_WORK);
    await written.catch(error => {
      file.data = null;
      report(`state.json was not written and is behind the journal, which is complete: ${error.message}`);
    });
  }

  function wake(): void {
    timer = null;
    writing = writing.then(write);
  }

  return {
    touch() {
      if (closed) return;
      timer ??= setTimeout(wake, restMs).unref();
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      wake();
      await writing;
    },
  };
}

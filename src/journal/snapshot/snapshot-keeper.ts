/** Keeps state.json close behind the state: soon after a change, not after each change, and never twice at once. */
import type { Snapshot, SnapshotFile } from './snapshot.ts';

interface SnapshotKeeper {
  /** Something has changed. */
  touch(): void;
  /** Writes what is not written yet; what cannot be is left. */
  close(): Promise<void>;
}

const REST_MS = 1_000;
/** Making the text of a large state holds up everything else; this keeps it to one hundredth of the time. */
const REST_PER_WORK = 100;
/** What could not be written is tried again, though nothing changes: a full disk is seldom emptied sooner. */
const RETRY_MS = 30_000;

/** @param current the state now; its text is made before anything else can happen */
export function keepSnapshot<State>(
  file: SnapshotFile<State>,
  current: () => Snapshot<State>,
  report: (line: string) => void,
): SnapshotKeeper {
  let restMs = REST_MS;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let dirty = false;

  async function write(): Promise<void> {
    if (!dirty) return;
    dirty = false;
    const startedMs = performance.now();
    file.data = current();
    const written = file.write();
    restMs = Math.max(REST_MS, (performance.now() - startedMs) * REST_PER_WORK);
    try {
      await written;
    } catch (error) {
      dirty = true;
      timer ??= setTimeout(wake, RETRY_MS).unref();
      report(`state.json was not written and is behind the journal, which is complete: ${error}`);
    }
  }

  function wake(): void {
    timer = null;
    writing = writing.then(write);
  }

  return {
    touch() {
      dirty = true;
      timer ??= setTimeout(wake, restMs).unref();
    },
    async close() {
      if (timer) clearTimeout(timer);
      wake();
      await writing;
      // A write that failed now would be tried again in a folder that is another's by then.
      if (timer) clearTimeout(timer);
    },
  };
}

/** Writes state.json soon after changes (debounced), never two writes at once. */
import type { Snapshot, SnapshotFile } from './snapshot.ts';

interface SnapshotKeeper {
  /** Called after a change. */
  touch(): void;
  /** Writes pending changes; a failure is only reported. */
  close(): Promise<void>;
}

const REST_MS = 1_000;
/** Serialising a large state blocks the event loop; this limits it to one hundredth of the time. */
const REST_PER_WORK = 100;
/** Retry interval after a failed write, even without changes: a full disk is seldom freed sooner. */
const RETRY_MS = 30_000;

/** @param current returns the state; it is serialised synchronously */
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
      // A failed write must not be retried later, when another process may own the folder.
      if (timer) clearTimeout(timer);
    },
  };
}

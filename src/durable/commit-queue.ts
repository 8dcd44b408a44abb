/** Group commit: requests that arrive during a commit are batched into the next one, so one fsync serves many. */
interface CommitQueue<Request> {
  add(request: Request): void;
  /** Resolves when nothing is queued or running. */
  idle(): Promise<void>;
}

/** @param commit handles one batch at a time, in order; must not throw */
export function createCommitQueue<Request>(commit: (batch: Request[]) => Promise<void>): CommitQueue<Request> {
  let waiting: Request[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Lets requests of the same turn join the first batch.
    await null;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commit(batch);
    }
    running = null;
  }

  return {
    add(request) {
      waiting.push(request);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}

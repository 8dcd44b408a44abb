/** Group commit: what is asked for while one commit runs goes into the next one together, so a sync serves many. */
interface CommitQueue<Request> {
  add(request: Request): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
}

/** @param commit handles a batch, one batch at a time and in order; must not throw */
export function createCommitQueue<Request>(commit: (batch: Request[]) => Promise<void>): CommitQueue<Request> {
  let waiting: Request[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Lets everything that is asked for in the same turn join the first batch.
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

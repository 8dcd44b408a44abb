/** Tracks the ticks of one process: ticks may overlap, and a shutdown waits for all of them. */
export function createCalls(tick: () => Promise<void>) {
  let underWay = Promise.resolve();
  return {
    /** Resolves when this tick and those before it have ended. */
    run(): Promise<void> {
      underWay = Promise.all([underWay, tick()]).then(() => {});
      return underWay;
    },
    settled: () => underWay,
  };
}

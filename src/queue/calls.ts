/** The calls of one process: none waits for another, and a stop waits for all. */
export function createCalls(tick: () => Promise<void>) {
  let underWay = Promise.resolve();
  return {
    /** Resolves when this call and those before it are through. */
    run(): Promise<void> {
      underWay = Promise.all([underWay, tick()]).then(() => {});
      return underWay;
    },
    settled: () => underWay,
  };
}

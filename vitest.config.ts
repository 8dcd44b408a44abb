/** One set-up for every suite. Two workers: the suites start processes, servers and browsers of their own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A worker loads the sources, the libraries and the dictionary once, not once for each file: no module keeps what a
    // test does. Helpers tidy up by onTestFinished, since a hook in a helper would be there for the first file alone.
    isolate: false,
    // Loading the dictionary takes a second on a quiet machine and several on a busy one.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

/** One set-up for every suite. Two workers: the suites start processes, servers and browsers of their own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Loading the dictionary takes a second on a quiet machine and several on a busy one.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

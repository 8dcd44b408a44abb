/** An inbox in memory: for the playground, a local test client, and tests. */
import { Contents } from './contents.ts';
import { createDeduplication } from './deduplication.ts';
import type { Inbox } from './inbox.ts';

export function createMemoryInbox(now: () => Date): Inbox {
  return { ...createDeduplication(new Contents(), async () => {}, now), close: async () => {} };
}

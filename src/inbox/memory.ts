/** An inbox in memory: for the playground, a local test client, and tests. */
import { Contents } from './contents.ts';
import type { Inbox } from './inbox.ts';
import { createTaking } from './taking.ts';

export function createMemoryInbox(now: () => Date): Inbox {
  return { ...createTaking(new Contents(), async () => {}, now), close: async () => {} };
}

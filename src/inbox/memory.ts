/** An inbox that lasts as long as the process: for the playground, for one test client, and for tests. */
import { Contents } from './contents.ts';
import type { Inbox } from './inbox.ts';
import { createTaking } from './taking.ts';

export function createMemoryInbox(now: () => Date): Inbox {
  return { ...createTaking(new Contents(), async () => {}, now), close: async () => {} };
}

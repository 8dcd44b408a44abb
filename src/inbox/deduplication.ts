/** Logic common to all inboxes: of several deliveries with the same key, exactly one is taken, even when they race. */
import type { Contents } from './contents.ts';
import type { Delivery, Inbox } from './inbox.ts';
import { hashOf, type InboxLine } from './line.ts';

/** @param save makes a line durable; rejects when it is not */
export function createDeduplication(
  contents: Contents,
  save: (line: InboxLine) => Promise<void>,
  now: () => Date,
): Omit<Inbox, 'close'> {
  const underWay = new Map<string, Promise<void>>();
  const handedOut = new Set<Delivery['platform']>();
  const { lastAlive } = contents;

  async function put(line: InboxLine): Promise<void> {
    await save(line);
    contents.apply(line);
  }

  return {
    lastAlive,
    async take({ platform, keys, body }) {
      const hashes = keys.map(hashOf);
      for (;;) {
        const same = hashes.map(hash => underWay.get(hash)).find(one => one !== undefined);
        if (!same) break;
        await same.catch(() => {});
      }
      if (contents.isSeen(hashes)) return false;
      const saved = put({ take: hashes, platform, key: keys[0], body, at: now().toISOString() });
      for (const hash of hashes) underWay.set(hash, saved);
      try {
        await saved;
        return true;
      } finally {
        for (const hash of hashes) underWay.delete(hash);
      }
    },
    begin: key => put({ begin: hashOf(key) }),
    done(key) {
      if (contents.isOpen(key)) put({ done: hashOf(key) }).catch(() => {});
    },
    unfinished(platform) {
      if (handedOut.has(platform)) return [];
      handedOut.add(platform);
      return contents.unfinished(platform);
    },
    heartbeat() {
      put({ alive: now().toISOString() }).catch(() => {});
    },
  };
}

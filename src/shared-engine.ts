/** The shared engine: all its parts use one PostgreSQL, which several processes can share. */
import type { Engine, EngineOptions } from './engine.ts';
import { openSharedStore } from './journal/shared/shared-store.ts';
import { createSharedAddresses } from './postgres/addresses.ts';
import { createSharedConversations } from './postgres/conversations.ts';
import { openSharedInbox } from './postgres/inbox.ts';
import { createSharedMemory } from './postgres/memory.ts';
import { createPool } from './postgres/pool.ts';
import { createSharedRowLocks } from './postgres/row-locks.ts';
import { createSharedShortMemory } from './postgres/short-memory.ts';
import { createBossQueue } from './queue/pg-boss.ts';
import { updatesFold } from './updates/fold.ts';
import { kinds } from './updates/kinds.ts';

export async function openSharedEngine(url: string, { config, now, report, changed }: EngineOptions): Promise<Engine> {
  const store = await openSharedStore({ url, folder: config.dataDir, kinds, fold: updatesFold, now, report, changed });
  const pool = createPool(url);
  const inbox = await openSharedInbox({ pool, session: store.session, life: store.life, now, report });
  const memory = createSharedMemory(pool, report);
  return {
    store,
    holds: createSharedRowLocks(store.session),
    conversations: createSharedConversations(memory, report),
    inbox,
    shortMemory: createSharedShortMemory(memory),
    addresses: createSharedAddresses(pool),
    createQueue: tick => createBossQueue({ url, tick, report }),
    readiness: [{ name: 'store', check: async () => store.problem() }],
    async close() {
      await inbox.close();
      memory.close();
      await pool.close();
      await store.close();
    },
  };
}

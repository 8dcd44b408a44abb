/** The parts that several processes share through one PostgreSQL. */
import type { Engine, EngineOptions } from '../engine.ts';
import { kinds } from '../journal/kinds.ts';
import { openSharedStore } from '../journal/shared/shared-store.ts';
import { createBossQueue } from '../queue/pg-boss.ts';
import { updatesFold } from '../updates/fold.ts';
import { createSharedConversations } from './conversations.ts';
import { createSharedHolds } from './holds.ts';
import { openSharedInbox } from './inbox.ts';
import { createSharedMemory } from './memory.ts';
import { createSharedPlaces } from './places.ts';
import { createPool } from './pool.ts';
import { createSharedShortMemory } from './short-memory.ts';

export async function openSharedEngine(url: string, { config, now, report, changed }: EngineOptions): Promise<Engine> {
  const store = await openSharedStore({ url, folder: config.dataDir, kinds, fold: updatesFold, now, report, changed });
  const pool = createPool(url);
  const inbox = await openSharedInbox({ pool, session: store.session, life: store.life, now, report });
  const memory = createSharedMemory(pool, report);
  return {
    store,
    holds: createSharedHolds(store.session),
    conversations: createSharedConversations(memory, report),
    inbox,
    shortMemory: createSharedShortMemory(memory),
    places: createSharedPlaces(pool),
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

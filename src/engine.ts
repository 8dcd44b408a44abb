/**
 * The parts that depend on where the record is kept: a data folder owned by one process, or PostgreSQL shared by
 * several. DATABASE_URL decides; the PostgreSQL libraries are loaded only then.
 */
import type { Config } from './config.ts';
import { createRowLocks, type RowLocks } from './delivery/row-locks.ts';
import { nodeFileSystem } from './durable/file-system.ts';
import { createWriteProbe } from './durable/write-probe.ts';
import type { Readiness } from './http/probes.ts';
import { openFileInbox } from './inbox/file.ts';
import type { Inbox } from './inbox/inbox.ts';
import { type Conversations, createConversations } from './intent/conversations.ts';
import { openStore, type Store } from './journal/store.ts';
import type { Addresses } from './memory/addresses.ts';
import { createShortMemory, type ShortMemory } from './memory/short-memory.ts';
import { createInProcessQueue } from './queue/in-process.ts';
import type { Queue } from './queue/queue.ts';
import { updatesFold } from './updates/fold.ts';
import { kinds } from './updates/kinds.ts';
import type { UpdatesState } from './updates/state.ts';

export interface Engine {
  store: Store<UpdatesState, typeof kinds>;
  holds: RowLocks;
  conversations: Conversations;
  inbox: Inbox;
  shortMemory: ShortMemory;
  /** Null in the embedded engine, which keeps them in a file instead. */
  addresses: Addresses | null;
  createQueue(tick: () => Promise<void>): Queue;
  readiness: readonly Readiness[];
  /** Closes the record last. */
  close(): Promise<void>;
}

export interface EngineOptions {
  config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** Called after events were folded into the state, including those of other processes. Must not throw. */
  changed?: (() => void) | undefined;
}

/** @throws what openStore or openSharedStore throws */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { databaseUrl } = options.config;
  if (!databaseUrl) return openEmbeddedEngine(options);
  const { openSharedEngine } = await import('./shared-engine.ts');
  return openSharedEngine(databaseUrl, options);
}

async function openEmbeddedEngine({ config, now, report, changed }: EngineOptions): Promise<Engine> {
  const folder = config.dataDir;
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report, changed });
  const inbox = await openFileInbox({ folder, now, report });
  const probe = createWriteProbe(nodeFileSystem, folder);
  return {
    store,
    holds: createRowLocks(),
    conversations: createConversations(),
    inbox,
    shortMemory: createShortMemory(),
    addresses: null,
    createQueue: createInProcessQueue,
    readiness: [{ name: 'store', check: async () => unsaved(await probe()) }],
    async close() {
      await inbox.close();
      await store.close();
    },
  };
}

/** Questions are answered all the same. */
const unsaved = (code: string | null): string | null =>
  code && `the data folder cannot be written (${code}): nothing is recorded until it can`;

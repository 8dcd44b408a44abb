/** The shared store: the journal on PostgreSQL, and the state each process folds from it. */
import { join } from 'node:path';
import { nodeFileSystem } from '../../durable/file-system.ts';
import { describeFailure } from '../../postgres/failures.ts';
import { createLiveness, type Liveness } from '../../postgres/liveness.ts';
import { createSession, type Query, type Session } from '../../postgres/session.ts';
import { writeBackup } from '../backup/backup-file.ts';
import { rotateBackups } from '../backup/backups.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { journalFolder } from '../journal-folder.ts';
import type { Store, StoreOptions } from '../store.ts';
import { createPostgresJournal } from './postgres.ts';

interface SharedStore<State, K extends Kinds> extends Store<State, K> {
  /** The connection that appends. Its advisory locks are therefore still held at each append. */
  session: Session;
  /** This process's liveness lock. */
  life: Liveness;
  /** Null while this process sees the others' events, otherwise the reason why not. */
  problem(): string | null;
}

export type SharedStoreOptions<State, K extends Kinds> = Omit<StoreOptions<State, K>, 'fs'> & {
  /** DATABASE_URL. */
  url: string;
};

/** @throws what createPostgresJournal throws */
export async function openSharedStore<State, K extends Kinds>(
  options: SharedStoreOptions<State, K>,
): Promise<SharedStore<State, K>> {
  const { url, folder, kinds, fold, now, report } = options;
  const codec = createCodec(kinds);
  let state = fold.initial();
  const life = createLiveness();
  let session: Session | undefined;
  const journal = await createPostgresJournal({
    kinds,
    now,
    report,
    connect: hooks => {
      const begin = async (query: Query) => {
        await hooks.begin?.(query);
        await life.begin(query);
      };
      session = createSession({ url, ...hooks, begin });
      return session;
    },
    follow(events) {
      for (const event of events) state = fold.apply(state, event);
      options.changed?.();
    },
  }).catch(error => {
    throw describeFailure(error, url);
  });
  return {
    journal,
    session: session!,
    life,
    state: () => state,
    problem: journal.problem,
    backUp: to => writeBackup(nodeFileSystem, journal, to, codec),
    async backUpDay(day, keep) {
      const { backups } = journalFolder(folder);
      await nodeFileSystem.makeFolder(backups);
      const release = await nodeFileSystem.lock(join(backups, 'being-written'));
      if (!release) return null;
      try {
        return await rotateBackups(nodeFileSystem, journal, backups, codec, day, keep);
      } finally {
        await release();
      }
    },
    close: journal.close,
  };
}

/**
 * Row locks shared by several processes: advisory locks of the session that also appends to the journal. The server
 * releases them with the session, at once if its process is killed, so a successful append proves that the locks were
 * still held.
 */

import type { RowLocks } from '../delivery/row-locks.ts';
import { LruCache } from '../memory/lru-cache.ts';
import { RecordError } from '../record-error.ts';
import { reasonOf } from './failures.ts';
import type { Session } from './session.ts';

/**
 * Grace period before a lock is taken over from a holder that disappeared. A process that only lost its connection may
 * still be posting; the longest post is a few calls of eight seconds each, with pauses of fifteen between.
 */
const CUT_OFF_MS = 180_000;
/** Names remembered as found free; a forgotten one waits for a new grace period. */
const MOST_FREE = 5_000;

export function createSharedRowLocks(session: Session, cutOffMs = CUT_OFF_MS): RowLocks {
  const mine = new Set<string>();
  /** When an abandoned name was first found free, by a monotonic clock. */
  const firstFoundFree = new LruCache<number>(MOST_FREE);

  async function locked(
    name: string,
    mayBegin: () => boolean,
    work: (isHeld: () => boolean) => Promise<void>,
  ): Promise<void> {
    if (mine.has(name)) return;
    mine.add(name);
    try {
      const connection = await lock(name);
      if (connection === null) {
        firstFoundFree.delete(name);
        return;
      }
      try {
        if (mayBegin()) await work(() => session.connection() === connection);
      } finally {
        await unlock(name, connection);
      }
    } finally {
      mine.delete(name);
    }
  }

  /** @returns the connection that holds the lock; null when another session does. @throws BotError JOURNAL_NOT_SAVED */
  async function lock(name: string): Promise<number | null> {
    try {
      return await session.run(async query => {
        const [row] = await query<{ got: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got', [
          lockName(name),
        ]);
        return row?.got ? session.connection() : null;
      });
    } catch (cause) {
      throw new RecordError('JOURNAL_NOT_SAVED', `PostgreSQL: ${reasonOf(cause)}. Nothing was begun.`, { cause });
    }
  }

  /** Locks of a lost connection are already released. */
  async function unlock(name: string, connection: number): Promise<void> {
    if (session.connection() !== connection) return;
    await session
      .run(async query => {
        if (session.connection() === connection)
          await query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lockName(name)]);
      })
      .catch(() => {});
  }

  return {
    hold: (name, work) => locked(name, () => true, work),
    takeOver(name, work) {
      const mayBegin = () => {
        const since = firstFoundFree.get(name) ?? performance.now();
        firstFoundFree.set(name, since);
        return performance.now() - since >= cutOffMs;
      };
      return locked(name, mayBegin, async isHeld => {
        firstFoundFree.delete(name);
        await work(isHeld);
      });
    },
  };
}

const lockName = (name: string): string => `keikaku/hold/${name}`;

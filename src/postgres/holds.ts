/**
 * Holds among several processes: advisory locks of the session that also appends to the journal. The server drops them
 * with the session, at once when its process is killed. So whoever has just appended still held what it holds.
 */
import { Recent } from '../memory/recent.ts';
import { RecordError } from '../record-error.ts';
import type { Holds } from '../updates/delivery/holds.ts';
import { reasonOf } from './failures.ts';
import type { Session } from './session.ts';

/**
 * How long a name is left alone after its holder went away. A process that lost its connection, not its life, may be in
 * the middle of a post; the longest is made of a few calls of eight seconds each, with pauses of fifteen between.
 */
const CUT_OFF_MS = 180_000;
/** Names found free at once; those forgotten are left alone for longer. */
const MOST_FREE = 5_000;

export function createSharedHolds(session: Session, cutOffMs = CUT_OFF_MS): Holds {
  const mine = new Set<string>();
  /** When names that somebody left were first found free, by a clock that never goes back. */
  const foundFree = new Recent<number>(MOST_FREE);

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
        foundFree.delete(name);
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

  /** A lock whose connection is gone is gone with it. */
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
        const since = foundFree.get(name) ?? performance.now();
        foundFree.set(name, since);
        return performance.now() - since >= cutOffMs;
      };
      return locked(name, mayBegin, async isHeld => {
        foundFree.delete(name);
        await work(isHeld);
      });
    },
  };
}

const lockName = (name: string): string => `keikaku/hold/${name}`;

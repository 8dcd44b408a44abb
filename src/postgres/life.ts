/**
 * Which processes live: each holds locks of its own for as long as its connection lasts, and takes them again with the
 * next one. The server drops them when the process is killed.
 */
import { randomUUID } from 'node:crypto';
import type { Query } from './session.ts';

export interface Life {
  id: string;
  /** Runs on each new connection of the process's session. */
  begin(query: Query): Promise<void>;
}

/** Held, shared, by every process on the database; whoever holds it alone is the only one. */
export const EVERYONE = "hashtextextended('keikaku/everyone', 0)";

export function createLife(): Life {
  const id = randomUUID();
  return {
    id,
    async begin(query) {
      await query(
        `SELECT pg_advisory_lock_shared(${EVERYONE}), pg_advisory_lock_shared(hashtextextended('keikaku/life/' || $1, 0))`,
        [id],
      );
    },
  };
}

/** SQL: whether no process with the id in the column lives. Holds nothing beyond the statement. */
export function isDead(column: string): string {
  return `pg_try_advisory_xact_lock(hashtextextended('keikaku/life/' || ${column}, 0))`;
}

/**
 * Liveness of processes: each holds advisory locks as long as its connection lasts and takes them again on the next
 * one. The server releases them when the process is killed.
 */
import { randomUUID } from 'node:crypto';
import type { Query } from './session.ts';

export interface Liveness {
  id: string;
  /** Runs on each new connection of the process's session. */
  begin(query: Query): Promise<void>;
}

/** Held shared by every process on the database; taking it exclusively proves that there is no other. */
export const ALL_PROCESSES_LOCK = "hashtextextended('keikaku/everyone', 0)";

export function createLiveness(): Liveness {
  const id = randomUUID();
  return {
    id,
    async begin(query) {
      await query(
        `SELECT pg_advisory_lock_shared(${ALL_PROCESSES_LOCK}), pg_advisory_lock_shared(hashtextextended('keikaku/life/' || $1, 0))`,
        [id],
      );
    },
  };
}

/** SQL expression: whether the process with the id in the column is dead. Holds nothing beyond the statement. */
export function isDead(column: string): string {
  return `pg_try_advisory_xact_lock(hashtextextended('keikaku/life/' || ${column}, 0))`;
}

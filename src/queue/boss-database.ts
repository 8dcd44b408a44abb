/**
 * The database as pg-boss gets to see it: one that answers late rather than not at all. pg-boss does not wait for its
 * own "completed"; refused by a database that is down, it would take the process with it. So a statement that finds no
 * connection is tried until there is one. Trying twice is harmless: at worst a call of the update cycle comes once more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { placeOf, reasonOf } from '../postgres/failures.ts';

interface BossDatabase {
  /** Resolves with undefined, as pg-boss expects of a closed database, once it is closed. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number }>;
  /** What is in the way of the statements that wait. */
  problem(): string | null;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 30_000;
const RETRY_MS = 1_000;

export function createBossDatabase(url: string, retryMs = RETRY_MS): BossDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `keikaku ${process.pid} queue`,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  pool.on('error', () => {});
  let closed = false;
  let problem: string | null = null;

  return {
    async executeSql(text, values) {
      while (!closed) {
        try {
          const result = await pool.query(text, values);
          problem = null;
          return { rows: result.rows, rowCount: result.rowCount ?? 0 };
        } catch (error) {
          if (closed) break;
          if (isStatementsOwn(error)) throw error;
          problem = `${placeOf(url)}: ${reasonOf(error)}`;
          await sleep(retryMs, undefined, { ref: false });
        }
      }
      return undefined as never;
    },
    problem: () => problem,
    async close() {
      closed = true;
      await pool.end();
    },
  };
}

/** A refusal that another try would meet again, as against a server that is gone, going or coming. */
function isStatementsOwn(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(?:08|40|53|57)/.test(error.code ?? '');
}

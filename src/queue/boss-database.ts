/**
 * Database connection for pg-boss that waits instead of failing: pg-boss does not await its own "completed" calls, so
 * an error during an outage would crash the process. A statement without a connection is retried until there is one.
 * That is harmless: at worst the update cycle runs once more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { placeOf, reasonOf } from '../postgres/failures.ts';

interface BossDatabase {
  /** After close, resolves with undefined, as pg-boss expects of a closed database. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number }>;
  /** Why statements are waiting; null when none do. */
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

/** A permanent error of the statement itself, unlike one of a server that is down, stopping or starting. */
function isStatementsOwn(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(?:08|40|53|57)/.test(error.code ?? '');
}

/** Connection pool for short queries without a transaction; each has a time-out, because a person is waiting. */
import pg from 'pg';
import { describeFailure } from './failures.ts';

export interface Pool {
  /** @throws BotError DATABASE_… */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 1_500;
const MOST_CONNECTIONS = 4;

export function createPool(url: string): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `keikaku ${process.pid} pool`,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next use.
  pool.on('error', () => {});
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      try {
        return (await pool.query(text, [...values])).rows as Row[];
      } catch (error) {
        throw describeFailure(error, url);
      }
    },
    close: () => pool.end(),
  };
}

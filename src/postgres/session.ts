/**
 * A single PostgreSQL connection that reconnects. Work runs one piece at a time, so a transaction and the session's
 * locks belong to one piece of work. Every step has a time-out on both ends; otherwise a slow server could not be told
 * from a dead one.
 */
import { hostname } from 'node:os';
import pg from 'pg';
import { describeFailure } from './failures.ts';

export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Session {
  /**
   * Runs the work exclusively on the connection, connecting first if needed. Failed work is rolled back.
   * @throws ConnectionLost when the connection broke meanwhile: what was sent may or may not have been done
   * @throws BotError DATABASE_… when no connection can be made; nothing was tried then
   */
  run<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Number of the connection, increasing; locks taken under another number are gone. Null while there is none. */
  connection(): number | null;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** DATABASE_URL. */
  url: string;
  /** Runs first on each new connection. */
  begin?: (query: Query) => Promise<void>;
  /** Called when another session sent a notification. */
  onNotification?: () => void;
  /** Called when the connection broke. */
  onLost?: () => void;
}

/** The connection broke and the outcome of the work is unknown. `cause` says what happened. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

const CONNECT_TIMEOUT_MS = 5_000;
/** Longer than the server's own limit, so that the outcome of a statement is known. */
const QUERY_TIMEOUT_MS = 15_000;
/**
 * The server aborts the transaction of a stalled process, and releases its locks, after these limits, and that of a
 * vanished machine after half a minute. A server may be configured to lose commits in a power cut; synchronous_commit
 * prevents it for this session.
 */
const SETTINGS = `
  SET statement_timeout = '10s'; SET lock_timeout = '8s'; SET idle_in_transaction_session_timeout = '5s';
  SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 4;
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

export function createSession({ url, begin, onNotification, onLost }: SessionOptions): Session {
  let client: pg.Client | null = null;
  let connections = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: `keikaku ${process.pid} ${hostname()}`.slice(0, 63),
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    fresh.on('error', () => drop(fresh));
    fresh.on('end', () => drop(fresh));
    fresh.on('notification', ({ processId }) => {
      if (processId !== ownProcess(fresh)) onNotification?.();
    });
    try {
      await fresh.connect();
      await fresh.query(SETTINGS);
      await begin?.(queryOn(fresh));
    } catch (error) {
      void fresh.end().catch(() => {});
      throw describeFailure(error, url);
    }
    connections++;
    client = fresh;
    return fresh;
  }

  function drop(broken: pg.Client): void {
    if (client !== broken) return;
    client = null;
    void broken.end().catch(() => {});
    if (!closed) onLost?.();
  }

  async function work<Result>(todo: (query: Query) => Promise<Result>): Promise<Result> {
    const connected = client ?? (await connect());
    try {
      return await todo(queryOn(connected));
    } catch (error) {
      if (error instanceof ConnectionLost) drop(connected);
      else await connected.query('ROLLBACK').catch(() => drop(connected));
      throw error;
    }
  }

  return {
    run(todo) {
      const result = last.then(() => work(todo));
      last = result.catch(() => {});
      return result;
    },
    connection: () => (client ? connections : null),
    async close() {
      closed = true;
      await last;
      await client?.end().catch(() => {});
      client = null;
    },
  };
}

function queryOn(client: pg.Client): Query {
  return async (text, values) => {
    try {
      const result = await client.query(text, values as unknown[]);
      // For a text with several statements, the rows of the last one.
      return (Array.isArray(result) ? result.at(-1) : result).rows;
    } catch (error) {
      const refused = error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC';
      throw refused ? error : new ConnectionLost(error);
    }
  };
}

/** Backend pid of the connection; missing from the driver's types. */
function ownProcess(client: pg.Client): unknown {
  return (client as { processID?: unknown }).processID;
}

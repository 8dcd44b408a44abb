/**
 * One connection to PostgreSQL that comes back by itself. Whatever runs on it runs alone, so a transaction and the
 * locks of the session belong to one piece of work at a time. Only a server that is waited for in bounded time can be
 * told from one that is gone: every step has a limit, on both ends.
 */
import { hostname } from 'node:os';
import pg from 'pg';
import { describeFailure } from './failures.ts';

export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Session {
  /**
   * Runs the work alone on the connection, making one where there is none. Work that fails is rolled back.
   * @throws ConnectionLost when the connection went with it: what had been sent may have been done or not
   * @throws BotError DATABASE_… when there is no connection to be had; nothing has been tried then
   */
  run<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Grows with each connection; locks taken under another number are gone. Null while there is none. */
  connection(): number | null;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** DATABASE_URL. */
  url: string;
  /** Runs on each new connection before anything else does. */
  begin?: (query: Query) => Promise<void>;
  /** Another session sent a notification. */
  onNotification?: () => void;
  /** The connection broke. */
  onLost?: () => void;
}

/** Whether the work was done cannot be told. The cause says what happened to the connection. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

const CONNECT_TIMEOUT_MS = 5_000;
/** The server gives up first, so that it is known what became of a statement. */
const QUERY_TIMEOUT_MS = 15_000;
/**
 * A process that is stopped in the middle of a transaction loses it, and its locks, after so long; a machine that is
 * gone without a word, after half a minute. A server may be set to forget commits in a power cut; this one may not.
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
      // Several statements in one text: the rows of the last.
      return (Array.isArray(result) ? result.at(-1) : result).rows;
    } catch (error) {
      const refused = error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC';
      throw refused ? error : new ConnectionLost(error);
    }
  };
}

/** The server's process behind a connection, which the driver knows and its types do not. */
function ownProcess(client: pg.Client): unknown {
  return (client as { processID?: unknown }).processID;
}

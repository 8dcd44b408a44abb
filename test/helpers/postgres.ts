/**
 * A PostgreSQL server for the tests: a cluster in a temporary folder, reached through a Unix socket, from the
 * distribution's binaries. TEST_DATABASE_URL names a server to use instead; its user must be allowed to create
 * databases, and tests that stop the server are skipped on it.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const asRoot = process.getuid?.() === 0;

export interface PostgresServer {
  /** An empty database of its own, by its URL. */
  createDatabase(): Promise<string>;
  /** Only on a server of our own: as if the machine lost power, or the service was stopped. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Why no server is available; null when one is. */
export const noPostgres: string | null = whyNone();
/** Whether the tests may stop and start it. */
export const ownPostgres = process.env.TEST_DATABASE_URL === undefined;

function whyNone(): string | null {
  if (process.env.TEST_DATABASE_URL) return null;
  if (!binaries()) return `no PostgreSQL server under ${DEBIAN}: apt-get install postgresql, or set TEST_DATABASE_URL`;
  if (asRoot && !existsSync('/usr/sbin/runuser')) return 'runuser is missing, and root may not run a PostgreSQL server';
  return null;
}

/** The folder with the newest server; undefined when there is none. */
function binaries(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const folders = readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map(version => join(DEBIAN, version, 'bin'));
  return folders.find(folder => existsSync(join(folder, 'initdb')));
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given)
    return serverAt(
      given,
      async () => {},
      async () => {},
      async () => {},
    );
  const bin = binaries() ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-pg-'));
  const data = join(folder, 'data');
  const asServer = (program: string, ...args: string[]) =>
    asRoot
      ? run('/usr/sbin/runuser', ['-u', 'postgres', '--', join(bin, program), ...args], { cwd: '/' })
      : run(join(bin, program), args);
  if (asRoot) await run('chown', ['postgres', folder]);
  await chmod(folder, 0o755);
  await asServer('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  // Only the processes under test are killed, never the server during a write, so fsync would prove nothing.
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
  const start = async () =>
    void (await asServer('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'));
  const stop = async () => void (await asServer('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop'));
  await start();
  return serverAt(
    `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    start,
    stop,
    async () => {
      await stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  );
}

function serverAt(
  url: string,
  start: () => Promise<void>,
  stop: () => Promise<void>,
  remove: () => Promise<void>,
): PostgresServer {
  let count = 0;
  return {
    async createDatabase() {
      const name = `keikaku_test_${process.pid}_${Date.now()}_${count++}`;
      await onDatabase(url, `CREATE DATABASE ${name} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
      const its = new URL(url);
      its.pathname = `/${name}`;
      return its.href;
    },
    start,
    stop,
    remove,
  };
}

/** Runs SQL directly on the database, bypassing the bot. */
export async function onDatabase<Row extends object>(url: string, sql: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

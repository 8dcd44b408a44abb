/**
 * Migrates the schema `keikaku` to this version: plain SQL files, each applied once, in order, in one transaction. Many
 * processes may start at once: one migrates, the others wait.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forbidden, ofDatabase } from './failures.ts';
import type { Query } from './session.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Number of the advisory lock; arbitrary. */
const LOCK = 4_841_909;

interface Migration {
  name: string;
  sha256: string;
  sql: string;
}

/** @throws BotError DATABASE_NEWER, DATABASE_ALTERED, DATABASE_ENCODING */
export async function migrate(query: Query): Promise<void> {
  const known = await readMigrations();
  if (upToDate(known, await applied(query))) return;
  await query("BEGIN; SET LOCAL lock_timeout = '10s'");
  await migrateWithin(query);
  await query('COMMIT');
}

/**
 * Whether the database was set up by this version or an earlier one; one that was not has to be fit for it.
 * @throws BotError DATABASE_NEWER, DATABASE_ALTERED, DATABASE_ENCODING, DATABASE_FORBIDDEN
 */
export async function isSetUp(query: Query): Promise<boolean> {
  const before = await applied(query);
  upToDate(await readMigrations(), before);
  if (before.length > 0) return true;
  await refuseOtherEncoding(query);
  const [{ may, name } = { may: false, name: '' }] = await query<{ may: boolean; name: string }>(
    "SELECT has_database_privilege(current_database(), 'CREATE') AS may, current_database() AS name",
  );
  if (!may) throw forbidden(name);
  return false;
}

async function refuseOtherEncoding(query: Query): Promise<void> {
  const [{ encoding } = { encoding: '' }] = await query<{ encoding: string }>(
    "SELECT current_setting('server_encoding') AS encoding",
  );
  if (encoding !== 'UTF8') throw ofDatabase('DATABASE_ENCODING', text => text.encoding(encoding));
}

/** `migrate` inside the caller's transaction. */
export async function migrateWithin(query: Query): Promise<void> {
  await query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  await refuseOtherEncoding(query);
  const known = await readMigrations();
  const before = await applied(query);
  if (upToDate(known, before)) return;
  if (before.length === 0)
    await query(`CREATE SCHEMA IF NOT EXISTS keikaku;
      CREATE TABLE keikaku.migration (
        name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  for (const { name, sha256, sql } of known.slice(before.length)) {
    await query(sql);
    await query('INSERT INTO keikaku.migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter(name => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(FOLDER, name), 'utf8');
      return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
    }),
  );
}

async function applied(query: Query): Promise<Omit<Migration, 'sql'>[]> {
  // to_regclass answers from a cache that may not know what another process has just committed.
  const there = await query(
    "SELECT 1 FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'keikaku' AND relname = 'migration'",
  );
  return there.length > 0 ? query('SELECT name, sha256 FROM keikaku.migration ORDER BY name') : [];
}

function upToDate(known: readonly Migration[], before: readonly Omit<Migration, 'sql'>[]): boolean {
  for (const [index, { name, sha256 }] of before.entries()) {
    const ours = known[index];
    if (!ours) throw ofDatabase('DATABASE_NEWER', text => text.newer(name));
    if (ours.name !== name || ours.sha256 !== sha256) throw ofDatabase('DATABASE_ALTERED', text => text.altered(name));
  }
  return before.length === known.length;
}

/** `move-store`, `backup` and `restore` as an operator runs them. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSharedStore } from '../../src/journal/shared/shared-store.ts';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { runCommand } from '../helpers/command-line.ts';
import { atNoon } from '../helpers/journal-kinds.ts';
import { noPostgres, onDatabase, type PostgresServer, startPostgres } from '../helpers/postgres.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Every command is a process of its own: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 120_000 });
if (noPostgres) console.warn(`skipped: moving, backing up and restoring on PostgreSQL: ${noPostgres}`);

const options = { kinds, fold: updatesFold, now: atNoon, report: () => {} };
const openFolder = (folder: string) => openStore({ ...options, folder });
const openDatabase = (url: string) => openSharedStore({ ...options, folder: '', url });
type Opened = Awaited<ReturnType<typeof openFolder>>;

/** Appends so many events, with keys and any character. */
async function fill(store: Opened, count: number): Promise<void> {
  const draft = (n: number) => ({
    kind: 'project.paused' as const,
    by: `slack:U${n}\u0000`,
    from: n % 2 === 0 ? null : '\ud800 改行\n',
    key: `key/${n}`,
    data: { project: `1-1-${n % 9}`, paused: n % 3 === 0 },
  });
  await store.journal.append(Array.from({ length: count }, (_, n) => draft(n)));
}

/** Everything that has to survive. */
async function contents(store: Opened) {
  const texts = [];
  for await (const text of store.journal.readTexts()) texts.push(text);
  return { identity: store.journal.identity, head: store.journal.head(), texts, state: structuredClone(store.state()) };
}

async function contentsOf(opening: Promise<Opened>) {
  const store = await opening;
  const found = await contents(store);
  const [repeat] = await store.journal.append([
    { kind: 'project.paused', by: 'x', from: null, key: 'key/1', data: { project: '1-1-1', paused: true } },
  ]);
  await store.close();
  // Keys came over, too.
  expect(repeat).toMatchObject({ repeated: true });
  return found;
}

async function filledFolder(count: number) {
  const folder = await temporaryFolder();
  const store = await openFolder(folder);
  await fill(store, count);
  const before = await contents(store);
  await store.close();
  return { folder, before };
}

describe('backup and restore of a data folder', () => {
  it('carry everything to another folder, also from under a running bot, and keep what stood there', async () => {
    const { folder, before } = await filledFolder(50);
    const running = await openFolder(folder);
    const file = join(await temporaryFolder(), 'all.jsonl');
    expect(await runCommand(['backup', file], { env: { KEIKAKU_DATA_DIR: folder } })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('50 events'),
    });
    await running.close();
    const again = await runCommand(['backup', file], { env: { KEIKAKU_DATA_DIR: folder } });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('BACKUP_EXISTS')]);

    const { folder: there } = await filledFolder(3);
    const restored = await runCommand(['restore', file], { env: { KEIKAKU_DATA_DIR: there } });
    expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('50 events are back')]);
    expect(await contentsOf(openFolder(there))).toEqual(before);
  });

  it('are refused with what to do: wrong usage, no record, a damaged backup, a running bot', async () => {
    const { folder } = await filledFolder(3);
    const env = { KEIKAKU_DATA_DIR: folder };
    expect((await runCommand(['backup'], { env })).code).toBe(2);
    expect((await runCommand(['restore', 'a', 'b'], { env })).code).toBe(2);
    const nowhere = { KEIKAKU_DATA_DIR: await temporaryFolder() };
    const none = await runCommand(['backup', join(folder, 'x')], { env: nowhere });
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('NOTHING_RECORDED')]);

    const file = join(await temporaryFolder(), 'b.jsonl');
    await runCommand(['backup', file], { env });
    const running = await openFolder(folder);
    const busy = await runCommand(['restore', file], { env });
    expect([busy.code, busy.stderr]).toEqual([1, expect.stringContaining('DATA_FOLDER_IN_USE')]);
    await running.close();
    await writeFile(file, (await readFile(file, 'utf8')).replace('1-1-1', '1-1-2'));
    const damaged = await runCommand(['restore', file], { env });
    expect([damaged.code, damaged.stderr]).toEqual([1, expect.stringContaining('BACKUP_DAMAGED')]);
  });
});

describe.skipIf(noPostgres !== null)('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it('move-store copies a record whole into an empty database, leaves the folder alone, and does so once', async () => {
    const { folder, before } = await filledFolder(4_500);
    const url = await server.createDatabase();
    const journal = await stat(join(folder, 'journal.jsonl'));
    const env = { KEIKAKU_DATA_DIR: folder, DATABASE_URL: url };
    const moved = await runCommand(['move-store', '--to', url], { env });
    expect([moved.code, moved.stdout, moved.stderr]).toEqual([0, '', expect.stringContaining('4500 events')]);
    expect(await contentsOf(openDatabase(url))).toEqual(before);
    expect(await contentsOf(openFolder(folder))).toEqual(before);
    expect((await stat(join(folder, 'journal.jsonl'))).size).toBe(journal.size);
    const again = await runCommand(['move-store', '--to', url], { env });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('DATABASE_NOT_EMPTY')]);
  });

  it('move-store is refused with what to do: wrong usage, no record, a running bot, no database', async () => {
    const { folder } = await filledFolder(2);
    const url = await server.createDatabase();
    const env = { KEIKAKU_DATA_DIR: folder };
    expect((await runCommand(['move-store'], { env })).code).toBe(2);
    expect((await runCommand(['move-store', '--to', 'mysql://x/y'], { env })).code).toBe(2);
    const nowhere = { KEIKAKU_DATA_DIR: await temporaryFolder() };
    const none = await runCommand(['move-store', '--to', url], { env: nowhere });
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('NOTHING_RECORDED')]);
    const far = await runCommand(['move-store', '--to', 'postgresql://bot:secret-word@127.0.0.1:1/x'], { env });
    expect([far.code, far.stderr]).toEqual([1, expect.stringContaining('DATABASE_UNREACHABLE')]);
    expect(far.stderr).not.toContain('secret-word');
    const running = await openFolder(folder);
    const busy = await runCommand(['move-store', '--to', url], { env });
    expect([busy.code, busy.stderr]).toEqual([1, expect.stringContaining('DATA_FOLDER_IN_USE')]);
    await running.close();
    expect(await onDatabase(url, "SELECT 1 FROM pg_namespace WHERE nspname = 'keikaku'")).toEqual([]);
  });

  it('processes that share a data folder make the backup of a day between them', async () => {
    const [url, folder] = [await server.createDatabase(), await temporaryFolder()];
    const open = () => openSharedStore({ ...options, folder, url });
    const stores = [await open(), await open(), await open()];
    for (const store of stores.slice(0, 1)) await fill(store, 2_000);
    const made = await Promise.all(stores.map(store => store.backUpDay('2009-06-01', 3)));
    expect(made.filter(backup => backup !== null).length).toBeGreaterThanOrEqual(1);
    for (const store of stores) await store.close();
    const restored = await temporaryFolder();
    const file = join(folder, 'backups', 'journal-2009-06-01.jsonl');
    expect(await runCommand(['restore', file], { env: { KEIKAKU_DATA_DIR: restored } })).toMatchObject({ code: 0 });
  });

  it('backup and restore carry a shared record to a database and to a folder, and keep what stood there', async () => {
    const [url, other] = [await server.createDatabase(), await server.createDatabase()];
    const running = await openDatabase(url);
    await fill(running, 60);
    const before = await contents(running);
    const file = join(await temporaryFolder(), 'all.jsonl');
    const backup = await runCommand(['backup', file], { env: { DATABASE_URL: url } });
    expect([backup.code, backup.stderr]).toEqual([0, expect.stringContaining('60 events')]);

    const busy = await runCommand(['restore', file], { env: { DATABASE_URL: url } });
    expect([busy.code, busy.stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`DATABASE_IN_USE.*keikaku ${process.pid} `)),
    ]);
    await running.close();

    const there = await openDatabase(other);
    await fill(there, 4);
    await there.close();
    await onDatabase(other, "INSERT INTO keikaku.place (platform, name, details) VALUES ('teams', '19:x', '{}')");
    const restored = await runCommand(['restore', file], { env: { DATABASE_URL: other } });
    expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('60 events are back')]);
    expect(await contentsOf(openDatabase(other))).toEqual(before);
    const schema = /schema (keikaku_before_\w+)/.exec(restored.stderr)?.[1];
    expect(await onDatabase(other, `SELECT seq FROM ${schema}.event`)).toHaveLength(4);
    expect(await onDatabase(other, 'SELECT name FROM keikaku.place')).toEqual([{ name: '19:x' }]);

    const folder = await temporaryFolder();
    expect((await runCommand(['restore', file], { env: { KEIKAKU_DATA_DIR: folder } })).code).toBe(0);
    expect(await contentsOf(openFolder(folder))).toEqual(before);
  });

  it('restore puts a good backup in place of a damaged record, and a damaged backup in place of nothing', async () => {
    const url = await server.createDatabase();
    const store = await openDatabase(url);
    await fill(store, 5);
    const before = await contents(store);
    const file = join(await temporaryFolder(), 'b.jsonl');
    await store.backUp(file);
    await store.close();
    const broken = join(await temporaryFolder(), 'broken.jsonl');
    await writeFile(broken, (await readFile(file, 'utf8')).replace('1-1-1', '1-1-2'));
    const refused = await runCommand(['restore', broken], { env: { DATABASE_URL: url } });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('BACKUP_DAMAGED')]);

    await onDatabase(url, 'ALTER TABLE keikaku.event DISABLE TRIGGER append_only');
    await onDatabase(url, 'DELETE FROM keikaku.event WHERE seq = 2');
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' });
    expect((await runCommand(['restore', file], { env: { DATABASE_URL: url } })).code).toBe(0);
    expect(await contentsOf(openDatabase(url))).toEqual(before);
  });

  it('export reads the shared record beside the running bot', async () => {
    const url = await server.createDatabase();
    const running = await openDatabase(url);
    await fill(running, 3);
    const file = join(await temporaryFolder(), 'owners.json');
    const run = await runCommand(['export', 'owners', '--format', 'json', '-o', file], { env: { DATABASE_URL: url } });
    expect([run.code, JSON.parse(await readFile(file, 'utf8')).owners.length > 30]).toEqual([0, true]);
    await running.close();
  });
});

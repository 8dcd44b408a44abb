/** Commands beside a bot on PostgreSQL: they read and change the record that counts, not an empty data folder. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_PROCESSES_LOCK } from '../../src/postgres/liveness.ts';
import { runCommand } from '../helpers/command-line.ts';
import { noPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';

if (noPostgres) console.warn(`skipped: commands on PostgreSQL: ${noPostgres}`);

describe.skipIf(noPostgres !== null)('commands with DATABASE_URL', { timeout: 180_000 }, () => {
  let server: PostgresServer;
  let folder: string;
  beforeAll(async () => {
    server = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), 'keikaku-shared-'));
  });
  afterAll(async () => {
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('import into the database, export and simulate from it, and begin no record in the data folder', async () => {
    const env = {
      DATABASE_URL: await server.createDatabase(),
      KEIKAKU_DATA_DIR: join(folder, 'var'),
      KEIKAKU_NOW: '2009-09-01T10:00:00+09:00',
    };
    const owners = join(folder, 'owners.csv');
    await writeFile(owners, '番号,部局,担当課,開始\n1-1-1,総務部,実在課,2009-04-01\n');
    expect((await runCommand(['import', 'owners', owners, '--apply'], { env })).code).toBe(0);
    const out = join(folder, 'out.csv');
    expect((await runCommand(['export', 'owners', '--format', 'csv', '-o', out], { env })).code).toBe(0);
    expect(await readFile(out, 'utf8')).toMatch(/^1-1-1,.*,主担当,[^,]*,実在課,総務部,.*2009-04-01/m);
    const asked = await runCommand(['ask', '1-1-1の担当課はどこ？'], { env });
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('実在課'), stderr: '' });
    const { code, stderr } = await runCommand(['simulate', '--from', '2009-10-01', '--to', '2009-10-01', '--json'], {
      env,
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 withheld: no address')]);
    expect(
      (await runCommand(['doctor'], { env: { ...env, KEIKAKU_NOW: '2009-09-01T11:00:00+09:00', PORT: '0' } })).stdout,
    ).toMatch(/record +1 events/);
    expect(existsSync(join(folder, 'var', 'journal.jsonl'))).toBe(false);
  });

  it('that only read wait for nobody, and nobody takes them for a bot', async () => {
    const url = await server.createDatabase();
    const env = { DATABASE_URL: url, KEIKAKU_DATA_DIR: join(folder, 'var'), KEIKAKU_NOW: '2009-09-01T10:00:00+09:00' };
    const owners = join(folder, 'theirs.csv');
    await writeFile(owners, '番号,部局,担当課,開始\n1-1-1,総務部,実在課,2009-04-01\n');
    expect((await runCommand(['import', 'owners', owners, '--apply'], { env })).code).toBe(0);
    const bot = new pg.Client({ connectionString: url });
    await bot.connect();
    // As while a bot appends, or makes sure that it is the only one.
    await bot.query(`SELECT pg_advisory_lock(${ALL_PROCESSES_LOCK})`);
    await bot.query('BEGIN; LOCK TABLE keikaku.journal IN SHARE ROW EXCLUSIVE MODE');
    await bot.query('SELECT seq FROM keikaku.journal FOR UPDATE');
    const { code, stdout } = await runCommand(['ask', '1-1-1の担当課はどこ？'], { env });
    await bot.end();
    expect([code, stdout]).toEqual([0, expect.stringContaining('実在課')]);
  });

  it('say of a database that does not answer where its URL stands, with move-store as well', async () => {
    const env = { KEIKAKU_DATA_DIR: join(folder, 'moved') };
    const backup = join(folder, 'some.jsonl');
    const owners = join(folder, 'moved.csv');
    await writeFile(owners, '番号,部局,担当課,開始\n1-1-1,総務部,実在課,2009-04-01\n');
    expect((await runCommand(['import', 'owners', owners, '--apply'], { env })).code).toBe(0);
    const to = 'postgresql://nobody@127.0.0.1:1/nowhere';
    for (const args of [
      ['move-store', '--to', to],
      ['backup', backup],
    ]) {
      const here = args[0] === 'backup' ? { ...env, DATABASE_URL: to } : env;
      const { code, stderr } = await runCommand(args, { env: here });
      expect([code, stderr]).toEqual([1, expect.stringContaining('its URL (DATABASE_URL, or --to of move-store)')]);
    }
  });

  it('that only read begin no record in an empty database', async () => {
    const url = await server.createDatabase();
    const env = { DATABASE_URL: url, KEIKAKU_DATA_DIR: join(folder, 'var'), PORT: '0' };
    const dates = ['--from', '2009-10-01', '--to', '2009-10-01'];
    expect((await runCommand(['simulate', ...dates, '--json'], { env })).code).toBe(0);
    expect((await runCommand(['export', 'owners', '--format', 'csv', '-o', join(folder, 'e.csv')], { env })).code).toBe(
      0,
    );
    expect((await runCommand(['ask', '1-1-1の担当課はどこ？'], { env })).stdout).toContain('危機対策課（サンプル）');
    expect((await runCommand(['doctor'], { env })).stdout).toMatch(/record +nothing recorded yet/);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname IN ('keikaku', 'pgboss')");
    await client.end();
    expect(rows).toEqual([]);
  });

  it('say so when the database cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgresql://127.0.0.1:1/none', KEIKAKU_DATA_DIR: join(folder, 'var') };
    const { code, stderr } = await runCommand(['export', 'owners', '--format', 'csv', '-o', join(folder, 'x')], {
      env,
    });
    expect([code, stderr.includes('    at ')]).toEqual([1, false]);
  });
});

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../../src/cli/export.ts';
import { runCommand } from '../helpers/command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ KEIKAKU_DATA_DIR: join(folder, 'var') });
const exported = async (what: string, format: string) => {
  const file = join(folder, `${what}.${format}`);
  const run = await runCommand(['export', what, '--format', format, '-o', file], { env: env() });
  return { ...run, bytes: run.code === 0 ? await readFile(file) : Buffer.alloc(0) };
};

describe('export', () => {
  it.skipIf(process.platform === 'win32')('writes a file that others cannot read', async () => {
    vi.stubEnv('KEIKAKU_DATA_DIR', join(folder, 'nothing'));
    const file = join(folder, 'private.json');
    expect(await exportCommand.run(['owners', '--format', 'json', '-o', file])).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    vi.unstubAllEnvs();
  });

  it('writes the progress table in each format, also before the first round, and nothing to stdout', {
    timeout: 120_000,
  }, async () => {
    const csv = await exported('table', 'csv');
    expect([csv.code, csv.stdout]).toEqual([0, '']);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString().trimEnd().split('\r\n')).toHaveLength(106);
    const rows = JSON.parse((await exported('table', 'json')).bytes.toString());
    expect(rows).toHaveLength(105);
    expect(rows[0]).toMatchObject({ code: '1-1-1', standing: 'unasked', sampleOwner: true, status: null });
    const [table] = await readXlsxFile((await exported('table', 'xlsx')).bytes);
    expect(JSON.stringify(table?.data.slice(0, 4))).toMatch(/照会はまだ行われていません.*担当課はサンプルです/);
  });

  it('says that there is no such round, and takes --round for the table alone', { timeout: 60_000 }, async () => {
    const file = join(folder, 'earlier.csv');
    const args = (what: string) => ['export', what, '--format', 'csv', '-o', file, '--round', '2009-Q2'];
    const none = await runCommand(args('table'), { env: env() });
    expect([none.code, existsSync(file)]).toEqual([1, false]);
    expect(none.stderr).toContain('EXPORT_ROUND the record holds no round “2009-Q2”');
    expect((await runCommand(args('owners'), { env: env() })).code).toBe(2);
  });

  it('says when nothing is recorded where it looked, and begins no record there', { timeout: 60_000 }, async () => {
    const mistyped = join(folder, 'vra');
    const file = join(folder, 'none.csv');
    const args = ['export', 'updates', '--format', 'csv', '-o', file];
    const { code, stderr } = await runCommand(args, { env: { KEIKAKU_DATA_DIR: mistyped } });
    expect(code).toBe(0);
    expect(stderr).toContain(`Nothing is recorded in ${mistyped}. If the bot has a record, set KEIKAKU_DATA_DIR`);
    expect(existsSync(mistyped)).toBe(false);
  });

  it.each([
    ['owners', ['担当', '課', '担当者', '設定']],
    ['updates', ['回答']],
    ['ledger', ['送信の記録']],
  ])('writes the %s as a workbook, too', { timeout: 120_000 }, async (what, names) => {
    const { code, bytes } = await exported(what, 'xlsx');
    expect(code).toBe(0);
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
    expect(sheets[0]?.data[0]?.length).toBeGreaterThan(7);
  });

  it('refuses what it does not know, and a file it cannot write, without a stack', { timeout: 120_000 }, async () => {
    expect((await exported('everything', 'csv')).code).toBe(2);
    expect((await exported('table', 'pdf')).code).toBe(2);
    const file = join(folder, 'nowhere', 'table.csv');
    const { code, stderr } = await runCommand(['export', 'table', '--format', 'csv', '-o', file], { env: env() });
    expect([code, stderr]).toEqual([1, expect.stringContaining('EXPORT_FILE')]);
    expect(stderr).not.toContain('    at ');
  });

  it('never writes over a file of the record, by whatever way', { timeout: 120_000 }, async () => {
    const data = join(folder, 'kept');
    const journal = join(data, 'journal.jsonl');
    await mkdir(join(data, 'backups'), { recursive: true });
    await symlink(data, join(folder, 'kept-too'));
    await symlink(journal, join(folder, 'link.csv'));
    const to = (file: string) =>
      runCommand(['export', 'updates', '--format', 'csv', '-o', file], { env: { KEIKAKU_DATA_DIR: data } });
    const begun = [journal, join(folder, 'kept-too', 'inbox.jsonl'), join(data, 'backups', 'journal-2009-10-01.jsonl')];
    for (const file of begun)
      expect(await to(file)).toMatchObject({ code: 1, stderr: expect.stringContaining('EXPORT_IN_RECORD') });
    await writeFile(journal, 'kept');
    expect(await to(join(folder, 'link.csv'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('EXPORT_IN_RECORD'),
    });
    expect(await readFile(journal, 'utf8')).toBe('kept');
    await rm(journal);
    for (let times = 0; times < 2; times++) expect((await to(join(data, 'updates.csv'))).code).toBe(0);
  });
});

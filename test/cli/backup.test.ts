import { existsSync } from 'node:fs';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { type Run, runCommand } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const openRecord = (folder: string) =>
  openStore({ folder, kinds, fold: updatesFold, now: () => new Date(), report: () => {} });
const onFolder = (folder: string, ...args: string[]): Promise<Run> =>
  runCommand(args, { env: { KEIKAKU_DATA_DIR: folder } });

/** A data folder with one event and the backup of the day. */
async function recorded(): Promise<string> {
  const folder = join(await temporaryFolder(), 'var');
  const store = await openRecord(folder);
  await store.journal.append([
    { kind: 'project.paused', by: 'slack:U1', from: 'slack:C1', data: { project: '1-1-1', paused: true } },
  ]);
  await store.backUpDay('2009-10-16', 31);
  await store.close();
  return folder;
}

describe('backup and restore', { timeout: 120_000 }, () => {
  it('carry the whole record from one folder to another', async () => {
    const folder = await recorded();
    const file = join(await temporaryFolder(), 'moved.jsonl');
    const saved = await onFolder(folder, 'backup', file);
    expect([saved.code, saved.stdout, saved.stderr]).toEqual([0, '', expect.stringContaining('1 events')]);
    const elsewhere = join(await temporaryFolder(), 'var');
    const nothing = '1 events are back. Nothing stood there before. Start the bot.\n';
    expect(await onFolder(elsewhere, 'restore', file)).toEqual({ code: 0, stdout: '', stderr: nothing });
    expect(await readdir(elsewhere)).not.toContain('evidence');
    const store = await openRecord(elsewhere);
    expect(store.state().paused).toMatchObject({ '1-1-1': expect.anything() });
    await store.close();
  });

  it('mend a damaged record with the very command its refusal names, and keep the damaged one', async () => {
    const folder = await recorded();
    const journal = join(folder, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('1-1-1', '1-1-2'));
    await rm(join(folder, 'state.json'), { force: true });
    const refused = await onFolder(folder, 'backup', join(folder, 'never.jsonl'));
    const [, command = ''] = /npm run --silent keikaku -- (restore \S+)/.exec(refused.stderr) ?? [];
    expect([refused.code, command]).toEqual([1, expect.stringContaining('journal-2009-10-16.jsonl')]);
    const mended = await onFolder(folder, ...command.split(' '));
    const where = `What stood in ${folder} before is in ${join(folder, 'evidence')}.`;
    expect([mended.code, mended.stderr]).toEqual([0, `1 events are back. ${where} Start the bot.\n`]);
    const [kept = ''] = (await readdir(join(folder, 'evidence'))).filter(name => name.endsWith('journal.jsonl'));
    expect(await readFile(join(folder, 'evidence', kept), 'utf8')).toContain('1-1-2');
    await (await openRecord(folder)).close();
  });

  it.skipIf(!existsSync('/dev/full'))('say that the disk is full, and leave nothing half-written', async () => {
    const folder = await recorded();
    const file = join(await temporaryFolder(), 'full.jsonl');
    await symlink('/dev/full', `${file}.writing`);
    const { code, stderr } = await onFolder(folder, 'backup', file);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^BACKUP_FILE .* has no room \(ENOSPC\).*Make room/)]);
    expect(await readdir(dirname(file))).toEqual([]);
  });

  it('ask for a file where a folder is named', async () => {
    const folder = await recorded();
    const { code, stderr } = await onFolder(folder, 'restore', join(folder, 'backups'));
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('backups is a folder. Nothing was changed. Name a backup file.'),
    ]);
  });

  it('make no folder of a mistyped path, and say so in the language of the terminal', async () => {
    const folder = await recorded();
    const file = join(folder, 'no/such/backup.jsonl');
    const inJapanese = { env: { KEIKAKU_DATA_DIR: folder, LANG: 'ja_JP.UTF-8' } };
    expect(await onFolder(folder, 'backup', file)).toMatchObject({
      code: 1,
      stderr: `BACKUP_FILE ${file}: there is no folder ${dirname(file)}. Make it first, or correct the path.\n`,
    });
    expect((await runCommand(['backup', file], inJapanese)).stderr).toContain('がありません。先に作るか');
    expect(existsSync(dirname(file))).toBe(false);
    const { stderr } = await runCommand(['backup', join(folder, 'made.jsonl')], inJapanese);
    expect(stderr).toContain('1件の記録を書き、読み返して無事を確かめました');
  });

  it('refuse what is no backup, what is not there, and a record in use, and change nothing', async () => {
    const folder = await recorded();
    const before = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    const none = join(folder, 'none.jsonl');
    expect((await onFolder(folder, 'restore', none)).stderr).toBe(
      `BACKUP_FILE ${none} cannot be read (ENOENT). Nothing was changed. Correct the path.\n`,
    );
    expect((await onFolder(folder, 'restore', join(folder, 'writer.json'))).stderr).toContain('[BACKUP_DAMAGED]');
    const backup = join(folder, 'backups/journal-2009-10-16.jsonl');
    const holder = await openRecord(folder);
    expect((await onFolder(folder, 'restore', backup)).stderr).toContain('DATA_FOLDER_IN_USE');
    await holder.close();
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toBe(before);
    expect((await onFolder(folder, 'restore')).code).toBe(2);
  });

  it('tell a Japanese terminal, in Japanese, of a file in the way, a record in use or damaged, a database out of reach', async () => {
    const folder = await recorded();
    const said = async (env: Record<string, string>, ...args: string[]) =>
      (await runCommand(args, { env: { KEIKAKU_DATA_DIR: folder, LANG: 'ja_JP.UTF-8', ...env } })).stderr;
    const backup = join(folder, 'backups/journal-2009-10-16.jsonl');
    expect(await said({}, 'backup', backup)).toBe(
      `BACKUP_EXISTS ${backup} は既にあります。上書きしませんでした。新しい名前にしてください。\n`,
    );
    const holder = await openRecord(folder);
    expect(await said({}, 'restore', backup)).toMatch(
      /^DATA_FOLDER_IN_USE .*pid \d+.*使っています。それを先に止めるか/,
    );
    await holder.close();
    const journal = join(folder, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('1-1-1', '1-1-2'));
    expect(await said({}, 'export', 'updates', '--format', 'csv', '-o', join(folder, 'out.csv'))).toMatch(
      /journal\.jsonl 2行目: 検査に合いません（does not match its checksum） → .*戻すには：npm run .* \[JOURNAL_DAMAGED\]/,
    );
    expect(await said({}, 'restore', journal)).toMatch(/2行目: .* → .*別の控えを使ってください。 \[BACKUP_DAMAGED\]/);
    expect(await said({ DATABASE_URL: 'postgresql://bot:x@127.0.0.1:1/keikaku' }, 'restore', backup)).toMatch(
      /^DATABASE_UNREACHABLE 127\.0\.0\.1:1\/keikaku：つながりません/,
    );
  });
});

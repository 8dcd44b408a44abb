import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { FileSystem } from '../../src/durable/file-system.ts';
import { nodeFileSystem } from '../../src/durable/file-system.ts';
import type { Backup } from '../../src/journal/backup/backup-file.ts';
import { restoreBackup } from '../../src/journal/backup/restore.ts';
import { openStore } from '../../src/journal/store.ts';
import { type CrashFs, createCrashFs } from '../helpers/crash-fs.ts';
import { createFaultyFs } from '../helpers/faulty-fs.ts';
import { atNoon, createDice, lastComments, readAll, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Real files and many runs: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 60_000 });

function open(folder: string, fs: FileSystem = nodeFileSystem) {
  return openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {}, fs });
}

async function restore(from: string, folder: string, fs: FileSystem = nodeFileSystem): Promise<Backup> {
  return (await restoreBackup({ from, folder, kinds: testKinds, now: atNoon, fs })).backup;
}

/** Puts this many events into a folder's journal. */
async function fill(folder: string, count: number, fs: FileSystem = nodeFileSystem): Promise<void> {
  const store = await open(folder, fs);
  await store.journal.append(Array.from({ length: count }, (_, i) => update(`1-1-${i}`, `${count}`)));
  await store.close();
}

async function countIn(folder: string, fs: FileSystem = nodeFileSystem): Promise<number> {
  const store = await open(folder, fs);
  const { count } = store.state();
  await store.close();
  return count;
}

/** @returns the file: nobody else is at it */
async function backUpDay(store: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { file } = (await store.backUpDay('2009-06-01', 3))!;
  return file;
}

describe('backup', () => {
  it('brings everything back in another folder: events, identity, chain, keys, state', async () => {
    const [here, there] = [await temporaryFolder(), await temporaryFolder()];
    const store = await open(here);
    for (let i = 0; i < 10; i++) await store.journal.append([update(`1-1-${i}`, `${i}`, `key${i}`), update('1-2-1')]);
    const file = join(there, 'carried', 'all.jsonl');
    const backup = await store.backUp(file);
    const before = {
      head: store.journal.head(),
      identity: store.journal.identity,
      events: await readAll(store.journal),
    };
    expect(backup).toEqual({ file, head: before.head, identity: before.identity });
    await store.close();

    await restore(file, join(there, 'var'));
    const restored = await open(join(there, 'var'));
    const { journal } = restored;
    expect({ head: journal.head(), identity: journal.identity, events: await readAll(journal) }).toEqual(before);
    expect((await journal.append([update('1-1-1', 'x', 'key1')]))[0]?.repeated).toBe(true);
    expect(restored.state().count).toBe(20);
    await restored.close();
  });

  it('holds exactly what was saved when it began, while updates go on', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.journal.append(Array.from({ length: 500 }, (_, i) => update(`1-1-${i}`)));
    const backingUp = store.backUp(join(folder, 'now.jsonl'));
    const updates = Array.from({ length: 50 }, () => store.journal.append([update('1-1-1')]));
    expect((await backingUp).head.seq).toBe(500);
    await Promise.all(updates);
    await store.close();
  });

  it('keeps one file a day and the newest days only', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    for (const day of ['2009-06-01', '2009-06-02', '2009-06-02', '2009-06-03', '2009-06-04']) {
      await store.journal.append([update('1-1-1', day)]);
      await store.backUpDay(day, 3);
    }
    await store.close();
    const names = await readdir(join(folder, 'backups'));
    expect(names).toEqual(['2009-06-02', '2009-06-03', '2009-06-04'].map(day => `journal-${day}.jsonl`));
    expect((await restore(join(folder, 'backups', names[0] ?? ''), folder)).head.seq).toBe(3);
  });

  it('never drops the one just written, though others bear later days', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    for (const day of ['2027-07-01', '2027-07-02', '2009-06-01']) await store.backUpDay(day, 2);
    await store.close();
    expect(await readdir(join(folder, 'backups'))).toEqual(['journal-2009-06-01.jsonl', 'journal-2027-07-02.jsonl']);
  });

  it('drops no older one when the new one fails', async () => {
    const folder = await temporaryFolder();
    let full = false;
    const fs = createFaultyFs(nodeFileSystem, (step, _, path) =>
      full && step === 'write' && path.includes('backups') ? 'ENOSPC' : null,
    );
    const store = await open(folder, fs);
    await store.backUpDay('2009-06-01', 1);
    full = true;
    await expect(store.backUpDay('2009-06-02', 1)).rejects.toThrow('ENOSPC');
    await store.close();
    expect(await readdir(join(folder, 'backups'))).toEqual(['journal-2009-06-01.jsonl']);
  });
});

describe('restore', () => {
  it('goes back in time, keeping what stood there before', async () => {
    const folder = await temporaryFolder();
    await fill(folder, 3);
    const store = await open(folder);
    const file = await backUpDay(store);
    await store.close();
    await fill(folder, 4);
    const before = await readFile(join(folder, 'journal.jsonl'));

    await restore(file, folder);
    expect(await countIn(folder)).toBe(3);
    const kept = (await readdir(join(folder, 'evidence'))).find(name => name.endsWith('-journal.jsonl'));
    expect(await readFile(join(folder, 'evidence', kept ?? ''))).toEqual(before);
  });

  it('puts right a folder whose journal is damaged or gone', async () => {
    const folder = await temporaryFolder();
    await fill(folder, 3);
    const store = await open(folder);
    const file = await backUpDay(store);
    await store.close();
    await writeFile(join(folder, 'journal.jsonl'), 'nonsense');
    await restore(file, folder);
    expect(await countIn(folder)).toBe(3);
    await rm(join(folder, 'journal.jsonl'));
    await restore(file, folder);
    expect(await countIn(folder)).toBe(3);
  });

  it('refuses a backup that lost any byte or any line, and changes nothing', async () => {
    const folder = await temporaryFolder();
    await fill(folder, 5);
    const store = await open(folder);
    const file = await backUpDay(store);
    await store.close();
    const whole = await readFile(file);
    const before = await readFile(join(folder, 'journal.jsonl'));
    const dice = createDice(3);
    const spoiled = Array.from({ length: 40 }, (_, i) => {
      if (i % 2 === 0) return whole.subarray(0, dice(whole.length));
      const flipped = Buffer.from(whole);
      const at = dice(whole.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice(8));
      return flipped;
    });
    const lines = whole.toString().trimEnd().split('\n');
    spoiled.push(...lines.slice(1).map((_, i) => Buffer.from(`${lines.slice(0, i + 1).join('\n')}\n`)));
    for (const bytes of spoiled) {
      await writeFile(file, bytes);
      await expect(restore(file, folder)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    }
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before);
  });

  it('is refused while a bot uses the folder', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    const file = await backUpDay(store);
    await expect(restore(file, folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    await store.close();
  });

  it('leaves a journal that cannot lose what the backup held without anyone noticing', async () => {
    const folder = await temporaryFolder();
    await fill(folder, 5);
    const store = await open(folder);
    const file = await backUpDay(store);
    await store.close();
    await restore(file, folder);
    const journal = join(folder, 'journal.jsonl');
    const restored = await readFile(journal, 'utf8');
    for (const length of [restored.indexOf('\n') + 1, restored.indexOf('\n') + 20, restored.length - 20]) {
      await writeFile(journal, restored.slice(0, length));
      await expect(open(folder)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' });
    }
  });

  /** Restores a backup of 7 events and lets every step in turn be the last. @returns how many events were found after */
  async function cutAtEveryStep(prepare: (disk: CrashFs) => Promise<void>): Promise<(number | string)[]> {
    const outcomes = new Set<number | string>();
    for (let last = 0, done = false; !done; last++) {
      const disk = createCrashFs();
      await fill('/var/old', 7, disk);
      const store = await open('/var/old', disk);
      await store.backUp('/carried/backup.jsonl');
      await store.close();
      await prepare(disk);
      let steps = 0;
      const powerless = createFaultyFs(disk, () => (++steps > last ? 'EIO' : null));
      done = await restore('/carried/backup.jsonl', '/var/k', powerless).then(
        () => true,
        () => false,
      );
      for (let seed = 1; seed <= 5; seed++) {
        const left = disk.afterPowerCut(createDice(seed));
        outcomes.add(await countIn('/var/k', left).catch(error => error.code));
      }
    }
    return [...outcomes].sort();
  }

  it('leaves the old state or the new one, whole, when the power goes at any step of it', async () => {
    expect(await cutAtEveryStep(disk => fill('/var/k', 4, disk))).toEqual([4, 7]);
  });

  it('never passes for a new beginning when the power goes while it replaces a lost journal', async () => {
    const outcomes = await cutAtEveryStep(async disk => {
      await fill('/var/k', 4, disk);
      await disk.remove('/var/k/journal.jsonl');
      await disk.remove('/var/k/writer.json');
      await disk.syncFolder('/var/k');
    });
    expect(outcomes).toEqual([7, 'JOURNAL_DAMAGED']);
  });
});

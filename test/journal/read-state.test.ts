/** Reading the record without being its writer: beside a running bot, without a trace, and never in its way. */
import { appendFile, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readState } from '../../src/journal/snapshot/read-state.ts';
import { openStore } from '../../src/journal/store.ts';
import { atNoon, lastComments, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Real files: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 60_000 });

const open = (folder: string) => openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report() {} });
const read = (folder: string) => readState({ folder, kinds: testKinds, fold: lastComments });

/** Names, sizes and times of everything in a folder. */
async function looksOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(
    names.map(async name => {
      const { size, mtimeMs, ino } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${ino}`;
    }),
  );
}

describe('reading the state of a record', () => {
  it('finds nothing where nothing was recorded, and makes no folder', async () => {
    const parent = await temporaryFolder();
    expect(await read(join(parent, 'mistyped'))).toBeNull();
    expect(await read(parent)).toBeNull();
    expect(await readdir(parent)).toEqual([]);
  });

  it('shows what is saved beside the process that writes it, which goes on undisturbed, and leaves no trace', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    for (let i = 1; i <= 20; i++) {
      await store.journal.append([update('1-1-1', `第${i}報`)]);
      const before = i % 5 === 0 ? await looksOf(folder) : null;
      expect((await read(folder))?.comments).toEqual({ '1-1-1': `第${i}報` });
      // The copy of the state is written now and then meanwhile, by the writer.
      const isState = (look: string) => look.startsWith('state.json');
      if (before)
        expect((await looksOf(folder)).filter(one => !isState(one))).toEqual(before.filter(one => !isState(one)));
    }
    await store.close();
  });

  it('never takes a write in progress for damage, nor any of it for saved', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    const appends: Promise<unknown>[] = [];
    const counts: number[] = [];
    for (let round = 0; round < 30; round++) {
      for (let i = 0; i < 10; i++) appends.push(store.journal.append([update('1-1-1'), update('1-1-2')]));
      counts.push((await read(folder))?.count ?? -1);
    }
    await Promise.all(appends);
    await store.close();
    // An append is whole or not there, and what was seen once stays.
    expect(counts.filter(count => count % 2 !== 0)).toEqual([]);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect((await read(folder))?.count).toBe(600);
  });

  it('passes over an interrupted write, and leaves it for the next start to put aside', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.journal.append([update('1-1-1', '保存済み')]);
    await store.close();
    const journal = join(folder, 'journal.jsonl');
    const [, line = ''] = (await readFile(journal, 'utf8')).split('\n');
    await appendFile(journal, line.slice(0, line.length / 2));
    const before = await looksOf(folder);
    expect(await read(folder)).toEqual({ count: 1, comments: { '1-1-1': '保存済み' } });
    expect(await looksOf(folder)).toEqual(before);
  });

  it('goes by the journal where the copy of the state lags behind, is damaged or is gone', async () => {
    const folder = await temporaryFolder();
    const [state, old] = [join(folder, 'state.json'), join(await temporaryFolder(), 'old.json')];
    const first = await open(folder);
    await first.journal.append([update('1-1-1', '古い')]);
    await first.close();
    await copyFile(state, old);
    const second = await open(folder);
    await second.journal.append([update('1-1-1', '新しい')]);
    await second.close();
    const now = { count: 2, comments: { '1-1-1': '新しい' } };
    await copyFile(old, state);
    expect(await read(folder)).toEqual(now);
    await writeFile(state, 'no state');
    expect(await read(folder)).toEqual(now);
    await rm(state);
    expect(await read(folder)).toEqual(now);
  });

  it('refuses a damaged or lost journal as a start does, naming the backup', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.journal.append([update('1-1-1', '順調')]);
    await store.backUpDay('2009-06-01', 3);
    await store.close();
    const journal = join(folder, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('順調', '遅延'));
    const refusal = { code: 'JOURNAL_DAMAGED', message: expect.stringContaining('journal-2009-06-01.jsonl') };
    await expect(read(folder)).rejects.toMatchObject(refusal);
    await rm(journal);
    await expect(read(folder)).rejects.toMatchObject(refusal);
    await mkdir(journal);
    await expect(read(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' });
  });
});

import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/durable/file-system.ts';
import type { Fold } from '../../src/journal/fold.ts';
import { openStore } from '../../src/journal/store.ts';
import { createFaultyFs } from '../helpers/faulty-fs.ts';
import { atNoon, createDice, lastComments, type TestKinds, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Real files and many runs: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 60_000 });

type Comments = ReturnType<typeof lastComments.initial>;

interface Opened {
  folder: string;
  fold?: Fold<Comments, TestKinds>;
  fs?: FileSystem;
  reports?: string[];
}

function open({ folder, fold = lastComments, fs = nodeFileSystem, reports = [] }: Opened) {
  return openStore({ folder, kinds: testKinds, fold, now: atNoon, report: line => reports.push(line), fs });
}

/** Counts how many events it is asked to fold. */
function countingFold(): { fold: Fold<Comments, TestKinds>; applied: () => number } {
  let applied = 0;
  const apply: Fold<Comments, TestKinds>['apply'] = (state, event) => {
    applied++;
    return lastComments.apply(state, event);
  };
  return { fold: { initial: lastComments.initial, apply }, applied: () => applied };
}

const stateIn = (folder: string) => join(folder, 'state.json');

describe('store', () => {
  it('shows an update in the state as soon as it is saved', async () => {
    const store = await open({ folder: await temporaryFolder() });
    await store.journal.append([update('1-1-1', '順調')]);
    expect(store.state()).toEqual({ count: 1, comments: { '1-1-1': '順調' } });
    await store.close();
  });

  it('leaves the state behind as JSON that a person can read', async () => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    await store.journal.append([update('1-1-1', '順調')]);
    await store.close();
    const { state, journal } = JSON.parse(await readFile(stateIn(folder), 'utf8'));
    expect(state).toEqual({ count: 1, comments: { '1-1-1': '順調' } });
    expect(journal.seq).toBe(1);
  });

  it('writes that JSON while it runs, too, soon after a change', async () => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    await store.journal.append([update('1-1-1', '順調')]);
    const written = async () => JSON.parse(await readFile(stateIn(folder), 'utf8').catch(() => '{}')).state;
    await expect.poll(written, { timeout: 5_000 }).toEqual(store.state());
    await store.close();
  });

  it('starts from state.json and folds only what came after', async () => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    for (let i = 0; i < 20; i++) await store.journal.append([update(`1-1-${i}`, `${i}`, `危機対策課/${i}`)]);
    await store.close();
    const older = await readFile(stateIn(folder));
    const more = await open({ folder });
    for (let i = 0; i < 5; i++) await more.journal.append([update('1-1-1', `again ${i}`)]);
    const state = structuredClone(more.state());
    await more.close();

    // As after a kill -9: state.json is older than the journal.
    await writeFile(stateIn(folder), older);
    const { fold, applied } = countingFold();
    const reopened = await open({ folder, fold });
    expect(reopened.state()).toEqual(state);
    expect(applied()).toBe(5);
    const [repeated] = await reopened.journal.append([update('1-1-3', 'x', '危機対策課/3')]);
    expect(repeated).toMatchObject({ repeated: true, event: { seq: 4 } });
    expect(reopened.journal.head().seq).toBe(25);
    await reopened.close();
  });

  const distrusted: [string, (text: string) => string][] = [
    ['was edited by hand', text => text.replace('"original"', '"forged"')],
    ['is cut', text => text.slice(0, -20)],
    ['is empty', () => ''],
    ['is something else', () => '{"hello":"world"}'],
    ['is full of NUL', text => '\0'.repeat(text.length)],
  ];
  it.each(distrusted)('folds everything anew when state.json %s, and writes it again', async (_, spoil) => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    await store.journal.append([update('1-1-1', 'original'), update('1-1-2')]);
    await store.close();
    const sound = await readFile(stateIn(folder), 'utf8');
    await writeFile(stateIn(folder), spoil(sound));

    const { fold, applied } = countingFold();
    const reopened = await open({ folder, fold });
    expect(applied()).toBe(2);
    expect(reopened.state().comments['1-1-1']).toBe('original');
    await reopened.close();
    expect(await readFile(stateIn(folder), 'utf8')).toBe(sound);
  });

  it('leaves state.json alone when it says all there is to say, and writes it when it lags behind', async () => {
    const folder = await temporaryFolder();
    let store = await open({ folder });
    await store.journal.append([update('1-1-1', '順調')]);
    await store.close();
    const [current, { ino }] = [await readFile(stateIn(folder)), await stat(stateIn(folder))];
    await (await open({ folder })).close();
    expect((await stat(stateIn(folder))).ino).toBe(ino);
    store = await open({ folder });
    await store.journal.append([update('1-1-2', '完了')]);
    await store.close();
    const newest = JSON.parse(await readFile(stateIn(folder), 'utf8'));
    await writeFile(stateIn(folder), current);
    await (await open({ folder })).close();
    expect(JSON.parse(await readFile(stateIn(folder), 'utf8'))).toEqual(newest);
  });

  it('folds everything anew when state.json is a folder, and says so', async () => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    await store.journal.append([update('1-1-1')]);
    await store.close();
    await rm(stateIn(folder));
    await mkdir(stateIn(folder));
    const reports: string[] = [];
    const { fold, applied } = countingFold();
    const reopened = await open({ folder, fold, reports });
    expect(applied()).toBe(1);
    expect(reports).toEqual([expect.stringMatching(/state\.json cannot be read, .*EISDIR/)]);
    await reopened.close();
  });

  it('folds everything anew when another version of the program wrote state.json', async () => {
    const folder = await temporaryFolder();
    const store = await open({ folder });
    await store.journal.append([update('1-1-1'), update('1-1-2')]);
    await store.close();
    const text = await readFile(stateIn(folder), 'utf8');
    const { hash } = await import('node:crypto');
    const rest = text
      .slice(text.indexOf('",\n'))
      .replace(/"program": "[0-9a-f]{64}"/, `"program": "${'0'.repeat(64)}"`);
    await writeFile(stateIn(folder), `{\n "sha256": "${hash('sha256', rest)}${rest}`);

    const { fold, applied } = countingFold();
    const reopened = await open({ folder, fold });
    expect(applied()).toBe(2);
    await reopened.close();
  });

  it('comes to the same state from any state.json of its past as from the journal alone', async () => {
    const folder = await temporaryFolder();
    const dice = createDice(7);
    const past: Buffer[] = [];
    for (let session = 0; session < 5; session++) {
      const store = await open({ folder });
      for (let i = 0; i < 10; i++) {
        await store.journal.append(
          Array.from({ length: 1 + dice(3) }, () => update(`1-1-${dice(5)}`, `${dice(1_000)}`, `k${dice(60)}`)),
        );
      }
      await store.close();
      past.push(await readFile(stateIn(folder)));
    }
    await rm(stateIn(folder));
    const fromJournal = await open({ folder });
    const expected = structuredClone(fromJournal.state());
    await fromJournal.close();
    for (const snapshot of past) {
      await writeFile(stateIn(folder), snapshot);
      const store = await open({ folder });
      expect(store.state()).toEqual(expected);
      await store.close();
    }
  });

  it('keeps recording when state.json cannot be written, and says so', async () => {
    const folder = await temporaryFolder();
    const reports: string[] = [];
    const fs = createFaultyFs(nodeFileSystem, (step, _, path) =>
      path.includes('state.json') && step === 'write' ? 'ENOSPC' : null,
    );
    const store = await open({ folder, fs, reports });
    await store.journal.append([update('1-1-1', 'saved all the same')]);
    await store.close();
    expect(reports).toEqual([expect.stringMatching(/state\.json was not written.*ENOSPC/)]);
    const reopened = await open({ folder });
    expect(reopened.state().comments['1-1-1']).toBe('saved all the same');
    await reopened.close();
  });

  it('writes state.json once it can again, though nothing more is recorded', async () => {
    const folder = await temporaryFolder();
    const reports: string[] = [];
    let isFull = true;
    const fs = createFaultyFs(nodeFileSystem, (step, _, path) =>
      isFull && path.includes('state.json') && step === 'write' ? 'ENOSPC' : null,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const store = await open({ folder, fs, reports });
      await store.journal.append([update('1-1-1', 'written late')]);
      vi.advanceTimersByTime(1_000);
      await vi.waitFor(() => expect(reports).toHaveLength(1));
      isFull = false;
      vi.advanceTimersByTime(60_000);
      await vi.waitFor(async () => expect(await readFile(stateIn(folder), 'utf8')).toContain('written late'));
      await store.close();
    } finally {
      vi.useRealTimers();
    }
  });
});

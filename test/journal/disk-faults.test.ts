import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/durable/file-system.ts';
import { createFileJournal } from '../../src/journal/file/file.ts';
import { createCrashFs } from '../helpers/crash-fs.ts';
import { createFaultyFs, type Fault, type Step } from '../helpers/faulty-fs.ts';
import { atNoon, readAll, type TestEvent, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Real files and many runs: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 60_000 });

const FAULTS: Exclude<Fault, null>[] = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS', 'short'];
const UPDATES = 30;

async function open(fs: FileSystem, folder: string) {
  const memory: TestEvent[] = [];
  const follow = (events: readonly TestEvent[]) => {
    memory.push(...events);
  };
  const journal = await createFileJournal({ kinds: testKinds, now: atNoon, follow, report: () => {}, folder, fs });
  return { journal, memory };
}

/** Gives 30 updates one after the other. @returns the comments of those that were saved */
async function giveUpdates(journal: Awaited<ReturnType<typeof open>>['journal']): Promise<string[]> {
  const saved: string[] = [];
  for (let i = 0; i < UPDATES; i++) {
    await journal.append([update('1-1-1', `update ${i}`)]).then(
      () => saved.push(`update ${i}`),
      error => expect(error.code).toBe('JOURNAL_NOT_SAVED'),
    );
  }
  return saved;
}

const commentsOf = (events: readonly TestEvent[]) =>
  events.map(event => (event.kind === 'update.given' ? event.data.comment : event.kind));

/** Runs the updates with a fault at one step; memory, disk and a restart after a power cut must agree with the answers. */
async function runWithFault(
  decide: (step: Step, number: number) => Fault,
): Promise<{ saved: string[]; steps: number }> {
  const disk = createCrashFs();
  let steps = 0;
  let armed = false;
  const faulty = createFaultyFs(disk, step => {
    if (!armed) return null;
    steps++;
    return decide(step, steps);
  });
  const { journal, memory } = await open(faulty, '/var/k');
  armed = true;
  const saved = await giveUpdates(journal);
  armed = false;
  expect(commentsOf(memory)).toEqual(saved);
  expect(commentsOf(await readAll(journal))).toEqual(saved);

  const { journal: restarted, memory: found } = await open(
    disk.afterPowerCut(() => 0),
    '/var/k',
  );
  expect(commentsOf(found)).toEqual(saved);
  await restarted.close();
  await journal.close();
  return { saved, steps };
}

describe('a failing disk', () => {
  it.each(FAULTS)(
    'at any one step (%s): that update is refused at most, the next is saved without a restart',
    async fault => {
      const { steps } = await runWithFault(() => null);
      expect(steps).toBeGreaterThanOrEqual(2 * UPDATES);
      for (let failing = 1; failing <= steps; failing++) {
        const { saved } = await runWithFault((_, number) => (number === failing ? fault : null));
        expect(saved).toHaveLength(fault === 'short' ? UPDATES : UPDATES - 1);
      }
    },
  );

  it('that stays full refuses every update, reading goes on, and the first one after it has room is saved', async () => {
    const { saved } = await runWithFault((step, number) =>
      step !== 'truncate' && number > 20 && number < 40 ? 'ENOSPC' : null,
    );
    expect(saved.length).toBeLessThan(UPDATES);
    expect(saved.at(-1)).toBe(`update ${UPDATES - 1}`);
  });

  it('that cannot even remove what it half wrote refuses until it can', async () => {
    const { saved } = await runWithFault((step, number) => {
      if (number <= 20 || number >= 40) return null;
      return step === 'write' && number % 3 !== 0 ? 'short' : 'EIO';
    });
    expect(saved.length).toBeLessThan(UPDATES);
    expect(saved.at(-1)).toBe(`update ${UPDATES - 1}`);
  });

  it('that writes half and then is full leaves the file as it was, byte for byte', async () => {
    const folder = await temporaryFolder();
    let full = false;
    let writes = 0;
    const fs = createFaultyFs(nodeFileSystem, step => {
      if (!full || step !== 'write') return null;
      return writes++ === 0 ? 'short' : 'ENOSPC';
    });
    const { journal, memory } = await open(fs, folder);
    await journal.append([update('1-1-1', 'before')]);
    const before = await readFile(join(folder, 'journal.jsonl'));
    full = true;
    const refused = await Promise.allSettled(['a', 'b', 'c'].map(name => journal.append([update(name)])));
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before);
    full = false;
    await journal.append([update('1-1-1', 'after')]);
    expect(commentsOf(memory)).toEqual(['before', 'after']);
    await journal.close();
  });

  it('tells the operator which file, what happened and that the next update tries again', async () => {
    const folder = await temporaryFolder();
    let broken = false;
    const { journal } = await open(
      createFaultyFs(nodeFileSystem, step => (broken && step === 'datasync' ? 'EIO' : null)),
      folder,
    );
    broken = true;
    await expect(journal.append([update('1-1-1')])).rejects.toThrow(
      /JOURNAL_NOT_SAVED .*journal\.jsonl: EIO.* Nothing of it was recorded.*next update tries again/,
    );
    broken = false;
    await journal.close();
  });
});

/** Power cuts of a real file system during every kind of write. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLoopDisk, type LoopDisk } from '../loop-disk.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';
import { killWriting } from './kill-writing.ts';

export const powerCuts: Scenario = {
  about:
    'the power of an ext4 disk cut while everything is written: nothing acknowledged is lost, all is readable (root)',
  limitSeconds: { short: 240, long: 7_200 },
  run: run =>
    withDisk(run, disk =>
      killWriting(run, run.isLong ? 200 : 5, {
        what: 'power cuts',
        folder: join(disk.folder, 'data'),
        /** The process is frozen first: while ext4 shuts down, a pending sync can succeed although its data is lost. */
        async end(child) {
          await child.freeze();
          await disk.cut();
          await child.kill();
          await disk.powerOn();
        },
      }),
    ),
  /** A file written without a sync, as in common examples. */
  baseline: run =>
    withDisk(run, async disk => {
      const path = join(disk.folder, 'db.json');
      const saved = Array.from({ length: 100 }, (_, number) => number);
      await writeFile(path, JSON.stringify(saved));
      await disk.cut();
      await disk.powerOn();
      const left = await readFile(path, 'utf8').catch(() => '');
      return [must('of 100 saved lost', left === JSON.stringify(saved) ? 0 : 100, left === JSON.stringify(saved))];
    }),
};

async function withDisk(run: Run, work: (disk: LoopDisk) => Promise<Finding[]>): Promise<Finding[]> {
  const disk = await createLoopDisk(run.folder);
  if (!disk) return [measured('power cuts', 'none: this takes root, ext4 and a loop device')];
  try {
    return await work(disk);
  } finally {
    await disk.remove();
  }
}

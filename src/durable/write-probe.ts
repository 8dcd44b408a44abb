/** Whether a folder can be written at this moment, tried out: free space alone tells nothing of quotas or rights. */
import { join } from 'node:path';
import { systemFailure } from '../errors.ts';
import type { FileSystem } from './file-system.ts';

/** The file exists only while it is tried. */
const NAME = 'write-probe';
/** As much as a block, which the longest event rarely exceeds. */
const BYTES = Buffer.alloc(4_096);
/** Whoever asks more often gets the last result, so that asking cannot wear the disk. */
const KEPT_MS = 5_000;

/** @returns null when it can be written, otherwise the system's code, e.g. 'ENOSPC' */
export function createWriteProbe(fs: FileSystem, folder: string): () => Promise<string | null> {
  const path = join(folder, NAME);
  let last: Promise<string | null> | null = null;

  async function probe(): Promise<string | null> {
    try {
      const file = await fs.open(path, 'create');
      const written = await file.write(BYTES).finally(() => file.close());
      return written < BYTES.length ? 'ENOSPC' : null;
    } catch (error) {
      return systemFailure(error).code ?? String(error);
    } finally {
      await fs.remove(path).catch(() => {});
    }
  }

  return () => {
    if (last === null) {
      last = probe();
      setTimeout(() => {
        last = null;
      }, KEPT_MS).unref();
    }
    return last;
  };
}

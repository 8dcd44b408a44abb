/** Fault injection in front of a real or in-memory file system. */
import type { FileSystem, OpenFile } from '../../src/durable/file-system.ts';

/** A step that changes something on disk. */
export type Step = 'write' | 'datasync' | 'truncate' | 'rename' | 'remove' | 'syncFolder' | 'create';

/** Error code to fail with; 'short': a short write of half the bytes; null: no fault. */
export type Fault = 'ENOSPC' | 'EIO' | 'EDQUOT' | 'EROFS' | 'short' | null;

/** @param decide called before each step; `number` counts all steps from 1 */
export function createFaultyFs(
  fs: FileSystem,
  decide: (step: Step, number: number, path: string) => Fault,
): FileSystem {
  let number = 0;

  function meet(step: Step, path: string): Fault {
    number++;
    const fault = decide(step, number, path);
    if (fault === null || fault === 'short') return fault;
    throw Object.assign(new Error(`${fault}: made to fail, ${step} '${path}'`), { code: fault });
  }

  function wrap(file: OpenFile, path: string): OpenFile {
    return {
      ...file,
      async write(bytes) {
        const fault = meet('write', path);
        return file.write(fault === 'short' ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes);
      },
      async datasync() {
        meet('datasync', path);
        await file.datasync();
      },
    };
  }

  return {
    ...fs,
    async open(path, mode) {
      if (mode === 'create') meet('create', path);
      return wrap(await fs.open(path, mode), path);
    },
    async truncate(path, size) {
      meet('truncate', path);
      await fs.truncate(path, size);
    },
    async rename(from, to) {
      meet('rename', to);
      await fs.rename(from, to);
    },
    async remove(path) {
      meet('remove', path);
      await fs.remove(path);
    },
    async syncFolder(path) {
      meet('syncFolder', path);
      await fs.syncFolder(path);
    },
  };
}

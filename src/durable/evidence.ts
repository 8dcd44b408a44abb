/** Keeps copies of damaged or truncated bytes for investigation. */
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { copyRange } from './whole-file.ts';

/** Copies the bytes of a file from `start` up to `end` into the evidence folder. @returns path of the copy */
export async function putAside(
  fs: FileSystem,
  at: DataFolder,
  name: string,
  file: OpenFile,
  start: number,
  end: number,
): Promise<string> {
  const copy = join(at.evidence, name);
  await fs.makeFolder(at.evidence);
  await copyRange(fs, file, start, end, copy);
  return copy;
}

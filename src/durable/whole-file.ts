/** Reads and writes whole files through the FileSystem port. */
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from './file-system.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Writes all bytes: a single write may stop half-way without an error. */
export async function writeFully(file: OpenFile, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const written = await file.write(bytes.subarray(done));
    if (written === 0) throw new Error(`the file system wrote ${done} of ${bytes.length} bytes and then nothing`);
    done += written;
  }
}

/**
 * Replaces a file atomically: after a crash it has the old content or the new, whole.
 * @param write writes the content; called with an empty file
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  write: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const draft = `${path}.writing`;
  const file = await fs.open(draft, 'create');
  try {
    await write(file);
    await file.datasync();
  } catch (error) {
    await file.close();
    // On a full disk a partial file would block everything else.
    await fs.remove(draft).catch(() => {});
    throw error;
  }
  await file.close();
  await fs.rename(draft, path);
  await fs.syncFolder(dirname(path));
}

/** Replaces the file `to` by the bytes of an open file from `start` up to `end`, atomically. */
export function copyRange(fs: FileSystem, from: OpenFile, start: number, end: number, to: string): Promise<void> {
  return replaceFile(fs, to, async out => {
    for await (const piece of readPieces(from, start, end)) await writeFully(out, piece);
  });
}

/** Null when there is no such file. */
export async function readWhole(fs: FileSystem, path: string): Promise<Buffer | null> {
  if (!(await fs.stat(path))) return null;
  const file = await fs.open(path, 'read');
  try {
    return await readRange(file, 0, await file.size());
  } finally {
    await file.close();
  }
}

/** The bytes from `start` up to `end`, or up to the end of the file if that comes first. */
export async function readRange(file: OpenFile, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  let done = 0;
  while (done < bytes.length) {
    const count = await file.read(bytes.subarray(done), start + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** The bytes of a file from `start` up to `end`, in chunks. */
export async function* readPieces(file: OpenFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = await readRange(file, at, Math.min(end, at + CHUNK_BYTES));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}

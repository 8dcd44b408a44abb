/**
 * An append-only file: `append` adds bytes durably or leaves the file as it was, and reports which. Before reporting
 * success it checks that this process still owns the file.
 */
import type { FileSystem, OpenFile } from './file-system.ts';
import type { Claim } from './folder-claim.ts';
import { writeFully } from './whole-file.ts';

export interface AppendFile {
  /** For reading, up to `size`. */
  readonly file: OpenFile;
  /** Number of durable bytes. */
  size(): number;
  /** One call at a time. @throws NotAppended when nothing was added */
  append(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Nothing was appended. The message names the file and has no full stop, so that it can begin a sentence. */
export class NotAppended extends Error {
  /**
   * True when another process owns the file now, permanently; otherwise `cause` holds the reason and the next call may
   * succeed.
   */
  readonly isFenced: boolean;

  constructor(message: string, isFenced: boolean, options?: { cause: unknown }) {
    super(message, options);
    this.isFenced = isFenced;
  }
}

/**
 * @param intactBytes size of the verified content, which is the whole file
 * @param claim on the folder of the file; null for a file that a new owner of the folder replaces, which is detected by
 * its inode
 */
export async function openAppendFile(
  fs: FileSystem,
  path: string,
  intactBytes: number,
  claim: Claim | null,
): Promise<AppendFile> {
  const file = await fs.open(path, 'append');
  const opened = await fs.stat(path);
  let size = intactBytes;
  /** Bytes beyond `size` may be in the file. */
  let dirty = false;
  let fenced: NotAppended | null = null;

  /** @param expectedSize null when a failed write may have left any size */
  async function assertMine(expectedSize: number | null): Promise<void> {
    const [holds, there] = await Promise.all([claim?.holds() ?? true, fs.stat(path)]);
    if (claim && !holds) fenced = new NotAppended(`another process has taken over ${claim.folder}`, true);
    else if (there?.inode !== opened?.inode) fenced = new NotAppended(`${path} was removed or replaced`, true);
    else if (expectedSize !== null && there?.size !== expectedSize) {
      fenced = new NotAppended(`${path} was changed by something else`, true);
    }
    if (fenced) throw fenced;
  }

  /** After a failed fsync the kernel may report lost pages as clean, so the bytes are removed and written again. */
  async function removeLeftover(): Promise<void> {
    await assertMine(null);
    await fs.truncate(path, size);
    dirty = false;
  }

  return {
    file,
    size: () => size,
    async append(bytes) {
      if (fenced) throw fenced;
      try {
        if (dirty) await removeLeftover();
        await assertMine(size);
        dirty = true;
        await writeFully(file, bytes);
        await file.datasync();
        await assertMine(size + bytes.length);
        dirty = false;
        size += bytes.length;
      } catch (cause) {
        if (dirty && !fenced) await removeLeftover().catch(() => {});
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw fenced ?? new NotAppended(`${path}: ${reason}`, false, { cause });
      }
    },
    async close() {
      if (dirty && !fenced) await removeLeftover().catch(() => {});
      await file.close();
    },
  };
}

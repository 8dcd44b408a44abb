/**
 * The open journal file: adds bytes durably or leaves the file as it was, and tells which. Also notices when it is
 * no longer the only one writing, before it calls anything saved.
 */
import type { BotError } from '../../errors.ts';
import { RecordError } from '../../record-error.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Claim } from './claim.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { writeFully } from './whole-file.ts';

export interface JournalFile {
  /** For reading up to `size`. */
  readonly file: OpenFile;
  /** Bytes that are durable. */
  size(): number;
  /**
   * @throws BotError JOURNAL_NOT_SAVED when nothing was added (the cause says why; the next call tries again),
   *   JOURNAL_FENCED when the file or the folder is no longer this process's to write
   */
  append(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** @param intactBytes the size of the file, all of it checked */
export async function openJournalFile(
  fs: FileSystem,
  at: DataFolder,
  claim: Claim,
  intactBytes: number,
): Promise<JournalFile> {
  const file = await fs.open(at.journal, 'append');
  const opened = await fs.stat(at.journal);
  let size = intactBytes;
  /** Bytes beyond `size` may be in the file. */
  let dirty = false;
  let fenced: BotError | null = null;

  /** @param expectedSize null when a failed write may have left any size */
  async function assertMine(expectedSize: number | null): Promise<void> {
    const [holds, there] = await Promise.all([claim.holds(), fs.stat(at.journal)]);
    if (!holds) fenced = fencedOff(`another process has taken over ${at.folder}`);
    else if (there?.inode !== opened?.inode) fenced = fencedOff(`${at.journal} was removed or replaced`);
    else if (expectedSize !== null && there?.size !== expectedSize) {
      fenced = fencedOff(`${at.journal} was changed by something else`);
    }
    if (fenced) throw fenced;
  }

  /** After a failed sync the kernel may take lost pages for written ones, so the bytes go, and are written afresh. */
  async function removeLeftover(): Promise<void> {
    await assertMine(null);
    await fs.truncate(at.journal, size);
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
        throw fenced ?? notSaved(at, cause);
      }
    },
    async close() {
      if (dirty && !fenced) await removeLeftover().catch(() => {});
      await file.close();
    },
  };
}

function notSaved(at: DataFolder, cause: unknown): BotError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RecordError(
    'JOURNAL_NOT_SAVED',
    `${at.journal}: ${reason}. Nothing of it was recorded; reading goes on, and the next update tries again.`,
    { cause },
  );
}

function fencedOff(what: string): RecordError {
  return new RecordError(
    'JOURNAL_FENCED',
    `${what}. Nothing more is recorded here. See that only one bot uses the folder, then restart it.`,
  );
}

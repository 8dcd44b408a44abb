/**
 * Writes inbox.jsonl: appends lines, and compacts the file to the entries still needed, when it is opened and when most
 * of it is obsolete.
 */
import { join } from 'node:path';
import { type AppendFile, NotAppended, openAppendFile } from '../durable/append-file.ts';
import type { FileSystem } from '../durable/file-system.ts';
import { replaceFile, writeFully } from '../durable/whole-file.ts';
import { BotError } from '../errors.ts';

export interface InboxFile {
  /**
   * @throws BotError INBOX_NOT_SAVED when nothing was appended, INBOX_FENCED when another process owns the file for
   * good
   */
  append(text: string): Promise<void>;
  /** Compacts the file if worthwhile; a failure is only reported. Not to be called during an append. */
  shorten(): Promise<void>;
  close(): Promise<void>;
}

interface InboxFileOptions {
  fs: FileSystem;
  /** The data folder. */
  folder: string;
  /** It is compacted when it is larger than this, in bytes, and twice its last compacted size. */
  rewriteBytes: number;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** The compacted content. */
  text: () => string;
}

export const inboxPath = (folder: string): string => join(folder, 'inbox.jsonl');

export async function openInboxFile({ fs, folder, rewriteBytes, report, text }: InboxFileOptions): Promise<InboxFile> {
  const path = inboxPath(folder);
  let fresh = await writeAnew();
  /** Null after a compaction, until it is opened again. */
  let file: AppendFile | null = await open();

  async function writeAnew(): Promise<number> {
    const bytes = Buffer.from(text());
    await replaceFile(fs, path, out => writeFully(out, bytes));
    return bytes.length;
  }

  /** Needs no claim on the folder: a new owner rewrites the file, which changes its inode. */
  function open(): Promise<AppendFile> {
    return openAppendFile(fs, path, fresh, null);
  }

  /** Makes the rename durable before anything is appended, so that a power cut cannot bring back the other file. */
  async function reopen(): Promise<AppendFile> {
    await fs.syncFolder(folder);
    fresh = (await fs.stat(path))?.size ?? 0;
    return open();
  }

  return {
    async append(lines) {
      try {
        file ??= await reopen();
        await file.append(Buffer.from(lines));
      } catch (error) {
        throw notPutDown(path, error);
      }
    },
    async shorten() {
      if (!file || file.size() <= rewriteBytes || file.size() <= 2 * fresh) return;
      // Requests just resolved have applied their lines by the next turn.
      await new Promise(resolve => setImmediate(resolve));
      try {
        await writeAnew();
      } catch (error) {
        report(`inbox.jsonl was not written anew, which only makes it longer: ${error}`);
      }
      const old = file;
      file = null;
      await old.close().catch(() => {});
    },
    async close() {
      await file?.close();
    },
  };
}

function notPutDown(path: string, error: unknown): BotError {
  if (!(error instanceof NotAppended))
    return new BotError('INBOX_NOT_SAVED', `${path}: ${error}. ${NEXT}`, { cause: error });
  return error.isFenced
    ? new BotError('INBOX_FENCED', `${error.message}. See that only one bot uses the folder, then restart it.`)
    : new BotError('INBOX_NOT_SAVED', `${error.message}. ${NEXT}`, { cause: error.cause });
}

const NEXT = 'Nothing of it was put down; the next delivery tries again.';

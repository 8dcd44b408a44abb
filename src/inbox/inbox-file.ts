/**
 * inbox.jsonl while it is written to: lines are added, and it is written anew, holding only what still counts, when it is
 * opened and when most of it is done with.
 */
import { join } from 'node:path';
import { type AppendFile, NotAppended, openAppendFile } from '../durable/append-file.ts';
import type { FileSystem } from '../durable/file-system.ts';
import { replaceFile, writeFully } from '../durable/whole-file.ts';
import { BotError } from '../errors.ts';

export interface InboxFile {
  /** @throws BotError INBOX_NOT_SAVED when nothing was added, INBOX_FENCED when nothing will be any more */
  append(text: string): Promise<void>;
  /** Writes it anew if that is worth it; what fails of that is only reported. Not while lines are added. */
  shorten(): Promise<void>;
  close(): Promise<void>;
}

interface InboxFileOptions {
  fs: FileSystem;
  /** The data folder. */
  folder: string;
  /** It is written anew when it has grown beyond this, in bytes, and to twice what it was. */
  rewriteBytes: number;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** All that still counts. */
  text: () => string;
}

export const inboxPath = (folder: string): string => join(folder, 'inbox.jsonl');

export async function openInboxFile({ fs, folder, rewriteBytes, report, text }: InboxFileOptions): Promise<InboxFile> {
  const path = inboxPath(folder);
  let fresh = await writeAnew();
  /** Null when it has been written anew and is to be opened again. */
  let file: AppendFile | null = await open();

  async function writeAnew(): Promise<number> {
    const bytes = Buffer.from(text());
    await replaceFile(fs, path, out => writeFully(out, bytes));
    return bytes.length;
  }

  /** Needs no claim of the folder: whoever takes that over writes the file anew. */
  function open(): Promise<AppendFile> {
    return openAppendFile(fs, path, fresh, null);
  }

  /** Whichever file is there now, the old one or the new, stays there in a power cut before anything is added to it. */
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
      // Those just told have applied their lines by the next turn.
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

/**
 * The embedded inbox: inbox.jsonl in the data folder, which the caller has locked. A line is fsynced before its promise
 * resolves.
 */
import { type FileSystem, nodeFileSystem } from '../durable/file-system.ts';
import { BotError, systemFailure } from '../errors.ts';
import type { Contents } from './contents.ts';
import { createDeduplication } from './deduplication.ts';
import type { Inbox } from './inbox.ts';
import { type InboxFile, inboxPath, openInboxFile } from './inbox-file.ts';
import { createInboxWriter } from './inbox-writer.ts';
import { readContents } from './read-contents.ts';

interface FileInboxOptions {
  /** KEIKAKU_DATA_DIR. */
  folder: string;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
  fs?: FileSystem;
  /** The file is compacted when it is larger than this, in bytes, and twice its last compacted size. */
  rewriteBytes?: number;
}

const REWRITE_BYTES = 8 * 1024 * 1024;

/** @throws BotError DATA_FOLDER_UNUSABLE when the file cannot be read or written */
export async function openFileInbox(options: FileInboxOptions): Promise<Inbox> {
  const { contents, file } = await open(options).catch(error => {
    throw unusable(inboxPath(options.folder), error);
  });
  const { save, close } = createInboxWriter(file);
  return { ...createDeduplication(contents, save, options.now), close };
}

async function open({
  folder,
  now,
  report,
  fs = nodeFileSystem,
  rewriteBytes = REWRITE_BYTES,
}: FileInboxOptions): Promise<{ contents: Contents; file: InboxFile }> {
  await fs.makeFolder(folder);
  const contents = await readContents({ fs, folder, now, report });
  return { contents, file: await openInboxFile({ fs, folder, rewriteBytes, report, text: () => contents.text() }) };
}

/** Errors other than system errors are rethrown unchanged. */
function unusable(path: string, error: unknown): unknown {
  if (systemFailure(error).code === undefined) return error;
  const advice = `Nothing was changed. Let the bot's user read and write it, and see that the disk has room.`;
  return new BotError('DATA_FOLDER_UNUSABLE', `${path} cannot be opened (${(error as Error).message}). ${advice}`, {
    cause: error,
  });
}

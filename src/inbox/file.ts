/** The embedded inbox: inbox.jsonl in the data folder, which the caller has locked. A line is synced before anyone is told. */
import { type FileSystem, nodeFileSystem } from '../durable/file-system.ts';
import type { Inbox } from './inbox.ts';
import { openInboxFile } from './inbox-file.ts';
import { readContents } from './read-contents.ts';
import { createSaving } from './saving.ts';
import { createTaking } from './taking.ts';

interface FileInboxOptions {
  /** KEIKAKU_DATA_DIR. */
  folder: string;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
  fs?: FileSystem;
  /** The file is written anew when it has grown beyond this, in bytes, and to twice what it was. */
  rewriteBytes?: number;
}

const REWRITE_BYTES = 8 * 1024 * 1024;

/** @throws the file system's own error */
export async function openFileInbox(options: FileInboxOptions): Promise<Inbox> {
  const { folder, now, report, fs = nodeFileSystem, rewriteBytes = REWRITE_BYTES } = options;
  await fs.makeFolder(folder);
  const contents = await readContents({ fs, folder, now, report });
  const file = await openInboxFile({ fs, folder, rewriteBytes, report, text: () => contents.text() });
  const { save, close } = createSaving(file);
  return { ...createTaking(contents, save, now), close };
}

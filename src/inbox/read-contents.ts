/**
 * Reads the inbox.jsonl of an earlier process. Broken lines are skipped: an interrupted write at the end, which was
 * never acknowledged, or damage, of which a copy is kept as evidence.
 */
import { dataFolder, fileStamp } from '../durable/data-folder.ts';
import { putAside } from '../durable/evidence.ts';
import type { FileSystem, OpenFile } from '../durable/file-system.ts';
import { readLines } from '../durable/read-lines.ts';
import { Contents } from './contents.ts';
import { inboxPath } from './inbox-file.ts';
import { decode } from './line.ts';

interface Reading {
  fs: FileSystem;
  /** The data folder. */
  folder: string;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

export async function readContents(reading: Reading): Promise<Contents> {
  const { fs, folder } = reading;
  const contents = new Contents();
  const path = inboxPath(folder);
  if (!(await fs.stat(path))) return contents;
  const file = await fs.open(path, 'read');
  try {
    await readInto(contents, file, reading);
  } finally {
    await file.close();
  }
  return contents;
}

async function readInto(contents: Contents, file: OpenFile, { fs, folder, now, report }: Reading): Promise<void> {
  const size = await file.size();
  let unread = 0;
  let isDamaged = false;
  for await (const lines of readLines(file, 0, size)) {
    for (const { bytes, ended } of lines) {
      const line = ended ? decode(bytes) : undefined;
      if (line) contents.apply(line);
      isDamaged ||= line !== undefined && unread > 0;
      if (!line) unread++;
    }
  }
  if (!isDamaged) return;
  const evidence = await putAside(fs, dataFolder(folder), `inbox-${fileStamp(now())}.jsonl`, file, 0, size);
  report(`inbox.jsonl: ${unread} lines are damaged and were left out; the file as it was is ${evidence}`);
}

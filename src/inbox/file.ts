/**
 * The embedded inbox: inbox.jsonl in the data folder, which the caller has locked. A line is synced before anyone is
 * told; what is asked for while a sync runs goes into the next one together. Written anew at the start and when most of
 * it is done with.
 */
import { join } from 'node:path';
import { createCommitQueue } from '../journal/commit-queue.ts';
import { dataFolder, fileStamp } from '../journal/data-folder.ts';
import { type FileSystem, nodeFileSystem } from '../journal/file/file-system.ts';
import { type JournalFile, openJournalFile } from '../journal/file/journal-file.ts';
import { readLines } from '../journal/file/read-lines.ts';
import { readRange, replaceFile, writeFully } from '../journal/file/whole-file.ts';
import { Contents } from './contents.ts';
import type { Inbox } from './inbox.ts';
import { decode, encode, type InboxLine } from './line.ts';
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

interface Request {
  text: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const REWRITE_BYTES = 8 * 1024 * 1024;
/** Nobody waits for a mark that something is done: it goes along with the next line, or alone when none comes for so long. */
const MARKS_WAIT_MS = 50;
/** The folder's lock admits one writer; the file itself is watched for anyone else. */
const CLAIM = { fence: 0, holds: async () => true };

/** Lines that are not whole are left out: nobody was told they were taken, or they are kept as evidence. */
export async function openFileInbox(options: FileInboxOptions): Promise<Inbox> {
  const { folder, now, report, fs = nodeFileSystem, rewriteBytes = REWRITE_BYTES } = options;
  const at = dataFolder(folder);
  const own = { ...at, journal: at.inbox };
  await fs.makeFolder(folder);
  const contents = new Contents();
  await readInto(contents);

  async function writeAnew(): Promise<number> {
    const bytes = Buffer.from(contents.text());
    await replaceFile(fs, at.inbox, file => writeFully(file, bytes));
    return bytes.length;
  }

  let fresh = await writeAnew();
  /** Null when it has been written anew and is to be opened again. */
  let file: JournalFile | null = await openJournalFile(fs, own, CLAIM, fresh);
  const queue = createCommitQueue<Request>(commit);

  async function commit(requests: Request[]): Promise<void> {
    try {
      file ??= await reopen();
      await file.append(Buffer.from(requests.map(({ text }) => text).join('')));
      for (const { resolve } of requests) resolve();
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
    if (file && file.size() > rewriteBytes && file.size() > 2 * fresh) await rewrite(file);
  }

  async function rewrite(old: JournalFile): Promise<void> {
    // Those just told have applied their lines by the next turn.
    await new Promise(resolve => setImmediate(resolve));
    try {
      await writeAnew();
    } catch (error) {
      report(`inbox.jsonl was not written anew, which only makes it longer: ${error}`);
    }
    file = null;
    await old.close().catch(() => {});
  }

  /** Whichever file is there now, the old one or the new, stays there in a power cut before anything is added to it. */
  async function reopen(): Promise<JournalFile> {
    await fs.syncFolder(folder);
    fresh = (await fs.stat(at.inbox))?.size ?? 0;
    return openJournalFile(fs, own, CLAIM, fresh);
  }

  async function readInto(into: Contents): Promise<void> {
    if (!(await fs.stat(at.inbox))) return;
    const source = await fs.open(at.inbox, 'read');
    try {
      const size = await source.size();
      let unread = 0;
      let isDamaged = false;
      for await (const lines of readLines(source, 0, size)) {
        for (const { bytes, ended } of lines) {
          const line = ended ? decode(bytes) : undefined;
          if (line) into.apply(line);
          isDamaged ||= line !== undefined && unread > 0;
          if (!line) unread++;
        }
      }
      if (!isDamaged) return;
      const evidence = join(at.evidence, `inbox-${fileStamp(now())}.jsonl`);
      await fs.makeFolder(at.evidence);
      const bytes = await readRange(source, 0, size);
      await replaceFile(fs, evidence, copy => writeFully(copy, bytes));
      report(`inbox.jsonl: ${unread} lines are damaged and were left out; the file as it was is ${evidence}`);
    } finally {
      await source.close();
    }
  }

  /** What is done with, still to be noted. */
  const marks: Request[] = [];
  let marking: NodeJS.Timeout | undefined;

  function noteMarks(): void {
    clearTimeout(marking);
    marking = undefined;
    for (const mark of marks.splice(0)) queue.add(mark);
  }

  const save = (line: InboxLine): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = { text: encode(line), resolve, reject };
      if ('done' in line) {
        marks.push(request);
        marking ??= setTimeout(noteMarks, MARKS_WAIT_MS);
        return;
      }
      noteMarks();
      queue.add(request);
    });

  return {
    ...createTaking(contents, save, now),
    async close() {
      noteMarks();
      await queue.idle();
      await file?.close();
    },
  };
}

/**
 * Ownership of the data folder. The kernel's lock admits one process; writer.json names it for the error message of the
 * next one. Each claim increments the fencing token, so a process that lost the folder unnoticed (lock file deleted,
 * folder shared by several machines) finds out before it reports anything as saved.
 */
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { BotError, systemFailure } from '../errors.ts';
import { toldIn } from '../text/operator/record.ts';
import type { DataFolder } from './data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { readWhole, replaceFile, writeFully } from './whole-file.ts';

export interface Claim {
  readonly folder: string;
  /** Fencing token; higher than all earlier ones. */
  readonly fence: number;
  /** Whether no other process has claimed the folder since. */
  holds(): Promise<boolean>;
}

interface Writer {
  fence: number;
  pid: number;
  host: string;
  /** ISO 8601 in UTC. */
  since: string;
}

/**
 * Locks the folder, which must exist. @returns a function that releases the lock. @throws BotError DATA_FOLDER_IN_USE
 * naming the holder
 */
export async function lockFolder(fs: FileSystem, at: DataFolder): Promise<() => Promise<void>> {
  const unlock = await fs.lock(at.lock);
  if (unlock) return unlock;
  const holder = await findHolder(fs, at);
  const [message, ja] = toldIn(text => text.inUse(at.folder, holder));
  throw new BotError('DATA_FOLDER_IN_USE', message, { ja });
}

/**
 * Makes this process the writer of a folder it has locked.
 * @param above highest fence found in the folder's files: writer.json may have been lost or restored
 */
export async function claimFolder(fs: FileSystem, at: DataFolder, above: number, now: Date): Promise<Claim> {
  const fence = Math.max((await readWriter(fs, at))?.fence ?? 0, above) + 1;
  const writer: Writer = { fence, pid: process.pid, host: hostname(), since: now.toISOString() };
  await replaceFile(fs, at.writer, file => writeFully(file, Buffer.from(`${JSON.stringify(writer)}\n`)));
  const mine = await fs.stat(at.writer);
  return {
    folder: at.folder,
    fence,
    // A claim replaces the file; comparing inode and mtime is cheaper than reading it, and no other claim can have the
    // same.
    async holds() {
      const there = await fs.stat(at.writer);
      return there?.inode === mine?.inode && there?.modifiedNs === mine?.modifiedNs;
    },
  };
}

/** Null when the folder was never claimed, or when the file is unreadable. */
async function readWriter(fs: FileSystem, at: DataFolder): Promise<Writer | null> {
  const bytes = await readWhole(fs, at.writer);
  try {
    const writer = JSON.parse(bytes?.toString() ?? 'null');
    return Number.isSafeInteger(writer?.fence) ? writer : null;
  } catch {
    return null;
  }
}

/** Between a holder's lock and its claim, writer.json still names the previous process: retry for a moment. */
async function findHolder(fs: FileSystem, at: DataFolder): Promise<Writer | null> {
  let writer = await readWriter(fs, at);
  for (let tries = 0; tries < 8 && !(writer && mayBeAlive(writer)); tries++) {
    await sleep(50);
    writer = await readWriter(fs, at);
  }
  return writer;
}

function mayBeAlive({ host, pid }: Writer): boolean {
  if (host !== hostname()) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemFailure(error).code === 'EPERM';
  }
}

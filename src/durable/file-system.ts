/**
 * Port for the few file-system calls durable files need, so that tests can make any single step fail. Paths are
 * absolute or relative to the working directory; failures are Node's own errors (ENOSPC, EIO …).
 */
import { statSync } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lockFile } from './file-lock.ts';

export interface FileSystem {
  /** `append` always writes at the end, `create` truncates; both can also read. */
  open(path: string, mode: 'read' | 'append' | 'create'): Promise<OpenFile>;
  /** Null when there is no such file. */
  stat(path: string): Promise<FileStat | null>;
  /** Shortens a file durably. */
  truncate(path: string, size: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Creates a folder and its parents durably; no error if it exists. */
  makeFolder(path: string): Promise<void>;
  /** File names, sorted; empty when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes creations and renames in a folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Null when another process holds it; otherwise a function that releases it. */
  lock(path: string): Promise<(() => Promise<void>) | null>;
}

export interface OpenFile {
  /** @returns how many bytes were read; 0 at the end */
  read(into: Buffer, position: number): Promise<number>;
  /** @returns how many bytes were written, which may be fewer than given */
  write(bytes: Buffer): Promise<number>;
  datasync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

interface FileStat {
  size: number;
  /** Differs once another file has replaced this one. */
  inode: bigint;
  modifiedNs: bigint;
}

const FLAGS = { read: 'r', append: 'a+', create: 'w+' };
/** The files hold names and reports of staff: readable by the bot's own user only. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export const nodeFileSystem: FileSystem = {
  async open(path, mode) {
    const handle = await fs.open(path, FLAGS[mode], FILE_MODE);
    if (!(await handle.stat()).isDirectory()) return openFile(handle);
    await handle.close();
    // Node would fail only at the first read, without the path.
    throw Object.assign(new Error(`EISDIR: is a folder, open '${path}'`), { code: 'EISDIR', path });
  },
  // Synchronous: the kernel has it cached, and the round trip to the thread pool costs ten times as much.
  async stat(path) {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? { size: Number(found.size), inode: found.ino, modifiedNs: found.mtimeNs } : null;
  },
  truncate: (path, size) =>
    withHandle(path, 'r+', async handle => {
      await handle.truncate(size);
      await handle.sync();
    }),
  rename: (from, to) => fs.rename(from, to),
  remove: path => fs.rm(path, { force: true }),
  async makeFolder(path) {
    const missing: string[] = [];
    for (let at = resolve(path); !statSync(at, { throwIfNoEntry: false }); at = dirname(at)) missing.unshift(at);
    if (missing.length === 0 && !statSync(path).isDirectory()) await fs.mkdir(path);
    // One by one: where the parent exists but no folder can be made (/proc, an unmounted share), Node's recursive mkdir
    // loops for ever.
    for (const folder of missing) {
      await fs.mkdir(folder, FOLDER_MODE).catch(error => {
        if (error.code !== 'EEXIST') throw error;
      });
      // If a power cut loses a folder, everything in it is lost too.
      await syncFolder(dirname(folder));
    }
  },
  list: folder => fs.readdir(folder).then(names => names.sort(), absentAs([])),
  syncFolder,
  lock: lockFile,
};

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async bytes => (await handle.write(bytes, 0, bytes.length, null)).bytesWritten,
    datasync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals its directory entries itself.
  if (process.platform !== 'win32') await withHandle(path, 'r', handle => handle.sync());
}

async function withHandle(path: string, flags: string, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await fs.open(path, flags);
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}

function absentAs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return error => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

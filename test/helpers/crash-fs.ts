/**
 * An in-memory file system that tracks what was synced, to simulate power cuts: synced bytes remain, others remain in
 * any mixture of sectors, and folder entries only up to some point.
 */
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../src/durable/file-system.ts';

interface Inode {
  number: bigint;
  modifiedNs: bigint;
  live: Buffer;
  durable: Buffer;
}

export interface CrashFs extends FileSystem {
  /**
   * A file system with one possible disk state after a power cut now.
   * @param dice returns a random whole number below a bound
   */
  afterPowerCut(dice: (below: number) => number): CrashFs;
}

type Entry = [path: string, inode: Inode | null];

/** @param onStep called before each operation that changes the disk */
export function createCrashFs(onStep: () => void = () => {}, entries: Entry[] = []): CrashFs {
  const files = new Map<string, Inode>();
  const durableFiles = new Map<string, Inode>();
  /** Changes of folder entries that are not synced yet, in order. */
  let unsyncedEntries: Entry[] = [];
  const locks = new Set<string>();
  let steps = 0n;

  for (const [path, inode] of entries) {
    if (!inode) continue;
    files.set(path, inode);
    durableFiles.set(path, inode);
  }

  function step(): void {
    onStep();
    steps++;
  }

  function enter(path: string, inode: Inode | null): void {
    put(files, path, inode);
    unsyncedEntries.push([path, inode]);
  }

  function find(path: string): Inode {
    const inode = files.get(path);
    if (!inode) throw Object.assign(new Error(`ENOENT: no such file '${path}'`), { code: 'ENOENT' });
    return inode;
  }

  function open(inode: Inode): OpenFile {
    return {
      read: async (into, position) => inode.live.copy(into, 0, position, position + into.length),
      async write(bytes) {
        step();
        inode.live = Buffer.concat([inode.live, bytes]);
        inode.modifiedNs = steps;
        return bytes.length;
      },
      async datasync() {
        step();
        inode.durable = inode.live;
      },
      size: async () => inode.live.length,
      close: async () => {},
    };
  }

  return {
    async open(path, mode) {
      if (mode === 'create') {
        step();
        enter(path, { number: steps, modifiedNs: steps, live: Buffer.alloc(0), durable: Buffer.alloc(0) });
      }
      return open(find(path));
    },
    async stat(path) {
      const inode = files.get(path);
      return inode ? { size: inode.live.length, inode: inode.number, modifiedNs: inode.modifiedNs } : null;
    },
    async truncate(path, size) {
      step();
      const inode = find(path);
      inode.live = inode.live.subarray(0, size);
      inode.durable = inode.live;
    },
    async rename(from, to) {
      step();
      const inode = find(from);
      enter(from, null);
      enter(to, inode);
    },
    async remove(path) {
      step();
      if (files.has(path)) enter(path, null);
    },
    makeFolder: async () => {},
    async list(folder) {
      return [...files.keys()]
        .filter(path => dirname(path) === folder)
        .map(path => path.slice(folder.length + 1))
        .sort();
    },
    async syncFolder() {
      step();
      for (const [path, inode] of unsyncedEntries) put(durableFiles, path, inode);
      unsyncedEntries = [];
    },
    async lock(path) {
      if (locks.has(path)) return null;
      locks.add(path);
      return async () => {
        locks.delete(path);
      };
    },
    afterPowerCut(dice) {
      const left = new Map(durableFiles);
      for (const [path, inode] of unsyncedEntries.slice(0, dice(unsyncedEntries.length + 1))) put(left, path, inode);
      return createCrashFs(
        undefined,
        [...left].map(([path, inode]): Entry => [path, crashed(inode, dice)]),
      );
    },
  };
}

function put(tree: Map<string, Inode>, path: string, inode: Inode | null): void {
  if (inode) tree.set(path, inode);
  else tree.delete(path);
}

function crashed(inode: Inode, dice: (below: number) => number): Inode {
  const content = inode.live === inode.durable ? inode.durable : mixture(inode.durable, inode.live, dice);
  return { ...inode, live: content, durable: content };
}

/** One possible content of a file that grew from `before` to `after` without a sync. */
function mixture(before: Buffer, after: Buffer, dice: (below: number) => number): Buffer {
  const grown = after.length - before.length;
  switch (dice(5)) {
    case 0: // nothing of it arrived
      return before;
    case 1: // all of it arrived
      return after;
    case 2: // cut anywhere
      return after.subarray(0, before.length + dice(grown + 1));
    default: {
      // The new length arrived, and some sectors; the others read as zeros.
      const sectorBytes = dice(2) === 0 ? 512 : 4_096;
      const kept = before.length + (dice(2) === 0 ? grown : dice(grown + 1));
      const mixed = Buffer.from(after.subarray(0, kept));
      for (let start = 0; start < kept; start += sectorBytes) {
        const end = Math.min(start + sectorBytes, kept);
        if (end > before.length && dice(2) === 0) mixed.fill(0, Math.max(start, before.length), end);
      }
      return mixed;
    }
  }
}

/**
 * A lock on a file that the kernel drops when the process ends, however it ends: nothing to clean up, nothing to
 * wait for after a kill -9, nothing that goes stale while a machine sleeps.
 *
 * Linux: flock(2), taken by util-linux's or busybox's `flock` on a descriptor inherited from here. Such a lock
 * belongs to the open file both processes share and so stays with this one when `flock` has ended. It holds across
 * containers that share a volume on one machine, whatever their namespaces.
 * macOS: O_EXLOCK, the same kind of lock taken by open(2). Windows: the file is opened without sharing.
 *
 * Not covered: a folder shared by several machines (NFS, SMB), where locks depend on server and mount. There, and
 * when someone deletes the lock file, the claim in `folder-claim.ts` still keeps a second writer from being believed.
 */
import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { BotError, systemFailure } from '../errors.ts';

/**
 * @returns a function that releases it; null when another process holds it. @throws BotError LOCK_UNAVAILABLE when this
 * system offers no lock
 */
export async function lockFile(path: string): Promise<(() => Promise<void>) | null> {
  return process.platform === 'linux' ? lockByFlock(path) : lockByOpen(path);
}

async function lockByFlock(path: string): Promise<(() => Promise<void>) | null> {
  const handle = await fs.open(path, 'a', 0o600);
  const { status, error } = spawnSync('flock', ['-n', '-x', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', handle.fd],
    timeout: 5_000,
  });
  if (status === 0) return () => handle.close();
  await handle.close();
  if (status === 1) return null;
  throw new BotError(
    'LOCK_UNAVAILABLE',
    `${path}: cannot be locked (flock ${error ? error.message : `ended with ${status}`}). ` +
      'Install the flock command (package util-linux) and keep the data folder on a disk of this machine.',
    { cause: error },
  );
}

// open(2) flags without a name in Node: O_EXLOCK of macOS and the BSDs, and libuv's substitute on Windows.
const O_EXLOCK = process.platform === 'win32' ? 0x1000_0000 : 0x20;

async function lockByOpen(path: string): Promise<(() => Promise<void>) | null> {
  const { O_RDWR, O_CREAT, O_NONBLOCK = 0 } = constants;
  try {
    const handle = await fs.open(path, O_RDWR | O_CREAT | O_NONBLOCK | O_EXLOCK, 0o600);
    return () => handle.close();
  } catch (error) {
    const { code = '' } = systemFailure(error);
    if (['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes(code)) return null;
    throw error;
  }
}

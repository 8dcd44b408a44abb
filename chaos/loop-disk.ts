/** A disk whose power can be cut: ext4 on a loop device. Linux, root. */
import { execFile } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Sparse file. */
const DISK_BYTES = 4 * 1024 ** 3;
/**
 * FS_IOC_SHUTDOWN with "no log flush": nothing reaches the disk any more, not even ext4's own journal. Node has no
 * ioctl.
 */
const CUT = `my $how = pack('L', 2); sysopen(D, $ARGV[0], 0) && ioctl(D, 0x8004587d, $how) || die "$!"`;

export interface LoopDisk {
  folder: string;
  /** Loses everything not synced; writers get errors. */
  cut(): Promise<void>;
  /** Mounts it again, as after a reboot: ext4 replays its journal. No file may be open. */
  powerOn(): Promise<void>;
  remove(): Promise<void>;
}

/** Undefined without the required rights or device. @param folder an empty one */
export async function createLoopDisk(folder: string): Promise<LoopDisk | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const image = join(folder, 'disk.img');
  const place = join(folder, 'disk');
  await writeFile(image, '');
  await truncate(image, DISK_BYTES);
  await mkdir(place);
  let device: string;
  try {
    await run('mkfs.ext4', ['-q', image]);
    device = (await run('losetup', ['-f', '--show', image])).stdout.trim();
  } catch {
    return undefined;
  }
  await run('mount', [device, place]);
  return {
    folder: place,
    cut: async () => void (await run('perl', ['-e', CUT, place])),
    async powerOn() {
      await run('umount', [place]);
      await run('mount', [device, place]);
    },
    async remove() {
      await run('umount', [place]);
      await run('losetup', ['-d', device]);
    },
  };
}

/** The folder of daily backups: one per day; the oldest is deleted only after the newest was verified. */
import { join } from 'node:path';
import type { FileSystem } from '../../durable/file-system.ts';
import { DataError } from '../../errors.ts';
import type { Codec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import type { JournalTexts } from '../journal.ts';
import { type Backup, checkBackup, writeBackup } from './backup-file.ts';

const NAME = /^journal-\d{4}-\d{2}-\d{2}\.jsonl$/;

/**
 * Writes the backup of a day, replacing an earlier one of that day, and deletes all but the newest `keep`. The one just
 * written is never deleted, even if others have later dates: a playground's clock may have been ahead.
 * @param day 'YYYY-MM-DD' in the office's time zone
 */
export async function rotateBackups<K extends Kinds>(
  fs: FileSystem,
  journal: JournalTexts,
  folder: string,
  codec: Codec<K>,
  day: string,
  keep: number,
): Promise<Backup> {
  const written = `journal-${day}.jsonl`;
  const backup = await writeBackup(fs, journal, join(folder, written), codec);
  const others = (await backupNames(fs, folder)).filter(name => name !== written);
  for (const name of others.slice(keep - 1)) await fs.remove(join(folder, name));
  return backup;
}

/** Null when no backup in the folder is intact. */
export async function newestGoodBackup<K extends Kinds>(
  fs: FileSystem,
  folder: string,
  codec: Codec<K>,
): Promise<Backup | null> {
  for (const name of await backupNames(fs, folder)) {
    try {
      return await checkBackup(fs, join(folder, name), codec);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }
  return null;
}

/** Newest first. */
async function backupNames(fs: FileSystem, folder: string): Promise<string[]> {
  return (await fs.list(folder)).filter(name => NAME.test(name)).reverse();
}

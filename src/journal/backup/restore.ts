/**
 * Restores a backup into a data folder. If interrupted at any point, the folder holds the old journal or the new one;
 * the replaced files are kept in the evidence folder.
 */
import { join } from 'node:path';
import { fileStamp } from '../../durable/data-folder.ts';
import { type FileSystem, nodeFileSystem } from '../../durable/file-system.ts';
import { claimFolder, lockFolder } from '../../durable/folder-claim.ts';
import { copyRange } from '../../durable/whole-file.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { journalFolder } from '../journal-folder.ts';
import { type Backup, checkBackup } from './backup-file.ts';

interface RestoreOptions<K extends Kinds> {
  from: string;
  /** The data folder; no bot may be running on it. */
  folder: string;
  kinds: K;
  now: () => Date;
  fs?: FileSystem;
}

interface RestoredFolder {
  backup: Backup;
  /** Folder with the replaced files; null when there were none. */
  before: string | null;
}

/** @throws DataError BACKUP_DAMAGED, BotError DATA_FOLDER_IN_USE; nothing was changed then */
export async function restoreBackup<K extends Kinds>(options: RestoreOptions<K>): Promise<RestoredFolder> {
  const { from, folder, now, fs = nodeFileSystem } = options;
  const codec = createCodec(options.kinds);
  const at = journalFolder(folder);
  await checkBackup(fs, from, codec);
  await fs.makeFolder(folder);
  const unlock = await lockFolder(fs, at);
  try {
    // From here on a folder without a journal counts as one that lost it, so an interrupted restore cannot look like a
    // new folder.
    await claimFolder(fs, at, 0, now());
    const incoming = join(folder, 'journal.restoring.jsonl');
    await copy(fs, from, incoming);
    const backup = await checkBackup(fs, incoming, codec);
    const [journal, state] = [await fs.stat(at.journal), await fs.stat(at.state)];
    const before = journal || state ? at.evidence : null;
    if (before) {
      await fs.makeFolder(before);
      const kept = join(before, `${fileStamp(now())}-before-restore`);
      if (journal) await copy(fs, at.journal, `${kept}-journal.jsonl`);
      // The old state refers to the old journal, and the new one would be refused for lacking its events.
      if (state) await fs.rename(at.state, `${kept}-state.json`);
    }
    await fs.syncFolder(folder);
    await fs.rename(incoming, at.journal);
    await fs.syncFolder(folder);
    return { backup: { ...backup, file: from }, before };
  } finally {
    await unlock();
  }
}

async function copy(fs: FileSystem, from: string, to: string): Promise<void> {
  const source = await fs.open(from, 'read');
  try {
    await copyRange(fs, source, 0, await source.size(), to);
  } finally {
    await source.close();
  }
}

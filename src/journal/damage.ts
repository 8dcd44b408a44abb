/** The error that refuses to start on a damaged journal: file, line, rule, what is intact, and what to do. */
import type { FileSystem } from '../durable/file-system.ts';
import { DataError } from '../errors.ts';
import { commandLine } from '../text/command-line.ts';
import { newestGoodBackup } from './backup/backups.ts';
import type { Codec } from './codec.ts';
import type { Kinds } from './event.ts';
import type { JournalFolder } from './journal-folder.ts';

/**
 * @param line null when it concerns the whole file
 * @param rule completes "line 412 …"
 * @param intact number of the last event before the damage
 */
export async function damaged<K extends Kinds>(
  fs: FileSystem,
  at: JournalFolder,
  codec: Codec<K>,
  line: number | null,
  rule: string,
  intact: number,
): Promise<DataError> {
  const kept = intact > 0 ? `Events 1 to ${intact} are intact. ` : '';
  const backup = await newestGoodBackup(fs, at.backups, codec);
  const advice = backup
    ? `the newest good backup is ${backup.file} (up to event ${backup.head.seq}). Put it back with: ${commandLine(`restore ${backup.file}`)}`
    : `there is no good backup in ${at.backups}. Restore one from elsewhere.`;
  return new DataError([
    {
      code: 'JOURNAL_DAMAGED',
      file: at.journal,
      place: line === null ? '' : `line ${line}`,
      rule,
      remedy: `Nothing was overwritten. ${kept}${advice[0]?.toUpperCase()}${advice.slice(1)}`,
    },
  ]);
}

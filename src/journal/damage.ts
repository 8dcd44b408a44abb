/** The error that refuses to start on a damaged journal: file, line, rule, what is intact, and what to do. */
import type { FileSystem } from '../durable/file-system.ts';
import { DataError } from '../errors.ts';
import { commandLine } from '../text/command-line.ts';
import { placeIn } from '../text/operator/places.ts';
import { recordText } from '../text/operator/record.ts';
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
  const newest = await newestGoodBackup(fs, at.backups, codec);
  const backup = newest && {
    file: newest.file,
    events: newest.head.seq,
    command: commandLine(`restore ${newest.file}`),
  };
  const { ja, en } = recordText;
  return new DataError([
    {
      code: 'JOURNAL_DAMAGED',
      file: at.journal,
      ...(line === null ? { place: '' } : placeIn(text => text.line(line))),
      rule,
      remedy: en.restoreBackup(intact, backup, at.backups),
      ja: { rule: ja.damaged(rule), remedy: ja.restoreBackup(intact, backup, at.backups) },
    },
  ]);
}

/** `restore FILE`: replaces the record by a backup; the old record is kept. */
import { restoreBackup } from '../journal/backup/restore.ts';
import { journalFolder } from '../journal/journal-folder.ts';
import { unusable } from '../journal/unusable.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { carryingText } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { kinds } from '../updates/kinds.ts';
import { backupInWords } from './backup-in-words.ts';
import { type Command, onlyFile } from './command.ts';

const textOf = (env: NodeJS.ProcessEnv) => carryingText[operatorLang(env)];

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  async run(args) {
    const from = onlyFile('restore', args);
    const { now } = commandClock(process.env);
    const url = databaseUrlOf(process.env);
    const restore = () => (url === null ? intoFolder(from, now) : intoDatabase(from, url, now));
    const { events, kept } = await backupInWords('read', from, restore);
    process.stderr.write(`${textOf(process.env).restored(events, kept)}\n`);
    return 0;
  },
};

interface Restored {
  events: number;
  /** Where the old record is kept, as a sentence. */
  kept: string;
}

async function intoDatabase(from: string, url: string, now: () => Date): Promise<Restored> {
  const { restoreToDatabase } = await import('../journal/shared/restore-shared.ts');
  const { backup, before } = await restoreToDatabase({ from, url, kinds, now });
  const text = textOf(process.env);
  const kept = before ? text.keptInSchema(before) : text.nothingBefore;
  return { events: backup.head.seq, kept };
}

async function intoFolder(from: string, now: () => Date): Promise<Restored> {
  const folder = dataFolderOf(process.env);
  const at = journalFolder(folder);
  const { backup, before } = await restoreBackup({ from, folder, kinds, now }).catch(error => {
    throw unusable(at, error) ?? error;
  });
  const text = textOf(process.env);
  const kept = before ? text.keptInFolder(folder, before) : text.nothingBefore;
  return { events: backup.head.seq, kept };
}

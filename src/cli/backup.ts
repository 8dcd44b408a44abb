/** `backup FILE` and `restore FILE`: the whole record as one checked file, and back into the data folder. */
import { parseArgs } from 'node:util';
import { BotError } from '../errors.ts';
import { dataFolder } from '../journal/data-folder.ts';
import { kinds } from '../journal/kinds.ts';
import { restoreBackup } from '../journal/restore.ts';
import { unusable } from '../journal/unusable.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { type Command, UsageError } from './command.ts';
import { commandClock, dataFolderOf } from './environment.ts';
import { withRecord } from './record.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'writes the whole record to one checked file; a bot on the data folder has to be stopped first',
  async run(args) {
    const file = fileOf(args, 'backup');
    const { head } = await withRecord(process.env, record => inWords('written', file, () => record.backUp(file)));
    process.stderr.write(`${file}: ${head.seq} events, read back and found whole\n`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'puts a backup in the place of what the data folder holds, and keeps what stood there',
  async run(args) {
    const from = fileOf(args, 'restore');
    if (databaseUrlOf(process.env) !== null)
      throw new BotError(
        'RESTORE_DATABASE',
        'The record is in PostgreSQL; nothing was changed. Put the database back from its own backup (pg_restore), ' +
          'or leave DATABASE_URL out and restore this file into a data folder.',
      );
    const folder = dataFolderOf(process.env);
    const at = dataFolder(folder);
    const now = commandClock(process.env).now;
    const { head } = await inWords('read', from, () => restoreBackup({ from, folder, kinds, now })).catch(error => {
      throw unusable(at, error) ?? error;
    });
    process.stderr.write(
      `${at.journal}: events 1 to ${head.seq} are in place; what stood there before is in ${at.evidence}\n`,
    );
    return 0;
  },
};

function fileOf(args: string[], command: string): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (positionals.length !== 1 || !file) throw new UsageError(`${command} needs one file`);
  return file;
}

/** What the operating system says of the backup itself; of anything else it is passed on. */
async function inWords<T>(done: 'read' | 'written', file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (error instanceof BotError || !path?.startsWith(file)) throw error;
    const next = code === 'ENOENT' ? 'Correct the path.' : 'Choose a file that exists and is yours.';
    throw new BotError('BACKUP_FILE', `${file} cannot be ${done} (${code}). Nothing was changed. ${next}`, {
      cause: error,
    });
  }
}

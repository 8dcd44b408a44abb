/** `backup FILE`: the whole record as one checked file, whether or not a bot is running on it. */
import { existsSync } from 'node:fs';
import { databaseUrlOf } from '../config.ts';
import { BotError } from '../errors.ts';
import type { Backup } from '../journal/backup-file.ts';
import { type Command, onlyFile } from './command.ts';
import { commandClock } from './desk.ts';
import { dataFolderOf, openRecord, refuseEmptyFolder } from './record.ts';
import { withRecordCopy } from './record-copy.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'writes the whole record to one checked file; the bot may be running',
  async run(args) {
    const file = onlyFile('backup', args);
    if (existsSync(file))
      throw new BotError('BACKUP_EXISTS', `${file} is there already and was left as it is. Name a new file.`);
    const { head } = await backUp(file, process.env);
    process.stderr.write(`${file}: ${head.seq} events, up to ${head.hash.slice(0, 12)}, read back and whole.\n`);
    return 0;
  },
};

async function backUp(file: string, env: NodeJS.ProcessEnv): Promise<Backup> {
  if (databaseUrlOf(env)) return write(file, env);
  refuseEmptyFolder(env);
  try {
    return await write(file, env);
  } catch (error) {
    if (!(error instanceof BotError) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
    return withRecordCopy(dataFolderOf(env), copy => write(file, { ...env, KEIKAKU_DATA_DIR: copy }));
  }
}

async function write(file: string, env: NodeJS.ProcessEnv): Promise<Backup> {
  const record = await openRecord(env, commandClock(env).now);
  try {
    return await record.backUp(file);
  } finally {
    await record.close();
  }
}

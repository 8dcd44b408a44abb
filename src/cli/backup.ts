/** `backup FILE`: writes the whole record to one verified file, also while a bot is running. */
import { existsSync } from 'node:fs';
import { BotError } from '../errors.ts';
import type { Backup } from '../journal/backup/backup-file.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { carryingText } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { toldIn } from '../text/operator/record.ts';
import { backupInWords } from './backup-in-words.ts';
import { type Command, onlyFile } from './command.ts';
import { refuseEmptyFolder, withRecord } from './record.ts';
import { withRecordCopy } from './record-copy.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  async run(args) {
    const file = onlyFile('backup', args);
    if (existsSync(file)) throw alreadyThere(file);
    const { head } = await backUp(file, process.env);
    const text = carryingText[operatorLang(process.env)];
    process.stderr.write(`${text.backedUp(file, head.seq, head.hash.slice(0, 12))}\n`);
    return 0;
  },
};

function alreadyThere(file: string): BotError {
  const [message, ja] = toldIn(text => text.backupExists(file));
  return new BotError('BACKUP_EXISTS', message, { ja });
}

async function backUp(file: string, env: NodeJS.ProcessEnv): Promise<Backup> {
  if (databaseUrlOf(env) !== null) return write(file, env);
  refuseEmptyFolder(env);
  try {
    return await write(file, env);
  } catch (error) {
    if (!(error instanceof BotError) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
    return withRecordCopy(dataFolderOf(env), copy => write(file, { ...env, KEIKAKU_DATA_DIR: copy }));
  }
}

const write = (file: string, env: NodeJS.ProcessEnv): Promise<Backup> =>
  withRecord(env, record => backupInWords('written', file, () => record.backUp(file)));

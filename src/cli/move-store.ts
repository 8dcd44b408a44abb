/** `move-store --to URL`: copies the record of the data folder into an empty PostgreSQL database and verifies it. */
import { parseArgs } from 'node:util';
import { databaseUrlFault, withPlainSslMode } from '../settings/database.ts';
import { carryingText } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { settingsText } from '../text/operator/settings.ts';
import { kinds } from '../updates/kinds.ts';
import { type Command, UsageError } from './command.ts';
import { refuseEmptyFolder, withRecord } from './record.ts';

export const moveStoreCommand: Command = {
  name: 'move-store',
  usage: 'move-store --to URL',
  async run(args) {
    const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
    const { to } = values;
    if (!to) throw new UsageError(text => text.needsDatabase);
    const fault = databaseUrlFault(to);
    if (fault)
      throw new UsageError((_, lang) => {
        const { rule, remedy } = fault(settingsText[lang]);
        return `--to: ${rule} → ${remedy}`;
      });
    // Always moves the folder's record, even if DATABASE_URL is already set to the new database.
    const { DATABASE_URL: _, DATABASE_URL_FILE: __, ...env } = process.env;
    refuseEmptyFolder(env);
    const { moveToDatabase } = await import('../journal/shared/move-store.ts');
    const { seq, hash } = await withRecord(env, record => moveToDatabase(record.journal, withPlainSslMode(to), kinds));
    process.stderr.write(`${carryingText[operatorLang(env)].moved(seq, hash.slice(0, 12))}\n`);
    return 0;
  },
};

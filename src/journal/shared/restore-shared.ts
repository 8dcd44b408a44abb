/** Restores a backup into a database; the old content is kept in a renamed schema. */
import { fileStamp } from '../../durable/data-folder.ts';
import { nodeFileSystem } from '../../durable/file-system.ts';
import { describeFailure } from '../../postgres/failures.ts';
import { createSession } from '../../postgres/session.ts';
import { type Backup, checkBackup } from '../backup/backup-file.ts';
import { backupTexts } from '../backup/backup-texts.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { fillDatabase } from './fill-database.ts';

/**
 * Tables carried over because they hold whatever the record is restored to: conversations to post to, and keys of
 * deliveries already taken.
 */
const STAYING = ['place', 'inbox_key'];

interface SharedRestore<K extends Kinds> {
  from: string;
  /** DATABASE_URL. */
  url: string;
  kinds: K;
  now: () => Date;
}

/**
 * @returns the backup, and the schema with the old content; null when there was none
 * @throws DataError BACKUP_DAMAGED, BotError DATABASE_…; nothing was changed then
 */
export async function restoreToDatabase<K extends Kinds>(
  options: SharedRestore<K>,
): Promise<{ backup: Backup; before: string | null }> {
  const { from, url, kinds, now } = options;
  const codec = createCodec(kinds);
  const backup = await checkBackup(nodeFileSystem, from, codec);
  const aside = `keikaku_before_${fileStamp(now()).replaceAll(/\W/g, '_').toLowerCase()}`;
  let before: string | null = null;
  const session = createSession({ url });
  try {
    await fillDatabase({
      session,
      codec,
      ...backup,
      texts: backupTexts(nodeFileSystem, from),
      async makeRoom(query) {
        const there = await query("SELECT 1 FROM pg_namespace WHERE nspname = 'keikaku'");
        if (there.length === 0) return;
        await query(`ALTER SCHEMA keikaku RENAME TO ${aside}`);
        before = aside;
      },
      async bringOver(query) {
        for (const table of before ? STAYING : []) {
          const there = await query('SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2', [aside, table]);
          if (there.length > 0) await query(`INSERT INTO keikaku.${table} SELECT * FROM ${aside}.${table}`);
        }
      },
    });
  } catch (error) {
    throw describeFailure(error, url);
  } finally {
    await session.close();
  }
  return { backup, before };
}

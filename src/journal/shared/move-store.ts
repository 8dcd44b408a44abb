/** Copies the record of a data folder into an empty database. The folder is not changed. */
import { describeFailure, ofDatabase } from '../../postgres/failures.ts';
import { createSession } from '../../postgres/session.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import type { Head, JournalTexts } from '../journal.ts';
import { fillDatabase } from './fill-database.ts';

/**
 * @param journal must not be appended to meanwhile
 * @param url of the database
 * @throws BotError DATABASE_NOT_EMPTY, DATABASE_IN_USE, DATABASE_…; nothing was changed then
 */
export async function moveToDatabase<K extends Kinds>(journal: JournalTexts, url: string, kinds: K): Promise<Head> {
  const session = createSession({ url });
  const head = journal.head();
  try {
    await fillDatabase({
      session,
      codec: createCodec(kinds),
      identity: journal.identity,
      texts: journal.readTexts(),
      head,
      async makeRoom(query) {
        const there = await query("SELECT 1 FROM pg_namespace WHERE nspname = 'keikaku'");
        if (there.length > 0) throw ofDatabase('DATABASE_NOT_EMPTY', text => text.notEmpty);
      },
    });
  } catch (error) {
    throw describeFailure(error, url);
  } finally {
    await session.close();
  }
  return head;
}

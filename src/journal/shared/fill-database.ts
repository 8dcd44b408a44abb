/**
 * Loads a whole journal into a database in one transaction, for restoring a backup or moving from a data folder. The
 * result is read back and verified before the commit.
 */
import { BotError } from '../../errors.ts';
import { ofDatabase } from '../../postgres/failures.ts';
import { ALL_PROCESSES_LOCK } from '../../postgres/liveness.ts';
import { migrateWithin } from '../../postgres/migrate.ts';
import type { Query, Session } from '../../postgres/session.ts';
import { identityText, startOfChain } from '../chain.ts';
import type { Codec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import type { Head, JournalIdentity, SealedText } from '../journal.ts';
import { chainedTexts, rowsAfter, writeRows } from './event-rows.ts';

interface Filling<K extends Kinds> {
  session: Session;
  codec: Codec<K>;
  identity: JournalIdentity;
  texts: AsyncIterable<SealedText>;
  /** The last of the texts. */
  head: Head;
  /** Makes room, inside the transaction; throws to refuse. */
  makeRoom: (query: Query) => Promise<void>;
  /** Copies data that is not part of the journal, once the tables exist. */
  bringOver?: (query: Query) => Promise<void>;
}

const BATCH = 2_000;

/** @throws BotError DATABASE_IN_USE while a bot runs on the database; nothing was changed then */
export async function fillDatabase<K extends Kinds>(filling: Filling<K>): Promise<void> {
  const { session, codec, identity, texts, head, makeRoom, bringOver } = filling;
  await session.run(async query => {
    await query('BEGIN');
    await refuseWhileInUse(query);
    await makeRoom(query);
    await migrateWithin(query);
    const start = startOfChain(identity);
    await query('INSERT INTO keikaku.journal (identity, seq, hash) VALUES ($1, 0, $2)', [
      identityText(identity),
      start.hash,
    ]);
    let batch: SealedText[] = [];
    const write = async (): Promise<void> => {
      await writeRows(
        query,
        batch.map(({ text, hash }) => ({ event: codec.decode(text), text, hash })),
      );
      batch = [];
    };
    for await (const sealed of texts) {
      batch.push(sealed);
      if (batch.length === BATCH) await write();
    }
    await write();
    await verify(query, start, head);
    await bringOver?.(query);
    await query('COMMIT');
  });
}

/** Every process on the database holds this lock shared, so it can be taken exclusively only when no other is there. */
async function refuseWhileInUse(query: Query): Promise<void> {
  const [row] = await query<{ alone: boolean }>(`SELECT pg_try_advisory_xact_lock(${ALL_PROCESSES_LOCK}) AS alone`);
  if (row?.alone) return;
  const others = await query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name ~ '^keikaku \\d+ ' AND pid <> pg_backend_pid() ORDER BY name`,
  );
  throw ofDatabase('DATABASE_IN_USE', text => text.inUse(others.map(({ name }) => name).join(', ')));
}

async function verify(query: Query, start: Head, expected: Head): Promise<void> {
  let last = start;
  for (;;) {
    const read = chainedTexts(await rowsAfter(query, last.seq), last);
    const newest = read.at(-1);
    if (!newest) break;
    last = { seq: newest.seq, hash: newest.hash };
  }
  if (last.seq !== expected.seq || last.hash !== expected.hash)
    throw new BotError(
      'COPY_DIFFERS',
      `read back, the copy ends with event ${last.seq}, not ${expected.seq}. Nothing was changed. Try again.`,
    );
}

/**
 * The shared journal: events as rows of PostgreSQL, appended by several processes. Each process sees the others' events
 * as soon as they are durable, through NOTIFY and, in case a notification is lost, by polling.
 */
import { randomUUID } from 'node:crypto';
import { BotError } from '../../errors.ts';
import { reasonOf } from '../../postgres/failures.ts';
import { migrate } from '../../postgres/migrate.ts';
import type { Query, Session, SessionOptions } from '../../postgres/session.ts';
import { RecordError } from '../../record-error.ts';
import { createAppender } from '../appender.ts';
import { identityText, parseIdentity, startOfChain } from '../chain.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import type { Head, Journal, JournalIdentity, JournalOptions, SealedText } from '../journal.ts';
import { chainedTexts, damaged, rowsAfter } from './event-rows.ts';
import { createSharedWriter } from './shared-writer.ts';

export interface PostgresJournal<K extends Kinds> extends Journal<K> {
  /** Null while this process sees the others' events, otherwise the reason why not. */
  problem(): string | null;
}

interface PostgresJournalOptions<K extends Kinds> extends JournalOptions<K> {
  /** Opens the journal's own connection; it is closed with the journal. */
  connect: (hooks: Pick<SessionOptions, 'begin' | 'onNotification' | 'onLost'>) => Session;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

/** Polling interval: the longest delay when notifications are lost. */
const LOOK_EVERY_MS = 3_000;

/**
 * Opens or creates the journal of a database.
 * @throws BotError DATABASE_… when it cannot be used; JOURNAL_KIND_UNKNOWN
 * @throws DataError JOURNAL_DAMAGED naming the event
 */
export async function createPostgresJournal<K extends Kinds>(
  options: PostgresJournalOptions<K>,
): Promise<PostgresJournal<K>> {
  const { kinds, now, report } = options;
  const codec = createCodec(kinds);
  let look = (): void => {};
  const session = options.connect({
    begin: async query => void (await query('LISTEN keikaku_event')),
    onNotification: () => look(),
    onLost: () => look(),
  });

  try {
    const identity = await session.run(async query => {
      await migrate(query);
      await warnOfLaxServer(query, report);
      return identityIn(query, { id: randomUUID(), createdAt: now().toISOString() });
    });
    const writer = createSharedWriter(codec, startOfChain(identity), session);
    const appender = createAppender(options, codec, writer);
    await appender.append([]);

    let problem: string | null = null;
    look = () => {
      appender.append([]).then(() => tellProblem(null), tellProblem);
    };
    const timer = setInterval(look, LOOK_EVERY_MS).unref();

    function tellProblem(error: unknown): void {
      if (error instanceof BotError && error.code === 'JOURNAL_CLOSED') return;
      const message = error === null ? null : reasonOf(error);
      if (message !== problem && message === null) report('The journal is in reach again.');
      else if (message !== problem) report(`The journal cannot be read on: ${message}`);
      problem = message;
    }

    async function* readTexts(fromSeq = 1): AsyncGenerator<SealedText> {
      const until = writer.head().seq;
      if (fromSeq > until) return;
      let last = await session.run(query => headBefore(query, fromSeq, identity));
      while (last.seq < until) {
        const texts = chainedTexts(await session.run(query => rowsAfter(query, last.seq)), last);
        if (texts.length === 0) throw damaged(last.seq + 1, 'is missing');
        for (const sealed of texts) {
          if (sealed.seq <= until) yield sealed;
          last = sealed;
        }
      }
    }

    return {
      identity,
      append: appender.append,
      readTexts,
      async *read(fromSeq = 1) {
        for await (const { text } of readTexts(fromSeq)) yield codec.decode(text);
      },
      head: writer.head,
      problem: () => problem,
      async close() {
        clearInterval(timer);
        await appender.close();
        await session.close();
      },
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** The recorded identity; in a new database `fresh` is recorded. */
async function identityIn(query: Query, fresh: JournalIdentity): Promise<JournalIdentity> {
  await query('BEGIN; LOCK TABLE keikaku.journal IN SHARE ROW EXCLUSIVE MODE');
  const recorded = await recordedIdentity(query);
  if (!recorded) {
    const text = identityText(fresh);
    await query('INSERT INTO keikaku.journal (identity, seq, hash) VALUES ($1, 0, $2)', [
      text,
      startOfChain(fresh).hash,
    ]);
  }
  await query('COMMIT');
  return recorded ?? fresh;
}

/** Null in a new database. */
export async function recordedIdentity(query: Query): Promise<JournalIdentity | null> {
  const [row] = await query<{ identity: string }>('SELECT identity FROM keikaku.journal');
  if (!row) {
    const [event] = await query('SELECT seq FROM keikaku.event LIMIT 1');
    if (event) throw damaged(1, 'and all after it belong to no journal: its row in keikaku.journal is missing');
    return null;
  }
  const identity = parseIdentity(row.identity);
  if (!identity)
    throw new RecordError(
      'JOURNAL_FORMAT_UNKNOWN',
      'keikaku.journal is of a format this version cannot read. Nothing was changed. Start the version that wrote it, or a newer one.',
    );
  return identity;
}

async function headBefore(query: Query, seq: number, identity: JournalIdentity): Promise<Head> {
  if (seq <= 1) return startOfChain(identity);
  const [row] = await query<{ hash: string }>('SELECT hash FROM keikaku.event WHERE seq = $1', [seq - 1]);
  if (!row) throw damaged(seq - 1, 'is missing');
  return { seq: seq - 1, hash: row.hash };
}

/** With these settings the server may lose acknowledged commits in a power cut, and the bot cannot prevent it. */
async function warnOfLaxServer(query: Query, report: (line: string) => void): Promise<void> {
  const lax = await query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'",
  );
  for (const { name } of lax)
    report(`PostgreSQL runs with ${name} = off: a power cut may cost what people were told is saved. Turn it on.`);
}

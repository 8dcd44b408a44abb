/**
 * Recorder for a journal with several writers. Each append locks the journal's single row and first reads the others'
 * new events, so that numbers, keys and the hash chain continue from the newest event.
 */
import { BotError, DataError } from '../../errors.ts';
import { reasonOf } from '../../postgres/failures.ts';
import { ConnectionLost, type Query, type Session } from '../../postgres/session.ts';
import { RecordError } from '../../record-error.ts';
import type { Recorder } from '../appender.ts';
import { type Codec, UnreadableEvent } from '../codec.ts';
import type { Draft, JournalEvent, Kinds } from '../event.ts';
import type { Appended, Head } from '../journal.ts';
import { UsedKeys } from '../keys.ts';
import { type Appending, answersOf, type StampedBatch, stampBatch } from '../stamp.ts';
import { chainedTexts, damaged, type EventRow, eventIn, rowsAfter, writeRows } from './event-rows.ts';

type Tell<K extends Kinds> = (events: JournalEvent<K>[]) => void;

/** @param start the head of the empty journal. An empty append only reads what others have recorded. */
export function createSharedWriter<K extends Kinds>(codec: Codec<K>, start: Head, session: Session): Recorder<K> {
  let head = start;

  /** Reads from this process's head up to the journal's. */
  async function catchUp(query: Query, there: Head, tell: Tell<K>): Promise<void> {
    if (there.seq < head.seq || (there.seq === head.seq && there.hash !== head.hash)) throw rewound(head, there);
    while (head.seq < there.seq) {
      const rows = await rowsAfter(query, head.seq);
      const texts = chainedTexts(rows, head);
      const newest = texts.at(-1);
      if (!newest) throw damaged(head.seq + 1, 'is missing');
      const events = rows.map(row => eventIn(row, codec));
      head = { seq: newest.seq, hash: newest.hash };
      tell(events);
    }
    if (head.seq === there.seq && head.hash !== there.hash)
      throw damaged(head.seq, 'is not the newest event the journal knows of');
  }

  /** One attempt. @param unclear batch of an earlier attempt with an unknown outcome */
  async function write(
    query: Query,
    appends: readonly Appending<K>[],
    tell: Tell<K>,
    unclear: StampedBatch<K> | null,
    stamped: (batch: StampedBatch<K>) => void,
  ): Promise<Promise<Appended<K>[]>[]> {
    const there = headIn(await query('BEGIN; SELECT seq, hash FROM keikaku.journal FOR UPDATE'));
    await catchUp(query, there, tell);
    // With the row locked no other transaction is in progress, so the earlier batch is either committed or never will
    // be.
    if (unclear && (await isThere(query, unclear))) {
      await query('COMMIT');
      return answersOf(unclear, recalled(await eventsWithKeys(query, drafts(appends)), codec));
    }
    const before = await eventsWithKeys(query, drafts(appends));
    const taken = new UsedKeys();
    for (const { kind, key, seq } of before) taken.note(kind, key, Number(seq));
    const batch = stampBatch(appends, head, taken, codec);
    await writeRows(query, batch.stamped);
    stamped(batch);
    await query('COMMIT');
    const newest = batch.stamped.at(-1);
    if (newest) head = { seq: newest.event.seq, hash: newest.hash };
    tell(batch.stamped.map(({ event }) => event));
    return answersOf(batch, recalled(before, codec));
  }

  return {
    async record(appends, tell) {
      if (drafts(appends).length === 0) {
        const look = async (query: Query) =>
          catchUp(query, headIn(await query('SELECT seq, hash FROM keikaku.journal')), tell);
        await session.run(look).catch(error => {
          throw error instanceof UnreadableEvent ? unknownKind(error) : error;
        });
        return appends.map(async () => []);
      }
      let unclear: StampedBatch<K> | null = null;
      for (let first = true; ; first = false) {
        try {
          return await session.run(query => write(query, appends, tell, unclear, batch => (unclear = batch)));
        } catch (error) {
          // A connection that broke while idle is noticed only now; retry once.
          if (error instanceof ConnectionLost && first) continue;
          throw explain(error, unclear !== null);
        }
      }
    },
    head: () => head,
  };
}

const drafts = <K extends Kinds>(appends: readonly Appending<K>[]): Draft<K>[] => appends.flatMap(one => one.drafts);

function headIn([row]: { seq: string; hash: string }[]): Head {
  if (!row) throw damaged(1, 'and all after it are gone: the journal was emptied');
  return { seq: Number(row.seq), hash: row.hash };
}

async function isThere<K extends Kinds>(query: Query, { stamped }: StampedBatch<K>): Promise<boolean> {
  const newest = stamped.at(-1);
  const found = await query('SELECT 1 AS found FROM keikaku.event WHERE seq = $1 AND hash = $2', [
    newest?.event.seq ?? 0,
    newest?.hash ?? '',
  ]);
  return found.length > 0;
}

/** Recorded events with the drafts' keys. */
async function eventsWithKeys<K extends Kinds>(query: Query, among: readonly Draft<K>[]): Promise<EventRow[]> {
  const keyed = among.filter(({ key }) => key !== undefined);
  if (keyed.length === 0) return [];
  return query(
    `SELECT seq, kind, key, text, hash FROM keikaku.event
     WHERE (kind, key) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND key IS NOT NULL`,
    [keyed.map(({ kind }) => kind), keyed.map(({ key }) => key)],
  );
}

function recalled<K extends Kinds>(rows: readonly EventRow[], codec: Codec<K>) {
  return async (seq: number): Promise<JournalEvent<K>> => {
    const row = rows.find(one => Number(one.seq) === seq);
    if (!row) throw damaged(seq, 'is missing');
    return eventIn(row, codec);
  };
}

function explain(error: unknown, unclear: boolean): unknown {
  if (error instanceof UnreadableEvent) return unknownKind(error);
  if (error instanceof DataError || (error instanceof BotError && error.code.startsWith('JOURNAL_'))) return error;
  const [code, outcome] = unclear
    ? (['JOURNAL_UNCLEAR', 'Whether it was recorded could not be found out; trying once more is harmless'] as const)
    : (['JOURNAL_NOT_SAVED', 'Nothing of it was recorded'] as const);
  return new RecordError(
    code,
    `PostgreSQL: ${reasonOf(error)}. ${outcome}; reading goes on, and the next update tries again.`,
    { cause: error },
  );
}

function unknownKind({ message }: UnreadableEvent): RecordError {
  return new RecordError(
    'JOURNAL_KIND_UNKNOWN',
    `an event ${message}. Nothing was recorded. Restart with the version that wrote it, or a newer one.`,
  );
}

function rewound(seen: Head, there: Head): DataError {
  return new DataError([
    {
      code: 'JOURNAL_DAMAGED',
      file: 'PostgreSQL keikaku.journal',
      place: `event ${Math.min(seen.seq, there.seq + 1)}`,
      rule: `is not the one this process has seen: a backup was restored, or a standby that lacked events took over`,
      remedy: 'Nothing was overwritten. See that the database is the right one, then restart every bot on it.',
    },
  ]);
}

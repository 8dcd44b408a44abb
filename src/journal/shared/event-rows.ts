/** Events as rows of PostgreSQL: written in one statement, verified on every read. */
import { DataError } from '../../errors.ts';
import type { Query } from '../../postgres/session.ts';
import { commandLine } from '../../text/command-line.ts';
import { nextHash } from '../chain.ts';
import { type Codec, UnreadableEvent } from '../codec.ts';
import type { JournalEvent, Kinds } from '../event.ts';
import type { Head, SealedText } from '../journal.ts';

export interface EventRow {
  /** bigint, which the driver returns as text. */
  seq: string;
  kind: string;
  key: string | null;
  text: string;
  hash: string;
}

/** Rows per query: some megabytes. */
const BATCH = 5_000;

/** Up to BATCH rows after `seq`, in order. */
export function rowsAfter(query: Query, seq: number): Promise<EventRow[]> {
  return query(`SELECT seq, kind, key, text, hash FROM keikaku.event WHERE seq > $1 ORDER BY seq LIMIT ${BATCH}`, [
    seq,
  ]);
}

/**
 * The events in the rows, if they continue the chain from `last` without a gap.
 * @throws DataError JOURNAL_DAMAGED naming the first event that is missing or altered
 */
export function chainedTexts(rows: readonly EventRow[], last: Head): SealedText[] {
  let before = last;
  return rows.map(({ seq, text, hash }) => {
    const number = Number(seq);
    if (number !== before.seq + 1) throw damaged(before.seq + 1, 'is missing');
    if (nextHash(before.hash, text) !== hash)
      throw damaged(number, 'does not continue the hash chain: it was altered or belongs to another journal');
    before = { seq: number, hash };
    return { seq: number, text, hash };
  });
}

/** @throws DataError JOURNAL_DAMAGED; UnreadableEvent when this version does not know its kind */
export function eventIn<K extends Kinds>({ seq, kind, key, text }: EventRow, codec: Codec<K>): JournalEvent<K> {
  const event = decode(Number(seq), text, codec);
  if (event.seq !== Number(seq) || event.kind !== kind || event.key !== key)
    throw damaged(Number(seq), 'does not match the columns beside it');
  return event;
}

function decode<K extends Kinds>(seq: number, text: string, codec: Codec<K>): JournalEvent<K> {
  try {
    return codec.decode(text);
  } catch (error) {
    if (error instanceof UnreadableEvent && error.knownKind) throw damaged(seq, error.message);
    throw error;
  }
}

/** An event of any kind, ready to be written. */
interface Written {
  event: Pick<JournalEvent, 'seq' | 'at' | 'by' | 'from' | 'key'> & { kind: string };
  text: string;
  hash: string;
}

/** Inserts events and moves the head to the last of them, in one statement. */
export async function writeRows(query: Query, events: readonly Written[]): Promise<void> {
  const newest = events.at(-1);
  if (!newest) return;
  const column = (of: (event: Written['event']) => unknown) => events.map(({ event }) => of(event));
  await query(
    `WITH written AS (
       INSERT INTO keikaku.event (seq, at, by, source, kind, key, text, hash)
       SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]))
     UPDATE keikaku.journal SET seq = $9, hash = $10`,
    [
      column(({ seq }) => seq),
      column(({ at }) => at),
      column(({ by }) => storable(by)),
      column(({ from }) => from && storable(from)),
      column(({ kind }) => kind),
      column(({ key }) => key),
      events.map(({ text }) => text),
      events.map(({ hash }) => hash),
      newest.event.seq,
      newest.hash,
    ],
  );
}

/** PostgreSQL text columns accept neither NUL nor lone surrogates; in the event's own text they are escaped. */
function storable(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '\ufffd');
}

/** @param rule completes "event 412 …" */
export function damaged(seq: number, rule: string): DataError {
  const kept = seq > 1 ? `Events 1 to ${seq - 1} are intact. ` : '';
  const remedy = `Nothing was overwritten. ${kept}Put a backup back with: ${commandLine('restore FILE')}; the daily ones are in the folder backups.`;
  return new DataError([
    { code: 'JOURNAL_DAMAGED', file: 'PostgreSQL keikaku.event', place: `event ${seq}`, rule, remedy },
  ]);
}

/**
 * The one record of everything that happens: append-only, numbered, hash-chained. All else (state, history, audit
 * trail, delivery ledger) is read off it. This is the port; `file.ts` and `memory.ts` implement it.
 */
import type { Draft, JournalEvent, Kinds } from './event.ts';

export interface Journal<K extends Kinds = Kinds> extends JournalTexts {
  /**
   * Records the drafts of one call together: after a crash at any moment either all of them are there or none.
   *
   * Resolves when they would survive a power cut, in the order of the drafts. By then `follow` has seen them.
   * A draft whose kind and key have been recorded before is not recorded again: it resolves to the earlier event,
   * `repeated`. That holds within one call and between calls made at the same time, too.
   * By the time an append of nothing resolves, `follow` has seen whatever was recorded before the call, by any process.
   *
   * Rejects with JOURNAL_EVENT_INVALID (nothing was tried), JOURNAL_NOT_SAVED (disk full, write or sync failed:
   * nothing is recorded, and the next append tries again), JOURNAL_FENCED (another process has taken over),
   * JOURNAL_CLOSED, JOURNAL_UNCLEAR (it may be recorded: `follow` threw meanwhile, or a database was lost on the way), or
   * JOURNAL_STOPPED (`follow` threw before: nothing is recorded until a restart).
   * After JOURNAL_NOT_SAVED memory and disk agree that nothing happened. Only if the machine also stops before the
   * half-written bytes could be removed may the events be found at the next start; keys make a second try harmless.
   */
  append(drafts: readonly Draft<K>[]): Promise<Appended<K>[]>;

  /**
   * Events in order from number `fromSeq` (1) up to the newest when reading begins. Bytes are checked
   * again as they are read. @throws DataError JOURNAL_DAMAGED
   */
  read(fromSeq?: number): AsyncIterable<JournalEvent<K>>;

  /** Waits for what is being appended, then lets go of everything. Later appends reject with JOURNAL_CLOSED. */
  close(): Promise<void>;
}

/** The journal as text, whatever kinds of events are in it: for backups, moves and audits. */
export interface JournalTexts {
  readonly identity: JournalIdentity;
  /** Like `read`, but the exact text each hash is made of. */
  readTexts(fromSeq?: number): AsyncIterable<SealedText>;
  /** Number and hash of the newest durable event; seq 0 and the identity's hash when there is none. */
  head(): Head;
}

export interface Appended<K extends Kinds = Kinds> {
  event: JournalEvent<K>;
  /** True when kind and key had been recorded before, and `event` is that earlier one. */
  repeated: boolean;
}

/** What every implementation is opened with. */
export interface JournalOptions<K extends Kinds> {
  kinds: K;
  now: () => Date;
  /**
   * Sees every event exactly once and in order: the recorded ones while the journal opens, each new one as soon as
   * it is durable and before its append resolves. Must not throw.
   */
  follow: (events: readonly JournalEvent<K>[]) => void;
}

/** Which journal this is: survives backup, restore and moves. */
export interface JournalIdentity {
  id: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
}

/** A point in the chain. */
export interface Head {
  seq: number;
  /** SHA-256 in hex. */
  hash: string;
}

/** An event's JSON exactly as recorded, with the hash that ties it to all before it. */
export interface SealedText extends Head {
  text: string;
}

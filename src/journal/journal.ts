/**
 * Port for the event journal: append-only, numbered, hash-chained. State, history, audit trail and delivery ledger are
 * derived from it. Implemented by `file/file.ts`, `memory.ts` and `shared/postgres.ts`.
 */
import type { Draft, JournalEvent, Kinds } from './event.ts';

export interface Journal<K extends Kinds = Kinds> extends JournalTexts {
  /**
   * Records the drafts of one call atomically: after a crash at any moment either all of them are there or none.
   * Resolves when they would survive a power cut, in the order of the drafts, after `follow` has seen them. A draft
   * whose kind and key were recorded before is not recorded again: it resolves to the earlier event, `repeated`. That
   * holds within one call and between concurrent calls, too. When an append of nothing resolves, `follow` has seen
   * everything recorded before the call, by any process.
   * Rejects with JOURNAL_EVENT_INVALID (nothing was tried), JOURNAL_NOT_SAVED (disk full, write or sync failed: nothing
   * is recorded, and the next append tries again), JOURNAL_FENCED (another process has taken over), JOURNAL_CLOSED,
   * JOURNAL_UNCLEAR (it may be recorded: `follow` threw, or the database connection was lost), or JOURNAL_STOPPED
   * (`follow` threw before: nothing is recorded until a restart). After JOURNAL_NOT_SAVED memory and disk agree that
   * nothing happened. Only if the machine also stops before the partly written bytes could be removed may the events be
   * found at the next start; keys make a retry harmless.
   */
  append(drafts: readonly Draft<K>[]): Promise<Appended<K>[]>;

  /**
   * Events in order from number `fromSeq` (1) up to the newest at the time reading begins. Bytes are verified again as
   * they are read. @throws DataError JOURNAL_DAMAGED
   */
  read(fromSeq?: number): AsyncIterable<JournalEvent<K>>;

  /** Waits for pending appends, then releases all resources. Later appends reject with JOURNAL_CLOSED. */
  close(): Promise<void>;
}

/** The journal as text, independent of its kinds of events: for backups, moves and audits. */
export interface JournalTexts {
  readonly identity: JournalIdentity;
  /** Like `read`, but with the exact text each hash covers. */
  readTexts(fromSeq?: number): AsyncIterable<SealedText>;
  /** Number and hash of the newest durable event; seq 0 and the identity's hash when there is none. */
  head(): Head;
}

export interface Appended<K extends Kinds = Kinds> {
  event: JournalEvent<K>;
  /** True when kind and key were recorded before, and `event` is that earlier one. */
  repeated: boolean;
}

/** Options common to all implementations. */
export interface JournalOptions<K extends Kinds> {
  kinds: K;
  now: () => Date;
  /**
   * Called with every event exactly once and in order: recorded ones while the journal opens, each new one as soon as
   * it is durable and before its append resolves. Must not throw.
   */
  follow: (events: readonly JournalEvent<K>[]) => void;
}

/** Identity of a journal; kept by backup, restore and moves. */
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

/** An event's JSON exactly as recorded, with its hash in the chain. */
export interface SealedText extends Head {
  text: string;
}

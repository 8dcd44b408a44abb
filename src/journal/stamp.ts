/** Turns validated drafts into numbered, chained events; drafts with a used key refer to the earlier event. */
import { nextHash } from './chain.ts';
import type { Codec } from './codec.ts';
import type { Draft, JournalEvent, Kinds } from './event.ts';
import type { Appended, Head } from './journal.ts';
import { UsedKeys } from './keys.ts';

/** One call of append. */
export interface Appending<K extends Kinds> {
  drafts: Draft<K>[];
  /** ISO 8601 in UTC. */
  at: string;
}

/** A new event, ready to be stored. */
export interface Stamped<K extends Kinds> {
  event: JournalEvent<K>;
  text: string;
  hash: string;
  /** Number of the last event of the same append. */
  until: number;
}

export interface StampedBatch<K extends Kinds> {
  stamped: Stamped<K>[];
  /** For each draft of each append: the number of its event, and whether that is an earlier one. */
  outcomes: { seq: number; repeated: boolean }[][];
}

export function stampBatch<K extends Kinds>(
  appends: readonly Appending<K>[],
  head: Head,
  taken: UsedKeys,
  codec: Codec<K>,
): StampedBatch<K> {
  const batch: StampedBatch<K> = { stamped: [], outcomes: [] };
  const takenHere = new UsedKeys();
  let last = head;
  for (const { drafts, at } of appends) {
    const fresh: Stamped<K>[] = [];
    const outcome = drafts.map(draft => {
      const { kind, by, from, data, key = null } = draft;
      const earlier = taken.find(kind, key) ?? takenHere.find(kind, key);
      if (earlier !== undefined) return { seq: earlier, repeated: true };
      const seq = last.seq + 1;
      const text = JSON.stringify({ kind, key, seq, at, by, from, data });
      last = { seq, hash: nextHash(last.hash, text) };
      // Decoded from its text, so that memory holds exactly what a restart would read.
      fresh.push({ event: codec.decode(text), text, hash: last.hash, until: seq });
      takenHere.note(kind, key, seq);
      return { seq, repeated: false };
    });
    for (const stamped of fresh) stamped.until = last.seq;
    batch.stamped.push(...fresh);
    batch.outcomes.push(outcome);
  }
  return batch;
}

/** The result of each append, once the batch is recorded. @param recall reads an event recorded earlier */
export function answersOf<K extends Kinds>(
  { stamped, outcomes }: StampedBatch<K>,
  recall: (seq: number) => Promise<JournalEvent<K>>,
): Promise<Appended<K>[]>[] {
  const fresh = new Map(stamped.map(({ event }) => [event.seq, event]));
  return outcomes.map(outcome =>
    Promise.all(outcome.map(async ({ seq, repeated }) => ({ event: fresh.get(seq) ?? (await recall(seq)), repeated }))),
  );
}

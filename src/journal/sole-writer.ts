/** Recorder for journals with a single writer: head and keys are kept in memory. */
import type { Recorder } from './appender.ts';
import type { Codec } from './codec.ts';
import type { JournalEvent, Kinds } from './event.ts';
import type { Head } from './journal.ts';
import type { UsedKeys } from './keys.ts';
import { answersOf, type Stamped, stampBatch } from './stamp.ts';

export interface Storage<K extends Kinds> {
  /**
   * Stores the events durably, all of them.
   * @param synced number of the last event before them
   * @returns a function that makes them readable; called at once, together with the other changes of state
   * @throws BotError when none of them was recorded
   */
  save(stamped: readonly Stamped<K>[], synced: number): Promise<() => void>;
  /** Reads an event recorded earlier. */
  recall(seq: number): Promise<JournalEvent<K>>;
}

/** What was recorded before. */
interface Past {
  head: Head;
  keys: UsedKeys;
}

export function createSoleWriter<K extends Kinds>(
  codec: Codec<K>,
  { head: first, keys }: Past,
  storage: Storage<K>,
): Recorder<K> {
  let head = first;
  return {
    async record(appends, tell) {
      const batch = stampBatch(appends, head, keys, codec);
      const { stamped } = batch;
      if (stamped.length > 0) (await storage.save(stamped, head.seq))();
      for (const { event, hash } of stamped) {
        head = { seq: event.seq, hash };
        keys.note(event.kind, event.key, event.seq);
      }
      tell(stamped.map(({ event }) => event));
      return answersOf(batch, storage.recall);
    },
    head: () => head,
  };
}

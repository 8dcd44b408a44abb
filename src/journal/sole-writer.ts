/** A recorder for journals that one process has to itself: number, head and keys are what it remembers. */
import type { Recorder } from './appender.ts';
import type { Codec } from './codec.ts';
import type { JournalEvent, Kinds } from './event.ts';
import type { Head } from './journal.ts';
import type { UsedKeys } from './keys.ts';
import { answersOf, type Stamped, stampBatch } from './stamp.ts';

export interface Storage<K extends Kinds> {
  /**
   * Makes the events durable, all of them.
   * @param synced number of the last event before them
   * @returns how to make them part of what is read; called at once, together with all else that changes
   * @throws BotError when none of them is recorded
   */
  save(stamped: readonly Stamped<K>[], synced: number): Promise<() => void>;
  /** An event recorded earlier. */
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

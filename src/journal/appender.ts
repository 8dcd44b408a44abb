/** What every implementation's append has in common: checking, group commit, keys, telling the follower, answering. */
import { BotError } from '../errors.ts';
import type { Codec } from './codec.ts';
import { createCommitQueue } from './commit-queue.ts';
import type { Draft, JournalEvent, Kinds } from './event.ts';
import type { Appended, Head, JournalOptions } from './journal.ts';
import type { UsedKeys } from './keys.ts';
import { type Appending, type Stamped, stampBatch } from './stamp.ts';

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

export interface Appender<K extends Kinds> {
  append(drafts: readonly Draft<K>[]): Promise<Appended<K>[]>;
  head(): Head;
  /** Refuses further appends and waits for those under way. */
  close(): Promise<void>;
}

/** What was recorded before the appender began. */
export interface Past {
  head: Head;
  keys: UsedKeys;
}

interface Request<K extends Kinds> extends Appending<K> {
  resolve(appended: Appended<K>[]): void;
  reject(error: unknown): void;
}

export function createAppender<K extends Kinds>(
  { now, follow }: JournalOptions<K>,
  codec: Codec<K>,
  past: Past,
  storage: Storage<K>,
): Appender<K> {
  const { keys } = past;
  let { head } = past;
  let refusal: BotError | null = null;
  const queue = createCommitQueue<Request<K>>(commit);

  async function commit(requests: Request<K>[]): Promise<void> {
    try {
      if (refusal?.code === 'JOURNAL_STOPPED') throw refusal;
      const { stamped, outcomes } = stampBatch(requests, head, keys, codec);
      if (stamped.length > 0) (await storage.save(stamped, head.seq))();
      for (const { event, hash } of stamped) {
        head = { seq: event.seq, hash };
        keys.note(event.kind, event.key, event.seq);
      }
      tell(stamped.map(({ event }) => event));
      await answer(requests, outcomes, stamped);
    } catch (error) {
      for (const request of requests) request.reject(error);
    }
  }

  /** A follower that throws has lost track, and what it holds is no longer what the journal says. */
  function tell(events: JournalEvent<K>[]): void {
    if (events.length === 0) return;
    try {
      follow(events);
    } catch (cause) {
      refusal = new BotError('JOURNAL_STOPPED', 'what reads the journal failed on an event. Restart the bot.', {
        cause,
      });
      throw refusal;
    }
  }

  async function answer(
    requests: Request<K>[],
    outcomes: { seq: number; repeated: boolean }[][],
    stamped: Stamped<K>[],
  ): Promise<void> {
    const fresh = new Map(stamped.map(({ event }) => [event.seq, event]));
    for (const [index, { resolve, reject }] of requests.entries()) {
      const appended = (outcomes[index] ?? []).map(async ({ seq, repeated }) => ({
        event: fresh.get(seq) ?? (await storage.recall(seq)),
        repeated,
      }));
      await Promise.all(appended).then(resolve, reject);
    }
  }

  return {
    async append(drafts) {
      if (refusal) throw refusal;
      const checked = drafts.map(codec.checkDraft);
      const at = now().toISOString();
      return new Promise((resolve, reject) => queue.add({ drafts: checked, at, resolve, reject }));
    },
    head: () => head,
    async close() {
      refusal ??= new BotError('JOURNAL_CLOSED', 'the journal is closed: the bot is stopping. Nothing was recorded.');
      await queue.idle();
    },
  };
}

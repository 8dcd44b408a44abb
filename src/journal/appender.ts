/** The `append` shared by all journals: validation, group commit, notifying the follower, resolving the callers. */
import { createCommitQueue } from '../durable/commit-queue.ts';
import { RecordError } from '../record-error.ts';
import type { Codec } from './codec.ts';
import type { Draft, JournalEvent, Kinds } from './event.ts';
import type { Appended, Head, JournalOptions } from './journal.ts';
import type { Appending } from './stamp.ts';

/** Storage behind an appender. */
export interface Recorder<K extends Kinds> {
  /**
   * Stores the new events of the appends durably, all or none, and passes them to `tell` before resolving.
   * @param tell must be given every event once and in order, including those other processes recorded
   * @returns for each append the events of its drafts
   * @throws BotError when nothing was recorded
   */
  record(
    appends: readonly Appending<K>[],
    tell: (events: JournalEvent<K>[]) => void,
  ): Promise<Promise<Appended<K>[]>[]>;
  /** The newest event passed to `tell`. */
  head(): Head;
}

interface Appender<K extends Kinds> {
  append(drafts: readonly Draft<K>[]): Promise<Appended<K>[]>;
  /** Refuses further appends and waits for pending ones. */
  close(): Promise<void>;
}

interface Request<K extends Kinds> extends Appending<K> {
  resolve(appended: Appended<K>[]): void;
  reject(error: unknown): void;
}

export function createAppender<K extends Kinds>(
  { now, follow }: JournalOptions<K>,
  codec: Codec<K>,
  recorder: Recorder<K>,
): Appender<K> {
  let refusal: RecordError | null = null;
  const queue = createCommitQueue<Request<K>>(commit);

  async function commit(requests: Request<K>[]): Promise<void> {
    try {
      if (refusal?.code === 'JOURNAL_STOPPED') throw refusal;
      const answers = await recorder.record(requests, tell);
      await Promise.all(requests.map(({ resolve, reject }, index) => answers[index]?.then(resolve, reject)));
    } catch (error) {
      for (const request of requests) request.reject(error);
    }
  }

  /** If a follower throws, its state no longer matches the journal, so all further appends are refused. */
  function tell(events: JournalEvent<K>[]): void {
    if (events.length === 0) return;
    try {
      follow(events);
    } catch (cause) {
      refusal = new RecordError(
        'JOURNAL_STOPPED',
        'what reads the journal failed on an earlier event. Nothing of it was recorded. Restart the bot.',
        { cause },
      );
      throw new RecordError(
        'JOURNAL_UNCLEAR',
        'what reads the journal failed on an event; what was to be recorded may be. Restart the bot.',
        { cause },
      );
    }
  }

  return {
    async append(drafts) {
      if (refusal) throw refusal;
      const checked = drafts.map(codec.checkDraft);
      const at = now().toISOString();
      return new Promise((resolve, reject) => queue.add({ drafts: checked, at, resolve, reject }));
    },
    async close() {
      refusal ??= new RecordError(
        'JOURNAL_CLOSED',
        'the journal is closed: the bot is stopping. Nothing was recorded.',
      );
      await queue.idle();
    },
  };
}

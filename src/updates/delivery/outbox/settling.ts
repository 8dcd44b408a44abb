/** What became of a row goes on record: by itself after a try, or by the word of a person. */
import type { PostResult } from '../../../adapter.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { kinds } from '../../../journal/kinds.ts';
import type { Delivery } from '../../state.ts';

/** Tries of what surely did not go out, further and further apart, over an office day; then a coordinator decides. */
const MOST_ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 60 * 60_000;

interface ArrivalWord {
  by: string;
  /** Conversation it was given in. */
  from: string;
  /** Name of the message, when it is known from where the word was given. */
  message?: string | undefined;
}

export interface Settling {
  settle(delivery: Delivery, result: PostResult | { kind: 'suppressed'; reason: string }): Promise<void>;
  /** A person's word that uncertain rows arrived; each is an event of its own, all are recorded at once. */
  confirm(deliveries: readonly Delivery[], word: ArrivalWord): Promise<void>;
}

interface SettlingParts {
  journal: Journal<typeof kinds>;
  now: () => Date;
}

export function createSettling({ journal, now }: SettlingParts): Settling {
  return {
    async settle({ row, attempt }, result) {
      const message = result.kind === 'sent' ? result.message : null;
      const reason = result.kind === 'sent' ? '' : result.reason;
      const pauseMs = result.kind === 'failed' ? pauseBefore(attempt, result.retryAfterMs) : undefined;
      const retryAt = pauseMs === undefined ? null : new Date(now().getTime() + pauseMs).toISOString();
      const data = { row, attempt, result: result.kind, message, reason, retryAt };
      await journal.append([{ kind: 'delivery.settled', by: 'system', from: null, key: `${row}/${attempt}`, data }]);
    },

    async confirm(deliveries, { by, from, message = null }) {
      const outcome = { result: 'sent' as const, message, reason: '', retryAt: null };
      await journal.append(
        deliveries.map(({ row, attempt }) => ({
          kind: 'delivery.settled',
          by,
          from,
          // A result of its own, beside that of the try.
          key: `${row}/${attempt}/confirmed`,
          data: { row, attempt, ...outcome },
        })),
      );
    },
  };
}

/**
 * As long as the platform asks for, and twice as long after each try.
 * @param attempt the one that failed, from 1
 * @returns undefined when there is to be no other: the platform named no time, or it was the last
 */
function pauseBefore(attempt: number, askedMs: number | undefined): number | undefined {
  if (askedMs === undefined || attempt >= MOST_ATTEMPTS) return undefined;
  return Math.max(askedMs, Math.min(askedMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
}

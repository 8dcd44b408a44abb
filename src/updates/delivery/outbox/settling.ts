/** Records the outcome of a row: automatically after an attempt, or by a person's decision. */
import type { PostResult } from '../../../adapter.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { kinds } from '../../kinds.ts';
import type { Delivery } from '../../state.ts';

/**
 * Attempts of a row that was certainly not sent, with exponential back-off over an office day; then a coordinator
 * decides.
 */
const MOST_ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 60 * 60_000;

interface ArrivalConfirmation {
  by: string;
  /** Conversation of the decision. */
  from: string;
  /** Id of the message, if known there. */
  message?: string | undefined;
}

export interface Settling {
  settle(delivery: Delivery, result: PostResult | { kind: 'suppressed'; reason: string }): Promise<void>;
  /** Records a person's confirmation that uncertain rows arrived; one event per row, in one append. */
  confirm(deliveries: readonly Delivery[], word: ArrivalConfirmation): Promise<void>;
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
          // Separate from the key of the attempt's own result.
          key: `${row}/${attempt}/confirmed`,
          data: { row, attempt, ...outcome },
        })),
      );
    },
  };
}

/**
 * The platform's Retry-After, doubled with each attempt.
 * @param attempt the one that failed, from 1
 * @returns undefined for no further attempt: the platform named no time, or it was the last
 */
function pauseBefore(attempt: number, askedMs: number | undefined): number | undefined {
  if (askedMs === undefined || attempt >= MOST_ATTEMPTS) return undefined;
  return Math.max(askedMs, Math.min(askedMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
}

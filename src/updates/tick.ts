/** One tick of the queue: opens, closes and sends whatever is due. */
import { BotError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { CycleContext } from './cycle-context.ts';
import { forEachRow } from './delivery/for-each-row.ts';
import type { Outbox } from './delivery/outbox/outbox.ts';
import { refreshMissing } from './delivery/redraw.ts';
import type { KeikakuDraft, kinds } from './kinds.ts';
import { dueNow } from './round/due.ts';
import { createOfficeHours } from './round/office-hours.ts';
import type { HandOn } from './round/successor.ts';
import type { Delivery } from './state.ts';

interface TickParts {
  journal: Journal<typeof kinds>;
  outbox: Outbox;
  /** The current context. */
  context: () => CycleContext;
  /** Whether a row has an address now. */
  reaches: (row: Delivery) => boolean;
  /** Called with errors; the other rows are processed all the same. */
  report: (error: unknown) => void;
  /** Once aborted nothing more is started; the rest is due at the next start. */
  stopping: AbortSignal;
  /** Redraws the cards an owner received in a round. */
  refresh: (round: string, owner: string) => void;
}

/**
 * Opening leads to prompts, closing to a digest; a tick that finds more work after this many steps is stopped and
 * reported.
 */
const MOST_STEPS = 6;

/** @throws BotError when the journal accepts no more events */
export async function doWhatIsDue({
  journal,
  outbox,
  context,
  report,
  stopping,
  refresh,
  reaches,
}: TickParts): Promise<void> {
  const { directory, now } = context();
  await outbox.recover(createOfficeHours(directory.schedule).isOpen(now));
  /**
   * Rows already processed in this tick. One that is still due is handled by another process, or cannot be recorded.
   */
  const seen = new Set<string>();
  const isNew = (key: string): boolean => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    if (stopping.aborted) return;
    const { open, handOn, ...due } = dueNow(context(), reaches);
    const rows = due.rows.filter(({ row }) => isNew(row));
    const retries = due.retries.filter(({ row, attempt }) => isNew(`${row}/${attempt}`));
    const close = due.close.filter(isNew);
    if (!open && handOn.length + rows.length + retries.length + close.length === 0) return;
    for (const data of handOn) {
      await journal.append([handedOn(data)]);
      // Whoever looks at the old card is told where it went.
      refresh(data.round, data.owner);
    }
    if (open) await journal.append([{ kind: 'round.opened', by: 'system', from: null, key: open.round, data: open }]);
    await forEachRow(close, closeRound, { atOnce: 1, report, stopping });
    await outbox.deliver(rows);
    await outbox.retry(retries, 'system');
  }
  report(new BotError('CYCLE_RESTLESS', `more fell due ${MOST_STEPS} times over. The next call goes on with it.`));

  /** The number of earlier hand-overs in the key lets several processes record it once, and again if it recurs. */
  function handedOn(data: HandOn): KeikakuDraft {
    const before = context().state.rounds[data.round]?.handed.length ?? 0;
    return { kind: 'round.handed', by: 'system', from: null, key: `${data.round}/${data.owner}/${before}`, data };
  }

  async function closeRound(round: string): Promise<void> {
    await journal.append([{ kind: 'round.closed', by: 'system', from: null, key: round, data: { round } }]);
    refreshMissing(round, context().state, refresh);
  }
}

/** One call of the queue: whatever is due by now is opened, closed and sent. */
import { BotError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeikakuDraft, kinds } from '../journal/kinds.ts';
import type { CycleContext } from './cycle-context.ts';
import { eachAlone } from './delivery/each-alone.ts';
import type { Outbox } from './delivery/outbox/outbox.ts';
import { refreshMissing } from './delivery/redraw.ts';
import { dueNow } from './round/due.ts';
import { createOfficeHours } from './round/office-hours.ts';
import type { HandOn } from './round/successor.ts';
import type { Delivery } from './state.ts';

interface TickParts {
  journal: Journal<typeof kinds>;
  outbox: Outbox;
  /** As of now. */
  context: () => CycleContext;
  /** Whether there is an address for a row now. */
  reaches: (row: Delivery) => boolean;
  /** Told what went wrong; the rest is done all the same. */
  report: (error: unknown) => void;
  /** Once it is aborted nothing more is begun; what is left is due at the next start. */
  stopping: AbortSignal;
  /** Redraws the cards an owner got in a round. */
  refresh: (round: string, owner: string) => void;
}

/** Opening leads to prompts, closing to a digest; a call that goes on finding work after this is ended and told of. */
const MOST_STEPS = 6;

/** @throws BotError when the journal takes nothing in any more */
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
  /** What is still due after it was seen to is in another process's hands, or cannot be recorded. */
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
    for (const data of handOn) await journal.append([handedOn(data)]);
    if (open) await journal.append([{ kind: 'round.opened', by: 'system', from: null, key: open.round, data: open }]);
    await eachAlone(close, closeRound, { atOnce: 1, report, stopping });
    await outbox.deliver(rows);
    await outbox.retry(retries, 'system');
  }
  report(new BotError('CYCLE_RESTLESS', `more fell due ${MOST_STEPS} times over. The next call goes on with it.`));

  /** Recorded once by however many processes, and again where it comes back. */
  function handedOn(data: HandOn): KeikakuDraft {
    const before = context().state.rounds[data.round]?.handed.length ?? 0;
    return { kind: 'round.handed', by: 'system', from: null, key: `${data.round}/${data.owner}/${before}`, data };
  }

  async function closeRound(round: string): Promise<void> {
    await journal.append([{ kind: 'round.closed', by: 'system', from: null, key: round, data: { round } }]);
    refreshMissing(round, context().state, refresh);
  }
}

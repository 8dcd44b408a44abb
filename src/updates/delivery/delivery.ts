/**
 * The outbox. A row is journalled before its message is sent and settled after, so that a process that dies in between
 * leaves a row whose fate is asked of the platform, or of a person; it is never simply sent again.
 */
import type { Adapter, PostResult } from '../../adapter.ts';
import type { Journal } from '../../journal/journal.ts';
import type { KeikakuDraft, kinds } from '../../journal/kinds.ts';
import { adapterOf } from '../../platform.ts';
import type { Reply } from '../../reply.ts';
import type { DueRow } from '../round/due.ts';
import type { Delivery, UpdatesState } from '../state.ts';
import { eachAlone } from './each-alone.ts';
import type { Holds } from './holds.ts';
import type { Route } from './recipients.ts';

/** Tries of what surely did not go out, further and further apart, over an office day; then a coordinator decides. */
const MOST_ATTEMPTS = 12;
/** Ticks on which a platform is asked what became of a row, before a coordinator has to look. */
const MOST_ASKS = 10;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** Rows under way at once: as many can be left unclear when the process dies. */
const MOST_UNDER_WAY = 8;
const SYSTEM = 'system';

export interface Outbox {
  /** Records the rows and sends them; a row that is recorded already is left alone. */
  deliver(rows: readonly DueRow[]): Promise<void>;
  /** One more try of each row that did not arrive. @param by "system" or the coordinator who asked for it */
  retry(deliveries: readonly Delivery[], by: string): Promise<void>;
  /** Finds out about rows whose result this process does not know; sends those that surely never went. */
  recover(maySend: boolean): Promise<void>;
  /** A person's word that uncertain rows arrived; each is an event of its own, all are recorded at once. */
  confirm(deliveries: readonly Delivery[], word: ArrivalWord): Promise<void>;
}

interface ArrivalWord {
  by: string;
  /** Conversation it was given in. */
  from: string;
  /** Name of the message, when it is known from where the word was given. */
  message?: string | undefined;
}

interface OutboxParts {
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  holds: Holds;
  route: (row: { owner: string | null; kind: Delivery['kind'] }) => Route;
  /** What the row says, as of now. */
  compose: (delivery: Delivery) => Reply;
  now: () => Date;
  /** Told what was wrong with a row that was set aside. */
  report: (error: unknown) => void;
}

export function createOutbox({ journal, state, adapters, holds, route, compose, now, report }: OutboxParts): Outbox {
  /** How often it was asked in vain, by row. */
  const asks = new Map<string, number>();

  async function settle(
    { row, attempt }: Delivery,
    result: PostResult | { kind: 'suppressed'; reason: string },
    by = SYSTEM,
  ) {
    const message = result.kind === 'sent' ? result.message : null;
    const reason = result.kind === 'sent' ? '' : result.reason;
    const again = result.kind === 'failed' && result.retryAfterMs !== undefined && attempt < MOST_ATTEMPTS;
    const retryAt = again ? new Date(now().getTime() + pauseBefore(attempt, result.retryAfterMs)).toISOString() : null;
    const data = { row, attempt, result: result.kind, message, reason, retryAt };
    // A person's decision about an uncertain row is a result of its own.
    const key = by === SYSTEM ? { key: `${row}/${attempt}` } : {};
    await journal.append([{ kind: 'delivery.settled', by, from: null, data, ...key }]);
  }

  /** Sends a row that is recorded as intended and held; one that was lost meanwhile is left to whoever takes it over. */
  async function send(delivery: Delivery, isHeld: () => boolean): Promise<void> {
    const { row, to } = delivery;
    const adapter = to === null ? undefined : adapterOf(to, adapters);
    if (to === null || !adapter) return settle(delivery, { kind: 'failed', reason: 'platform-not-connected' });
    let reply: Reply;
    try {
      reply = compose(delivery);
    } catch (error) {
      report(error);
      // Not by itself once more: it would fail at every tick. A coordinator can have it sent again when it is mended.
      return settle(delivery, { kind: 'failed', reason: 'not-composed' });
    }
    if (!isHeld()) return;
    let result: PostResult;
    try {
      result = await adapter.post(to, reply, row);
    } catch (error) {
      report(error);
      result = { kind: 'uncertain', reason: 'adapter-failed' };
    }
    await settle(delivery, result);
  }

  function deliverOne({ suppressed, ...row }: DueRow): Promise<void> {
    return holds.hold(tryOf(row.row, 1), async isHeld => {
      const found: Route | { to: null; reason: string } = suppressed ? { to: null, reason: suppressed } : route(row);
      const data = { ...row, to: found.to };
      const [appended] = await journal.append([
        { kind: 'delivery.intended', by: SYSTEM, from: null, key: row.row, data },
      ]);
      const delivery = state().deliveries[row.row];
      if (appended?.repeated || !delivery) return;
      if (found.to === null) await settle({ ...delivery }, { kind: 'suppressed', reason: found.reason });
      else await send({ ...delivery }, isHeld);
    });
  }

  function retryOne({ row, attempt: last, owner, kind }: Delivery, by: string): Promise<void> {
    const attempt = last + 1;
    return holds.hold(tryOf(row, attempt), async isHeld => {
      const found = route({ owner, kind });
      const data = { row, attempt, to: found.to };
      const draft: KeikakuDraft = { kind: 'delivery.retried', by, from: null, key: `${row}/${attempt}`, data };
      const [appended] = await journal.append([draft]);
      const delivery = state().deliveries[row];
      if (appended?.repeated || !delivery || delivery.attempt !== attempt) return;
      if (found.to === null) await settle({ ...delivery }, { kind: 'suppressed', reason: found.reason });
      else await send({ ...delivery }, isHeld);
    });
  }

  async function askPlatform(delivery: Delivery, maySend: boolean, isHeld: () => boolean): Promise<void> {
    const { row, to } = delivery;
    const adapter = to === null ? undefined : adapterOf(to, adapters);
    // Recorded without an address: the process stopped before it wrote down why.
    if (to === null) return settle(delivery, { kind: 'suppressed', reason: 'no-address' });
    if (!adapter) return settle(delivery, { kind: 'failed', reason: 'platform-not-connected' });
    if (!adapter.find) return settle(delivery, { kind: 'uncertain', reason: 'stopped-while-sending' });
    let message: string | undefined;
    try {
      message = await adapter.find(to, row, new Date(delivery.intendedAt));
    } catch {
      const asked = (asks.get(row) ?? 0) + 1;
      asks.set(row, asked);
      // The next tick asks again: a platform that does not answer now mostly does a minute later.
      if (asked < MOST_ASKS) return;
      asks.delete(row);
      return settle(delivery, { kind: 'uncertain', reason: 'platform-not-answering' });
    }
    asks.delete(row);
    if (message !== undefined) await settle(delivery, { kind: 'sent', message });
    else if (maySend) await send(delivery, isHeld);
  }

  function recoverOne({ row, attempt }: Delivery, maySend: boolean): Promise<void> {
    return holds.takeOver(tryOf(row, attempt), async isHeld => {
      // Whoever held it before may have settled it.
      await journal.append([]);
      const delivery = state().deliveries[row];
      if (delivery?.attempt !== attempt || delivery.result !== 'intended') return;
      await askPlatform({ ...delivery }, maySend, isHeld);
    });
  }

  return {
    deliver: rows => eachAlone(rows, deliverOne, { atOnce: MOST_UNDER_WAY, report }),
    // What a row was when this was asked for: the state changes in place meanwhile.
    retry: (deliveries, by) =>
      eachAlone(
        deliveries.map(each => ({ ...each })),
        each => retryOne(each, by),
        { atOnce: MOST_UNDER_WAY, report },
      ),
    async recover(maySend) {
      const lost = state().unsettled.flatMap(row => state().deliveries[row] ?? []);
      const unknown = lost.filter(({ result }) => result === 'intended').map(each => ({ ...each }));
      await eachAlone(unknown, each => recoverOne(each, maySend), { atOnce: 1, report });
    },
    async confirm(deliveries, { by, from, message = null }) {
      const outcome = { result: 'sent' as const, message, reason: '', retryAt: null };
      await journal.append(
        deliveries.map(({ row, attempt }) => ({
          kind: 'delivery.settled',
          by,
          from,
          key: `${row}/${attempt}/confirmed`,
          data: { row, attempt, ...outcome },
        })),
      );
    },
  };
}

/** What is held while a try is under way. */
const tryOf = (row: string, attempt: number): string => `${row}/${attempt}`;

/** As long as the platform asks for, and twice as long after each try. @param attempt the one that failed, from 1 */
function pauseBefore(attempt: number, askedMs = 0): number {
  return Math.max(askedMs, Math.min(askedMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
}

/** Sends one row: composes the message, posts it, and records the result. */
import type { Adapter, PostResult } from '../../../adapter.ts';
import { adapterOf } from '../../../platform.ts';
import type { Reply } from '../../../reply.ts';
import type { Delivery } from '../../state.ts';
import type { Settling } from './settling.ts';

/**
 * Sends a row that is recorded as intended and locked; if the lock is lost meanwhile, it leaves the row to the process
 * that takes it over.
 */
export type Send = (delivery: Delivery, isHeld: () => boolean) => Promise<void>;

interface SendingParts {
  adapters: readonly Adapter[];
  /** Composes the row's message, as of now. */
  compose: (delivery: Delivery) => Reply;
  settle: Settling['settle'];
  /** Called with the error of a row that was set aside. */
  report: (error: unknown) => void;
}

export function createSending({ adapters, compose, settle, report }: SendingParts): Send {
  return async (delivery, isHeld) => {
    const { row, to } = delivery;
    const adapter = to === null ? undefined : adapterOf(to, adapters);
    if (to === null || !adapter) return settle(delivery, { kind: 'failed', reason: 'platform-not-connected' });
    let reply: Reply;
    try {
      reply = compose(delivery);
    } catch (error) {
      report(error);
      // Not retried automatically, because it would fail at every tick. A coordinator can resend it once fixed.
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
  };
}

/** One row goes out: worded as of now, posted on its platform, and what became of it recorded. */
import type { Adapter, PostResult } from '../../../adapter.ts';
import { adapterOf } from '../../../platform.ts';
import type { Reply } from '../../../reply.ts';
import type { Delivery } from '../../state.ts';
import type { Settling } from './settling.ts';

/** Sends a row that is recorded as intended and held; one that was lost meanwhile is left to whoever takes it over. */
export type Send = (delivery: Delivery, isHeld: () => boolean) => Promise<void>;

interface SendingParts {
  adapters: readonly Adapter[];
  /** What the row says, as of now. */
  compose: (delivery: Delivery) => Reply;
  settle: Settling['settle'];
  /** Told what was wrong with a row that was set aside. */
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
  };
}

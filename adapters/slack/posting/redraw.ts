/** Updates posted messages. Updating is idempotent, so a call with an unknown outcome is repeated. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { PostResult } from '../../../src/adapter.ts';
import type { Reply } from '../../../src/reply.ts';
import { addressOf, type Spot } from '../address.ts';
import { fateOf } from '../errors.ts';
import { MAX_PAUSE_MS, MOST_SENDS } from '../limits.ts';
import { toMessage } from '../render.ts';
import { later, limited, type ResultParts, settled, UNCONFIRMED } from './post-result.ts';

export type Redraw = (message: Spot, reply: Reply) => Promise<PostResult>;

/** Updates of one message run in the order of the calls, so that the newest stays. */
export function createRedraw(client: WebClient, parts: ResultParts): Redraw {
  /** The last pending update of each message. */
  const underWay = new Map<string, Promise<PostResult>>();

  return (message, reply) => {
    const address = addressOf(message);
    const before = underWay.get(address) ?? Promise.resolve();
    const result = before.then(() => redraw(message, reply));
    underWay.set(address, result);
    return result.finally(() => {
      if (underWay.get(address) === result) underWay.delete(address);
    });
  };

  async function redraw(message: Spot, reply: Reply): Promise<PostResult> {
    if (!message.ts) return { kind: 'failed', reason: 'address_unusable' };
    let surface: 'message' | 'twin' = 'message';
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.chat.update({ channel: message.channel, ts: message.ts, ...toMessage(reply, surface) });
        return { kind: 'sent', message: addressOf(message) };
      } catch (error) {
        const fate = fateOf(error);
        if (fate.kind === 'refused' && fate.mayRedraw && surface === 'message') surface = 'twin';
        else if (fate.kind === 'limited') {
          if (attempt >= MOST_SENDS || fate.retryAfterMs > MAX_PAUSE_MS) return limited(fate.retryAfterMs);
          await sleep(fate.retryAfterMs);
        } else if (fate.kind !== 'uncertain') return settled(fate, error, parts) ?? later(parts.retryMs);
        else if (attempt >= MOST_SENDS) return UNCONFIRMED;
      }
    }
  }
}

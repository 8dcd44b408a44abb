/**
 * Sends a new message: rate limited per channel, retried after a Retry-After or a lost request, and searched for
 * whenever the outcome of a call is unknown.
 */
import type { WebClient } from '@slack/web-api';
import type { PostResult } from '../../../src/adapter.ts';
import type { Breaker } from '../../../src/delivery/breaker.ts';
import type { Reply } from '../../../src/reply.ts';
import { addressOf, type Spot } from '../address.ts';
import { MAX_PAUSE_MS, MOST_SENDS } from '../limits.ts';
import { toMessage } from '../render.ts';
import type { Pacer } from './pace.ts';
import { fateFor, later, limited, type ResultParts, settled, UNCONFIRMED } from './post-result.ts';
import { DELIVERY, searchDelivery } from './read-back.ts';

export interface SendParts extends ResultParts {
  client: WebClient;
  pacer: Pacer;
  breaker: Breaker;
  /** Delays before the searches after an unknown outcome; Slack may show a message late. */
  settleDelaysMs: readonly number[];
}

/** `isUnclear` when the message may still appear. */
interface Sent {
  result: PostResult;
  isUnclear: boolean;
}

/** @param place a channel or thread, not a person */
type Send = (place: Spot, reply: Reply, key: string) => Promise<Sent>;

export function createSend({ client, pacer, breaker, settleDelaysMs, log, retryMs }: SendParts): Send {
  const againMs = settleDelaysMs.at(-1) ?? 0;

  return async (place, reply, key) => {
    let surface: 'message' | 'twin' = 'message';
    for (let attempt = 1; ; attempt += 1) {
      await pacer.turn(place.channel);
      try {
        const { ts } = await client.chat.postMessage({
          channel: place.channel,
          ...(place.ts ? { thread_ts: place.ts } : {}),
          ...toMessage(reply, surface),
          metadata: { event_type: DELIVERY, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        });
        breaker.answered();
        return clear(sentTo(place, ts));
      } catch (error) {
        const fate = fateFor(error, breaker);
        if (fate.kind === 'refused' && fate.mayRedraw && surface === 'message') {
          // A Slack without charts or tables gets the same figures as text.
          log.warn(`slack: ${fate.code}, drawing the message without native blocks`);
          surface = 'twin';
          continue;
        }
        const last = attempt >= MOST_SENDS;
        if (fate.kind === 'limited') {
          pacer.hold(place.channel, fate.retryAfterMs);
          if (last || fate.retryAfterMs > MAX_PAUSE_MS) return clear(limited(fate.retryAfterMs));
          continue;
        }
        const result = settled(fate, error, { log, retryMs });
        if (result) return clear(result);
        const found = await searchDelivery(client, place, key, { delaysMs: settleDelaysMs, againMs }, log);
        if (found.fate === 'sent') return clear(sentTo(place, found.ts));
        if (last && found.fate === 'absent') return { result: later(retryMs), isUnclear: true };
        if (found.fate === 'unreadable') {
          log.warn(`slack: it is unclear whether ${key} arrived in ${place.channel}`, error);
          return { result: UNCONFIRMED, isUnclear: true };
        }
      }
    }
  };
}

export function sentTo({ channel }: Spot, ts: string | undefined): PostResult {
  return { kind: 'sent', message: addressOf({ channel, ts: ts ?? '' }) };
}

function clear(result: PostResult): Sent {
  return { result, isUnclear: false };
}

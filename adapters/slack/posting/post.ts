/**
 * Idempotent posting. Each message carries its idempotency key as metadata; a message that may exist already is
 * searched for in the channel before it is sent.
 */
import type { PostResult } from '../../../src/adapter.ts';
import { deliverWithRetries } from '../../../src/delivery/deliver-with-retries.ts';
import { LruCache } from '../../../src/memory/lru-cache.ts';
import type { Reply } from '../../../src/reply.ts';
import { addressOf, type Spot } from '../address.ts';
import { createFindDirect } from './directs.ts';
import { fateFor, later, settled, UNCONFIRMED } from './post-result.ts';
import { searchDelivery } from './read-back.ts';
import { createRedraw, type Redraw } from './redraw.ts';
import { createSend, type SendParts, sentTo } from './send.ts';

export interface Poster {
  /**
   * After an unknown outcome the message is searched for before the same key is posted again.
   * @param mayBeThere search first: an earlier process may have posted it
   */
  deliver(spot: Spot, reply: Reply, key: string, mayBeThere?: boolean): Promise<PostResult>;
  /**
   * Delivers an answer a person waits for, with retries. An unknown outcome is retried here, with a search first; no
   * coordinator decides about it, as about a prompt.
   */
  answer(spot: Spot, reply: Reply, key: string, mayBeThere?: boolean): Promise<PostResult>;
  /** Updates a posted message. */
  redraw: Redraw;
  /**
   * The address of the message with this key, posted since then in the channel or thread; undefined if none.
   * @throws when the channel cannot be read
   */
  find(spot: Spot, key: string, since: Date): Promise<string | undefined>;
}

interface PosterParts extends SendParts {
  /** Whether any message may have been posted by an earlier process. */
  isCareful: () => boolean;
}

const MOST_UNCLEAR = 5_000;

export function createPoster(parts: PosterParts): Poster {
  const { client, log, settleDelaysMs, retryMs, isCareful, breaker } = parts;
  const againMs = settleDelaysMs.at(-1) ?? 0;
  const directOf = createFindDirect(client);
  const send = createSend(parts);
  const underWay = new Map<string, Promise<PostResult>>();
  /** Keys with an unknown outcome; searched for before they are sent again. */
  const unclear = new LruCache<true>(MOST_UNCLEAR);

  function deliverOnce(spot: Spot, reply: Reply, key: string, mayBeThere = isCareful()): Promise<PostResult> {
    const same = underWay.get(key);
    if (same) return same;
    const result = deliver(spot, reply, key, mayBeThere).finally(() => underWay.delete(key));
    underWay.set(key, result);
    return result;
  }

  async function deliver(spot: Spot, reply: Reply, key: string, mayBeThere: boolean): Promise<PostResult> {
    const waitMs = breaker.waitMs();
    if (waitMs > 0) return later(waitMs);
    let place: Spot;
    try {
      place = await directOf(spot);
    } catch (error) {
      // Opening a conversation posts nothing, so it can always be retried.
      return settled(fateFor(error, breaker), error, parts) ?? later(retryMs);
    }
    if (mayBeThere || unclear.get(key)) {
      const found = await searchDelivery(client, place, key, { delaysMs: [0], againMs }, log);
      if (found.fate === 'unreadable') return note(key, UNCONFIRMED, true);
      if (found.fate === 'sent') return note(key, sentTo(place, found.ts), false);
    }
    const { result, isUnclear } = await send(place, reply, key);
    return note(key, result, isUnclear);
  }

  /** A refusal says nothing about an earlier call with an unknown outcome. */
  function note(key: string, result: PostResult, isUnclear: boolean): PostResult {
    if (isUnclear) unclear.set(key, true);
    else if (result.kind === 'sent') unclear.delete(key);
    return result;
  }

  return {
    deliver: deliverOnce,
    answer(spot, reply, key, mayBeThere = isCareful()) {
      return deliverWithRetries(async () => {
        const result = await deliverOnce(spot, reply, key, mayBeThere);
        return result.kind === 'uncertain' ? { kind: 'failed', reason: result.reason, retryAfterMs: retryMs } : result;
      });
    },
    redraw: createRedraw(client, parts),
    async find(spot, key, since) {
      const { channel } = await directOf(spot);
      // The message may have been posted a moment ago and not be visible yet.
      const look = { delaysMs: [0, ...settleDelaysMs], againMs, since };
      const found = await searchDelivery(client, { ...spot, channel }, key, look, log);
      if (found.fate === 'unreadable') throw new Error('the channel cannot be read');
      return found.fate === 'sent' ? addressOf({ channel, ts: found.ts }) : undefined;
    },
  };
}

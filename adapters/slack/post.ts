/**
 * Posting so that a message arrives once. Each carries its key as metadata; when the fate of a call is unclear, the
 * channel is read before anything is sent again. Paced per channel; a refusal becomes a named failure.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { PostResult } from '../../src/adapter.ts';
import type { Breaker } from '../../src/delivery/breaker.ts';
import { untilDelivered } from '../../src/delivery/until-delivered.ts';
import { Recent } from '../../src/memory/recent.ts';
import type { Reply } from '../../src/reply.ts';
import { createFindDirect } from './directs.ts';
import { type Fate, fateOf } from './errors.ts';
import { MAX_PAUSE_MS } from './limits.ts';
import type { SafeLog } from './log.ts';
import type { Pacer } from './pace.ts';
import { addressOf, type Spot } from './place.ts';
import { DELIVERY, lookFor } from './read-back.ts';
import { toMessage } from './render.ts';

export interface Poster {
  /**
   * What stays unclear is looked for before the same key is posted again.
   * @param mayBeThere looks for the message before it is posted: an earlier process may have done so
   */
  deliver(spot: Spot, reply: Reply, key: string, mayBeThere?: boolean): Promise<PostResult>;
  /**
   * Delivers what somebody waits for, and tries on for a while. Nobody decides about an answer that is unclear, as a
   * coordinator does about a prompt: the next try looks for it first.
   */
  answer(spot: Spot, reply: Reply, key: string, mayBeThere?: boolean): Promise<PostResult>;
  /** Redraws a message; doing so twice is harmless, so an unclear call is simply repeated. */
  redraw(message: Spot, reply: Reply): Promise<PostResult>;
  /**
   * The address of the message with this key, if one of since then in the channel or thread carries it.
   * @throws when the channel cannot be read
   */
  find(spot: Spot, key: string, since: Date): Promise<string | undefined>;
}

export interface PosterParts {
  client: WebClient;
  pacer: Pacer;
  log: SafeLog;
  /** After an unclear call the channel is read after each of these delays; Slack may show a message late. */
  settleDelaysMs: readonly number[];
  /** When what could not be posted is worth another try. */
  retryMs: number;
  /** Whether any message may have been posted by an earlier process. */
  isCareful: () => boolean;
  breaker: Breaker;
}

const MOST_SENDS = 5;
const MOST_UNCLEAR = 5_000;

export function createPoster(parts: PosterParts): Poster {
  const { client, pacer, log, settleDelaysMs, retryMs, isCareful, breaker } = parts;
  const againMs = settleDelaysMs.at(-1) ?? 0;
  const directOf = createFindDirect(client);
  const underWay = new Map<string, Promise<PostResult>>();
  /** Keys whose last delivery stayed unclear: looked for before they are sent again. */
  const unclear = new Recent<true>(MOST_UNCLEAR);
  /** The last redrawing of each message under way: they are made in the order asked for, so that the newest stays. */
  const redrawing = new Map<string, Promise<PostResult>>();

  function deliverOnce(spot: Spot, reply: Reply, key: string, mayBeThere = isCareful()): Promise<PostResult> {
    const same = underWay.get(key);
    if (same) return same;
    const result = deliver(spot, reply, key, mayBeThere).finally(() => underWay.delete(key));
    underWay.set(key, result);
    return result;
  }

  return {
    deliver: deliverOnce,
    answer(spot, reply, key, mayBeThere = isCareful()) {
      return untilDelivered(async () => {
        const result = await deliverOnce(spot, reply, key, mayBeThere);
        return result.kind === 'uncertain' ? { kind: 'failed', reason: result.reason, retryAfterMs: retryMs } : result;
      });
    },
    redraw(message, reply) {
      const address = addressOf(message);
      const before = redrawing.get(address) ?? Promise.resolve();
      const result = before.then(() => redraw(message, reply));
      redrawing.set(address, result);
      return result.finally(() => {
        if (redrawing.get(address) === result) redrawing.delete(address);
      });
    },
    async find(spot, key, since) {
      const { channel } = await directOf(spot);
      // Whoever asks may do so a moment after it was posted.
      const found = await lookFor(
        client,
        { ...spot, channel },
        key,
        { delaysMs: [0, ...settleDelaysMs], againMs, since },
        log,
      );
      if (found.fate === 'unreadable') throw new Error('the channel cannot be read');
      return found.fate === 'sent' ? addressOf({ channel, ts: found.ts }) : undefined;
    },
  };

  async function deliver(spot: Spot, reply: Reply, key: string, mayBeThere: boolean): Promise<PostResult> {
    const waitMs = breaker.waitMs();
    if (waitMs > 0) return later(waitMs);
    let place: Spot;
    try {
      place = await directOf(spot);
    } catch (error) {
      // Opening a conversation posts nothing, so it may always be tried again.
      return settled(fateFor(error), error) ?? later();
    }
    if (mayBeThere || unclear.get(key)) {
      const found = await lookFor(client, place, key, { delaysMs: [0], againMs }, log);
      if (found.fate === 'unreadable') return unclearAbout(key);
      if (found.fate === 'sent') return sent(place.channel, found.ts, key);
    }
    return send(place, reply, key);
  }

  async function send(place: Spot, reply: Reply, key: string): Promise<PostResult> {
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
        return sent(place.channel, ts, key);
      } catch (error) {
        const fate = fateFor(error);
        if (fate.kind === 'refused' && fate.mayRedraw && surface === 'message') {
          // A Slack that does not know charts or tables yet takes the same figures as text.
          log.warn(`slack: ${fate.code}, drawing the message without native blocks`);
          surface = 'twin';
          continue;
        }
        const last = attempt >= MOST_SENDS;
        if (fate.kind === 'limited') {
          pacer.hold(place.channel, fate.retryAfterMs);
          if (last || fate.retryAfterMs > MAX_PAUSE_MS) return limited(fate.retryAfterMs);
          continue;
        }
        const result = settled(fate, error);
        if (result) return result;
        const found = await lookFor(client, place, key, { delaysMs: settleDelaysMs, againMs }, log);
        if (found.fate === 'sent') return sent(place.channel, found.ts, key);
        if (last && found.fate === 'absent') {
          unclear.set(key, true);
          return later();
        }
        if (found.fate === 'unreadable') {
          log.warn(`slack: it is unclear whether ${key} arrived in ${place.channel}`, error);
          return unclearAbout(key);
        }
      }
    }
  }

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
        } else if (fate.kind !== 'uncertain') return settled(fate, error) ?? later();
        else if (attempt >= MOST_SENDS) return { kind: 'uncertain', reason: 'unconfirmed' };
      }
    }
  }

  /** What became of a call, told to the breaker too. */
  function fateFor(error: unknown): Fate {
    const fate = fateOf(error);
    if (fate.kind === 'unreached' || fate.kind === 'uncertain') breaker.failed();
    else breaker.answered();
    return fate;
  }

  function unclearAbout(key: string): PostResult {
    unclear.set(key, true);
    return { kind: 'uncertain', reason: 'unconfirmed' };
  }

  function later(retryAfterMs = retryMs): PostResult {
    return { kind: 'failed', reason: 'unreachable', retryAfterMs };
  }

  function sent(channel: string, ts: string | undefined, key: string): PostResult {
    unclear.delete(key);
    return { kind: 'sent', message: addressOf({ channel, ts: ts ?? '' }) };
  }

  /** The result of a call whose fate is known; undefined when it is not. */
  function settled(fate: Fate, error: unknown): PostResult | undefined {
    if (fate.kind === 'uncertain') return undefined;
    if (fate.kind === 'limited') return limited(fate.retryAfterMs);
    log.warn('slack: a message was not posted', error);
    return fate.kind === 'refused' ? { kind: 'failed', reason: fate.reason } : later();
  }
}

function limited(retryAfterMs: number): PostResult {
  return { kind: 'failed', reason: 'rate_limited', retryAfterMs };
}

/**
 * Posting at most once. Teams cannot be asked what it stored, so a post with an unknown outcome is never retried
 * automatically but reported as uncertain. Rate limited per conversation; a refusal becomes a named failure.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostResult } from '../../../src/adapter.ts';
import type { Breaker } from '../../../src/delivery/breaker.ts';
import type { TeamsFailure } from '../../../src/text/teams.ts';
import { messageName, type Place, roomOf } from '../address.ts';
import type { Connector, Content } from '../connector.ts';
import { type Fate, fateOf } from '../errors.ts';
import { MAX_PAUSE_MS } from '../limits.ts';
import type { AdapterLog } from '../log.ts';
import type { Pacer } from './pace.ts';

export interface Poster {
  /** Posts a new message. @param isChannel whether a top-level message starts a thread */
  send(place: Place, content: Content, isChannel: boolean): Promise<PostResult>;
  /** Replaces a message. Idempotent, so a call with an unknown outcome is retried. */
  redraw(place: Place, activity: string, content: Content): Promise<PostResult>;
  /** Shows the typing indicator if possible without waiting; never fails. */
  typing(place: Place): Promise<void>;
}

interface PosterParts {
  connector: Connector;
  /** Per conversation. */
  pacer: Pacer;
  /** For all conversations together. */
  pacerInAll: Pacer;
  log: AdapterLog;
  breaker: Breaker;
}

const MOST_TRIES = 4;
/** Exponential back-off from this, with up to half as much jitter, so that many waiters do not retry at once. */
const FIRST_PAUSE_MS = 500;
const JITTER = 0.5;
/** Retry delay when the network is down. */
const UNREACHABLE_RETRY_MS = 30_000;
const LIMITED_RETRY_MS = 60_000;

export function createPoster({ connector, pacer, pacerInAll, log, breaker }: PosterParts): Poster {
  return {
    async send(place, content, isChannel) {
      const name = (id: string) => messageName(place.conversation, id, isChannel);
      return attempt(place, async () => name(await connector.send(place, content)), false);
    },
    async redraw(place, activity, content) {
      const name = messageName(place.conversation, activity, false);
      const result = await attempt(
        place,
        async () => {
          await connector.update(place, activity, content);
          return name;
        },
        true,
      );
      // For an update, "not found" refers to the message.
      const isGone = result.kind === 'failed' && result.reason === 'conversation_not_found';
      return isGone ? failed('message_not_found') : result;
    },
    async typing(place) {
      if (pacer.take(roomOf(place.conversation), 0) > 0) return;
      await connector.send(place, { type: 'typing' }).catch(error => log.warn('teams: no typing indicator', error));
    },
  };

  async function attempt(place: Place, call: () => Promise<string>, mayRepeat: boolean): Promise<PostResult> {
    const room = roomOf(place.conversation);
    for (let tries = 1; ; tries += 1) {
      const closedMs = breaker.waitMs();
      if (closedMs > 0) return { ...failed('unreachable'), retryAfterMs: closedMs };
      const waitMs = pacer.take(room, MAX_PAUSE_MS);
      if (waitMs > MAX_PAUSE_MS) return { ...failed('rate_limited'), retryAfterMs: waitMs };
      await sleep(Math.max(waitMs, pacerInAll.take('', Number.POSITIVE_INFINITY)));
      try {
        const message = await call();
        breaker.answered();
        return { kind: 'sent', message };
      } catch (error) {
        const fate = fateOf(error);
        if (fate.kind === 'unreached' || fate.kind === 'uncertain') breaker.failed();
        else breaker.answered();
        const pauseMs = pauseAfter(fate, tries, mayRepeat);
        if (pauseMs === undefined) {
          log.warn(`teams: a message for ${room} was not posted (${fate.kind})`, error);
          return result(fate);
        }
        if (fate.kind === 'limited') pacer.hold(room, pauseMs);
        else await sleep(pauseMs);
      }
    }
  }
}

/** Delay before the next attempt; undefined when there must or need not be one. */
function pauseAfter(fate: Fate, tries: number, mayRepeat: boolean): number | undefined {
  if (tries >= MOST_TRIES || fate.kind === 'refused') return undefined;
  if (fate.kind === 'uncertain' && !mayRepeat) return undefined;
  const asked = fate.kind === 'limited' ? fate.retryAfterMs : undefined;
  const pauseMs = (asked ?? FIRST_PAUSE_MS * 2 ** (tries - 1)) * (1 + Math.random() * JITTER);
  return pauseMs > MAX_PAUSE_MS ? undefined : pauseMs;
}

function result(fate: Fate): PostResult {
  switch (fate.kind) {
    case 'refused':
      return failed(fate.reason);
    case 'limited':
      return { ...failed('rate_limited'), retryAfterMs: fate.retryAfterMs ?? LIMITED_RETRY_MS };
    case 'unreached':
      return { ...failed('unreachable'), retryAfterMs: UNREACHABLE_RETRY_MS };
    case 'uncertain':
      return { kind: 'uncertain', reason: 'unconfirmed' satisfies TeamsFailure };
  }
}

function failed(reason: TeamsFailure): { kind: 'failed'; reason: TeamsFailure } {
  return { kind: 'failed', reason };
}

/** Searches a channel for a message by the idempotency key in its metadata. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Spot } from '../address.ts';
import { fateOf } from '../errors.ts';
import type { SafeLog } from '../log.ts';

/** `event_type` of our metadata. */
export const DELIVERY = 'keikaku_delivery';
/** Messages per request; Slack returns at most 15 to some apps. */
const PAGE = 100;
/** Slack returns a channel from the newest message on, a thread from the oldest. */
const MOST_PAGES = 10;
/** Tolerance for clock skew between Slack and this computer. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Result of a search. */
type SearchResult = { fate: 'sent'; ts: string } | { fate: 'absent' | 'unreadable' };

interface Found {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: object };
}

/**
 * @param since time of the first attempt; when absent only the newest page is searched, for a post made a moment ago
 * @returns the message's ts; undefined when no message since then in the channel or thread has the key
 * @throws when there are too many messages to search
 */
async function findDelivery(
  client: WebClient,
  { channel, ts }: Spot,
  key: string,
  since?: Date,
): Promise<string | undefined> {
  const oldest = since ? { oldest: String((since.getTime() - CLOCK_SKEW_MS) / 1_000) } : {};
  const shared = { channel, limit: PAGE, include_all_metadata: true, ...oldest };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = { ...shared, ...(cursor ? { cursor } : {}) };
    const part = ts ? await client.conversations.replies({ ...asked, ts }) : await client.conversations.history(asked);
    const found = withKey(part.messages, key);
    cursor = part.response_metadata?.next_cursor;
    if (found || !cursor || (!ts && !since)) return found;
  }
  throw new Error('too many messages to look through');
}

/** Further searches while the channel cannot be read: searching is harmless, an unknown outcome is not. */
const MORE_LOOKS = 8;
/** Longest search for one message, in milliseconds. */
const LONGEST_LOOK_MS = 20_000;

interface SearchOptions {
  /** Delay before each search: Slack may show a message late. */
  delaysMs: readonly number[];
  /** Delay before each further search of a channel that cannot be read. */
  againMs: number;
  /** Time of the first attempt; when absent only the newest page is searched. */
  since?: Date;
}

/**
 * Searches repeatedly for the key. `absent` needs as many successful searches as planned, the last one not before the
 * last planned delay: a failed search proves nothing, and a single one may come before Slack shows the message.
 */
export async function searchDelivery(
  client: WebClient,
  place: Spot,
  key: string,
  { delaysMs, againMs, since }: SearchOptions,
  log: SafeLog,
): Promise<SearchResult> {
  let sighting: SearchResult = { fate: 'unreadable' };
  const startedMs = performance.now();
  const more = Array.from({ length: MORE_LOOKS }, () => againMs);
  let absences = 0;
  for (const [index, delayMs] of [...delaysMs, ...more].entries()) {
    if (index >= delaysMs.length && sighting.fate === 'absent') break;
    if (performance.now() - startedMs > LONGEST_LOOK_MS) break;
    await sleep(delayMs);
    try {
      const ts = await findDelivery(client, place, key, since);
      if (ts) return { fate: 'sent', ts };
      absences += 1;
      sighting = { fate: absences >= delaysMs.length ? 'absent' : 'unreadable' };
    } catch (error) {
      sighting = { fate: 'unreadable' };
      log.warn(`slack: ${place.channel} cannot be read to look for ${key}`, error);
      // A missing scope does not appear by retrying.
      if (fateOf(error).kind === 'refused') break;
    }
  }
  return sighting;
}

function withKey(messages: Found[] | undefined, key: string): string | undefined {
  return messages?.find(({ metadata }) => {
    const payload = metadata?.event_payload;
    return metadata?.event_type === DELIVERY && payload && 'key' in payload && payload.key === key;
  })?.ts;
}

/** Finds a delivery in a channel by the key its message carries as metadata. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { SafeLog } from './log.ts';
import type { Spot } from './place.ts';

/** `event_type` of our metadata. */
export const DELIVERY = 'keikaku_delivery';
/** Messages a look takes in; Slack gives some apps 15 at most. */
const PAGE = 100;
/** Pages of a thread, which Slack gives from the oldest on. */
const MOST_PAGES = 5;

/** What a look at a channel says of a delivery. */
export type Sighting = { fate: 'sent'; ts: string } | { fate: 'absent' | 'unreadable' };

interface Found {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: object };
}

/** @returns the message's ts; undefined when no recent message of the channel or thread carries the key */
export async function findDelivery(client: WebClient, { channel, ts }: Spot, key: string): Promise<string | undefined> {
  const shared = { channel, limit: PAGE, include_all_metadata: true };
  if (!ts) return withKey((await client.conversations.history(shared)).messages, key);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const replies = await client.conversations.replies({ ...shared, ts, ...(cursor ? { cursor } : {}) });
    const found = withKey(replies.messages, key);
    cursor = replies.response_metadata?.next_cursor;
    if (found || !cursor) return found;
  }
  return undefined;
}

/** Looks after each of the delays until the key is there: Slack may show a message late. */
export async function lookFor(
  client: WebClient,
  place: Spot,
  key: string,
  delaysMs: readonly number[],
  log: SafeLog,
): Promise<Sighting> {
  let sighting: Sighting = { fate: 'unreadable' };
  for (const delayMs of delaysMs) {
    await sleep(delayMs);
    try {
      const ts = await findDelivery(client, place, key);
      if (ts) return { fate: 'sent', ts };
      sighting = { fate: 'absent' };
    } catch (error) {
      sighting = { fate: 'unreadable' };
      log.warn(`slack: ${place.channel} cannot be read to look for ${key}`, error);
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

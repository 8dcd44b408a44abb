/** Finds a delivery in a channel by the key its message carries as metadata. */
import type { WebClient } from '@slack/web-api';
import type { Spot } from './place.ts';

/** `event_type` of our metadata. */
export const DELIVERY = 'keikaku_delivery';
/** Messages a look takes in; Slack gives some apps 15 at most. */
const PAGE = 100;
/** Pages of a thread, which Slack gives from the oldest on. */
const MOST_PAGES = 5;

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

function withKey(messages: Found[] | undefined, key: string): string | undefined {
  return messages?.find(({ metadata }) => {
    const payload = metadata?.event_payload;
    return metadata?.event_type === DELIVERY && payload && 'key' in payload && payload.key === key;
  })?.ts;
}

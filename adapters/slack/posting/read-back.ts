/** Finds a delivery in a channel by the key its message carries as metadata. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { fateOf } from '../errors.ts';
import type { SafeLog } from '../log.ts';
import type { Spot } from '../place.ts';

/** `event_type` of our metadata. */
export const DELIVERY = 'keikaku_delivery';
/** Messages a look takes in; Slack gives some apps 15 at most. */
const PAGE = 100;
/** Slack gives a channel from the newest message on, a thread from the oldest. */
const MOST_PAGES = 10;
/** Clocks of Slack and this computer differ by less. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What a look at a channel says of a delivery. */
type Sighting = { fate: 'sent'; ts: string } | { fate: 'absent' | 'unreadable' };

interface Found {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: object };
}

/**
 * @param since when it was first tried; the newest page alone when absent, for what was tried a moment ago
 * @returns the message's ts; undefined when no message since then in the channel or thread carries the key
 * @throws when there are more messages than can be looked through
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

/** Looks made beyond the planned ones while the channel cannot be read: to look is harmless, to be unclear is not. */
const MORE_LOOKS = 8;
/** Nobody looks longer than this for one message, in milliseconds. */
const LONGEST_LOOK_MS = 20_000;

interface Look {
  /** Waited before each look: Slack may show a message late. */
  delaysMs: readonly number[];
  /** Waited before each further look at a channel that cannot be read. */
  againMs: number;
  /** When it was first tried; the newest page alone when absent. */
  since?: Date;
}

/**
 * Looks until the key is there. Absent only when the channel could be read as often as was planned, the last time not
 * before the last planned look: a look that fails says nothing, and one alone may meet a Slack that does not show it yet.
 */
export async function lookFor(
  client: WebClient,
  place: Spot,
  key: string,
  { delaysMs, againMs, since }: Look,
  log: SafeLog,
): Promise<Sighting> {
  let sighting: Sighting = { fate: 'unreadable' };
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
      // A scope that is missing does not come by looking again.
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

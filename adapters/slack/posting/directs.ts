/** Finds the channel of a person's direct message. */
import type { WebClient } from '@slack/web-api';
import { LruCache } from '../../../src/memory/lru-cache.ts';
import { isPerson, type Spot } from '../address.ts';

const MOST = 5_000;

type FindDirect = (spot: Spot) => Promise<Spot>;

/** Opens the direct message of a spot that names a person; other spots are returned unchanged. */
export function createFindDirect(client: WebClient): FindDirect {
  const known = new LruCache<string>(MOST);

  return async spot => {
    if (!isPerson(spot.channel)) return spot;
    let channel = known.get(spot.channel);
    if (!channel) {
      const opened = await client.conversations.open({ users: spot.channel });
      channel = opened.channel?.id ?? '';
      known.set(spot.channel, channel);
    }
    return { ...spot, channel };
  };
}

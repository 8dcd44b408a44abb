/** Retries an answer that certainly was not posted, after the pause its failure names: the platform may recover soon. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostResult } from '../adapter.ts';

const MOST_TRIES = 6;
/** Limit of answers waiting for a retry, so that a platform outage cannot fill the memory. */
const MOST_WAITING = 1_000;
const LONGEST_PAUSE_MS = 60_000;

let waiting = 0;

/** @param post must be idempotent: it must not send again what has arrived */
export async function deliverWithRetries(post: () => Promise<PostResult>): Promise<PostResult> {
  for (let tries = 1; ; tries += 1) {
    const result = await post();
    const pauseMs = result.kind === 'failed' ? result.retryAfterMs : undefined;
    if (pauseMs === undefined || tries >= MOST_TRIES || waiting >= MOST_WAITING) return result;
    waiting += 1;
    try {
      await sleep(Math.min(pauseMs, LONGEST_PAUSE_MS), undefined, { ref: false });
    } finally {
      waiting -= 1;
    }
  }
}

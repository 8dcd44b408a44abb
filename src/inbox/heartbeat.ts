/** Heartbeat in the inbox, so that the next process knows how long nothing was received. */
import type { Inbox } from './inbox.ts';

const EVERY_MS = 60_000;
/** Shortest outage reported: platforms retry for some minutes, and a restart takes less. */
const LONG_STOP_MS = 10 * 60_000;

/**
 * @param stoodStill called at once if no process was alive for `LONG_STOP_MS`
 * @returns a function that stops the heartbeat
 */
export function startHeartbeat(
  inbox: Pick<Inbox, 'lastAlive' | 'heartbeat'>,
  now: () => Date,
  stoodStill: (from: Date, to: Date) => void,
): () => void {
  const to = now();
  const from = new Date(inbox.lastAlive ?? to);
  if (to.getTime() - from.getTime() >= LONG_STOP_MS) stoodStill(from, to);
  inbox.heartbeat();
  const beat = setInterval(inbox.heartbeat, EVERY_MS).unref();
  return () => clearInterval(beat);
}

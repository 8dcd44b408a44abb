/** Notes in the inbox that the process lives, so that the next one knows for how long nothing could come in. */
import type { Inbox } from './inbox.ts';

const EVERY_MS = 60_000;
/** A process that stood still for so long is told of: platforms try for some minutes by themselves, and a restart takes less. */
const LONG_STOP_MS = 10 * 60_000;

/**
 * @param stoodStill told at once when no process lived for long
 * @returns ends it
 */
export function startHeartbeat(
  inbox: Pick<Inbox, 'lastAlive' | 'stillAlive'>,
  now: () => Date,
  stoodStill: (from: Date, to: Date) => void,
): () => void {
  const to = now();
  const from = new Date(inbox.lastAlive ?? to);
  if (to.getTime() - from.getTime() >= LONG_STOP_MS) stoodStill(from, to);
  inbox.stillAlive();
  const beat = setInterval(inbox.stillAlive, EVERY_MS).unref();
  return () => clearInterval(beat);
}

/** Snooze: a division that asked to wait is not reminded before that time, unless a coordinator does it. */
import type { RoundState } from '../state.ts';

/** The instant (ISO 8601) from which an owner may be reminded again; null if that is now. */
export function quietUntil(round: RoundState, owner: string, now: Date): string | null {
  const until = round.asked[owner]?.snoozedUntil ?? null;
  return until !== null && new Date(until) > now ? until : null;
}

/** A division that asked to wait is not reminded before its time, unless a coordinator says so. */
import type { RoundState } from '../state.ts';

/** The instant (ISO 8601) from which an owner may be reminded again; null when that is now. */
export function quietUntil(round: RoundState, owner: string, now: Date): string | null {
  const until = round.asked[owner]?.snoozedUntil ?? null;
  return until !== null && new Date(until) > now ? until : null;
}

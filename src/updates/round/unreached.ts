/** Divisions never reached in a round: all their messages were suppressed for lack of an address. */
import type { RoundState, UpdatesState } from '../state.ts';
import { missingOwners } from './updates.ts';

/** Reasons for suppression unrelated to the address. */
const OTHERWISE = ['overtaken', 'away'];

/**
 * Owners with missing reports who received nothing in the round, in the order asked. A sample's owners are not counted.
 */
export function unreachedOwners(round: RoundState, state: UpdatesState): string[] {
  const isHeldBack = new Map<string, boolean>();
  for (const row of state.rowsOf[round.id] ?? []) {
    const { owner, kind, reason = '' } = state.deliveries[row] ?? {};
    if (owner == null || (kind !== 'prompt' && kind !== 'reminder') || OTHERWISE.includes(reason)) continue;
    isHeldBack.set(owner, (isHeldBack.get(owner) ?? true) && reason === 'no-address');
  }
  return missingOwners(state, round).flatMap(({ owner }) => (isHeldBack.get(owner) ? [owner] : []));
}

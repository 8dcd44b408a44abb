/** Divisions that were to be asked and never were: all that was meant for them was held back for want of an address. */
import type { RoundState, UpdatesState } from '../state.ts';
import { missingOwners } from './answered.ts';

/** Held back for these reasons, which say nothing about the address. */
const OTHERWISE = ['overtaken', 'away'];

/** Owners with something missing whom nothing of the round went out to, in the order asked. People of a sample are nobody's. */
export function unreachedOwners(round: RoundState, state: UpdatesState): string[] {
  const isHeldBack = new Map<string, boolean>();
  for (const row of state.rowsOf[round.id] ?? []) {
    const { owner, kind, reason = '' } = state.deliveries[row] ?? {};
    if (owner == null || (kind !== 'prompt' && kind !== 'reminder') || OTHERWISE.includes(reason)) continue;
    isHeldBack.set(owner, (isHeldBack.get(owner) ?? true) && reason === 'no-address');
  }
  return missingOwners(state, round).flatMap(({ owner }) => (isHeldBack.get(owner) ? [owner] : []));
}

/** Types of the event handlers, one for each kind: a missing one does not compile. */
import type { KeikakuEvent } from '../kinds.ts';
import type { UpdatesState } from '../state.ts';

type Kind = KeikakuEvent['kind'];

/**
 * Handlers for the chosen kinds, or for all. Events arrive in recorded order; one that no longer applies changes
 * nothing.
 */
export type Handlers<Chosen extends Kind = Kind> = {
  [One in Chosen]: (state: UpdatesState, event: Extract<KeikakuEvent, { kind: One }>) => void;
};

/** @example KindsOf<'round'> // 'round.opened' | 'round.closed' … */
export type KindsOf<Subject extends string> = Extract<Kind, `${Subject}.${string}`>;

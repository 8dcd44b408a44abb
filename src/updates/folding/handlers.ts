/** What an event does to the state, a function for each kind: a kind without one does not compile. */
import type { KeikakuEvent } from '../../journal/kinds.ts';
import type { UpdatesState } from '../state.ts';

type Kind = KeikakuEvent['kind'];

/** For the kinds that are named, or for all. Events come in the order recorded; one that no longer fits changes nothing. */
export type Handlers<Chosen extends Kind = Kind> = {
  [One in Chosen]: (state: UpdatesState, event: Extract<KeikakuEvent, { kind: One }>) => void;
};

/** @example KindsOf<'round'> // 'round.opened' | 'round.closed' … */
export type KindsOf<Subject extends string> = Extract<Kind, `${Subject}.${string}`>;

/** State as a fold (projection) of the journal: it holds nothing the events do not say. */
import type { JournalEvent, Kinds } from './event.ts';

export interface Fold<State, K extends Kinds = Kinds> {
  initial(): State;
  /**
   * Returns the state after one more event. It may mutate the given state: copying a year of reports would make every
   * update slower. It must be deterministic and must not throw: conflicts (late, repeated or overtaken events) are
   * resolved here, by the order of the events. The state is plain JSON: objects, arrays, strings, numbers, booleans,
   * null.
   */
  apply(state: State, event: JournalEvent<K>): State;
}

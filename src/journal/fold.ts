/** State as a fold of the journal: nothing is remembered that the events do not say. */
import type { JournalEvent, Kinds } from './event.ts';

export interface Fold<State, K extends Kinds = Kinds> {
  initial(): State;
  /**
   * The state after one more event. It may change the given state in place: with a year of answers in it, copying
   * would make each update slower than the one before. Depends on nothing but its arguments, and does not throw:
   * what an event means once recorded (late, repeated, overtaken by another) is decided here, by the order.
   * The state is plain JSON: objects, arrays, strings, numbers, booleans, null.
   */
  apply(state: State, event: JournalEvent<K>): State;
}

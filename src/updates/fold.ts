/**
 * Folds the events of the update cycle into the state. Conflicts (late, repeated, overtaken events) are resolved by
 * order in folding/.
 */
import type { Fold } from '../journal/fold.ts';
import { deliveryHandlers } from './folding/deliveries.ts';
import { directoryHandlers } from './folding/directory.ts';
import type { Handlers } from './folding/handlers.ts';
import { peopleHandlers } from './folding/people.ts';
import { roundHandlers } from './folding/rounds.ts';
import { wordHandlers } from './folding/words.ts';
import type { KeikakuEvent, kinds } from './kinds.ts';
import type { UpdatesState } from './state.ts';

export const updatesFold: Fold<UpdatesState, typeof kinds> = {
  initial: () => ({
    since: null,
    seq: 0,
    at: null,
    directory: { document: null, revision: 0, changes: [] },
    rounds: {},
    roundOrder: [],
    deliveries: {},
    rowsOf: {},
    unsettled: [],
    messages: {},
    updates: {},
    proposals: {},
    paused: {},
    outsiders: null,
    absences: {},
    synonyms: { revision: 0, list: [] },
    unanswered: [],
  }),
  apply(state, event) {
    state.since ??= event.at;
    state.seq = event.seq;
    state.at = event.at;
    // biome-ignore lint/plugin: the compiler cannot tell that the handler of a kind takes events of that kind
    const handle = HANDLERS[event.kind] as (state: UpdatesState, event: KeikakuEvent) => void;
    handle(state, event);
    return state;
  },
};

const HANDLERS: Handlers = {
  ...roundHandlers,
  ...deliveryHandlers,
  ...peopleHandlers,
  ...directoryHandlers,
  ...wordHandlers,
};

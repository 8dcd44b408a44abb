/** The update cycle for whoever only reads the record: how projects are going and whose they are, and nothing is taken in. */
import type { Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import { createReadingDesk, type ReadingDesk } from './desk/index.ts';
import type { Updates } from './service.ts';
import type { UpdatesState } from './state.ts';
import { viewIn } from './view/view.ts';

export interface RecordedUpdates extends Pick<Updates, 'admitsOutsiders' | 'directory'> {
  desk: ReadingDesk;
}

export function recordedUpdates(plan: Plan, directory: Directory, state: UpdatesState): RecordedUpdates {
  return {
    desk: createReadingDesk({
      state: () => state,
      view: (lang, now) => viewIn(lang, { plan, directory, state, now }),
    }),
    admitsOutsiders: () => state.outsiders?.admitted ?? false,
    directory: () => directory,
  };
}

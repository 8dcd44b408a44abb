/** The update cycle for read-only use of a record: answers about progress and owners, accepts nothing. */
import type { Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { Core } from './core.ts';
import { createUpdateQueries, type UpdateCommands, type UpdateQueries } from './door/index.ts';
import { answerReading } from './door/read-only.ts';
import type { Updates } from './service.ts';
import type { UpdatesState } from './state.ts';
import type { Words } from './synonyms/language.ts';
import { viewIn } from './view/view.ts';

export interface RecordedUpdates extends Pick<Updates, 'admitsOutsiders' | 'directory' | 'words'> {
  door: UpdateQueries & Partial<UpdateCommands>;
}

/** @param words search and passages with the recorded synonyms */
export function recordedUpdates(
  plan: Plan,
  directory: Directory,
  state: UpdatesState,
  words: () => Words,
): RecordedUpdates {
  const core: Pick<Core, 'state' | 'view'> = {
    state: () => state,
    view: (lang, now) => viewIn(lang, { plan, directory, state, now }),
  };
  return {
    door: { ...createUpdateQueries(core), answer: async (question, now) => answerReading(question, now, core) },
    admitsOutsiders: () => state.outsiders?.admitted ?? false,
    directory: () => directory,
    words,
  };
}

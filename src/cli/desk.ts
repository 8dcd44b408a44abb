/** Plan, directory and recorded state as of now, for commands that read: what the running bot would decide from. */
import { type Clock, createClock } from '../clock.ts';
import { Directory } from '../directory/directory.ts';
import { loadDirectory } from '../directory/load.ts';
import { BotError } from '../errors.ts';
import { dataFiles } from '../knowledge.ts';
import { loadPlan } from '../plan/load.ts';
import type { Desk } from '../updates/rounds.ts';
import { readRecordedState } from './recorded-state.ts';

/** @throws what reading the files or the record throws */
export async function readDesk(env: NodeJS.ProcessEnv): Promise<Desk> {
  const files = dataFiles(env);
  const plan = loadPlan(files.plan);
  const clock = commandClock(env);
  const state = await readRecordedState(dataFolderOf(env), clock.now);
  const { document } = state.directory;
  // The file is read into an empty store once; what stands in the store counts from then on.
  const directory = document ? new Directory(document) : loadDirectory(files.owners, plan);
  return { plan, directory, state, now: clock.now() };
}

export const dataFolderOf = (env: NodeJS.ProcessEnv): string => env.KEIKAKU_DATA_DIR ?? './var';

/** @throws BotError KEIKAKU_NOW */
export function commandClock({ KEIKAKU_NOW: start }: NodeJS.ProcessEnv): Clock {
  const startAt = start ? new Date(start) : undefined;
  if (startAt && Number.isNaN(startAt.getTime()))
    throw new BotError('KEIKAKU_NOW', `"${start}" is not an instant. Use ISO 8601, e.g. 2009-10-15T09:00:00+09:00.`);
  return createClock(startAt);
}

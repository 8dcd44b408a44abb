/** Plan, directory and recorded state as of now, for commands that read: what the running bot would decide from. */
import { existsSync } from 'node:fs';
import { Directory } from '../directory/directory.ts';
import { loadDirectory } from '../directory/load.ts';
import { dataFolder } from '../journal/data-folder.ts';
import { dataFiles } from '../knowledge.ts';
import { loadPlan } from '../plan/load.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { updatesFold } from '../updates/fold.ts';
import type { Desk } from '../updates/round/rounds.ts';
import type { UpdatesState } from '../updates/state.ts';
import { recordedState } from './record.ts';
import { withRecordCopy } from './record-copy.ts';
import { readRecordedState } from './recorded-state.ts';

/** @throws what reading the files or the record throws */
export async function readDesk(env: NodeJS.ProcessEnv): Promise<Desk> {
  return deskOf(env, () => recordedState(env));
}

/** The same without leaving a trace: a copy of the record is read, and none is begun where there is none. */
export async function readDeskCopy(env: NodeJS.ProcessEnv): Promise<Desk> {
  // Reading a database leaves no trace, and there is no file to copy.
  if (databaseUrlOf(env) !== null) return readDesk(env);
  const folder = dataFolderOf(env);
  if (!existsSync(dataFolder(folder).journal)) return deskOf(env, async () => updatesFold.initial());
  return withRecordCopy(folder, copy => deskOf(env, now => readRecordedState(copy, now)));
}

async function deskOf(env: NodeJS.ProcessEnv, read: (now: () => Date) => Promise<UpdatesState>): Promise<Desk> {
  const files = dataFiles(env);
  const plan = loadPlan(files.plan);
  const clock = commandClock(env);
  const state = await read(clock.now);
  const { document } = state.directory;
  // The file is read into an empty store once; what stands in the store counts from then on.
  const directory = document ? new Directory(document) : loadDirectory(files.owners, plan);
  return { plan, directory, state, now: clock.now() };
}

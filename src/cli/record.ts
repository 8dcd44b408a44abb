/** The record for commands: in the data folder, or in PostgreSQL where DATABASE_URL names one. */

import { kinds } from '../journal/kinds.ts';
import { openStore, type Store } from '../journal/store.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { updatesFold } from '../updates/fold.ts';
import type { UpdatesState } from '../updates/state.ts';
import { commandClock, dataFolderOf } from './environment.ts';
import { readRecordedState } from './recorded-state.ts';

type Record = Store<UpdatesState, typeof kinds>;

/** @throws what openStore or openSharedStore throws; DATA_FOLDER_IN_USE while a bot holds the data folder */
export async function withRecord<T>(env: NodeJS.ProcessEnv, use: (record: Record) => Promise<T>): Promise<T> {
  const record = await openRecord(env);
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

async function openRecord(env: NodeJS.ProcessEnv): Promise<Record> {
  const options = { folder: dataFolderOf(env), kinds, fold: updatesFold, now: commandClock(env).now, report: say };
  const url = databaseUrlOf(env);
  if (url === null) return openStore(options);
  const { openSharedStore } = await import('../journal/shared-store.ts');
  return openSharedStore({ url, ...options });
}

/** As it stands; beside a running bot, too. */
export async function recordedState(env: NodeJS.ProcessEnv): Promise<UpdatesState> {
  const url = databaseUrlOf(env);
  if (url === null) return readRecordedState(dataFolderOf(env), commandClock(env).now);
  const { isSetUp } = await import('../postgres/migrate.ts');
  // Whoever only reads sets up nothing.
  if (!(await isSetUp(url))) return updatesFold.initial();
  return withRecord(env, async record => structuredClone(record.state()));
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

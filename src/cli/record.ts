/** The record for commands: in the data folder, or in PostgreSQL where DATABASE_URL names one. */
import { existsSync } from 'node:fs';
import { BotError } from '../errors.ts';
import { dataFolder } from '../journal/data-folder.ts';
import { kinds } from '../journal/kinds.ts';
import { openStore, type Store } from '../journal/store.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { updatesFold } from '../updates/fold.ts';
import type { UpdatesState } from '../updates/state.ts';
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

/** @throws BotError NOTHING_RECORDED when the data folder has no record, rather than begin one */
export function refuseEmptyFolder(env: NodeJS.ProcessEnv): void {
  const folder = dataFolderOf(env);
  if (existsSync(dataFolder(folder).journal)) return;
  throw new BotError('NOTHING_RECORDED', `${folder} holds no record. Set KEIKAKU_DATA_DIR to the bot's data folder.`);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

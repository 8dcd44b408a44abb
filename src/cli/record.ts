/** Opens the record for commands: the data folder, or PostgreSQL if DATABASE_URL is set. */
import { existsSync } from 'node:fs';
import { BotError } from '../errors.ts';
import { journalFolder } from '../journal/journal-folder.ts';
import { readState } from '../journal/snapshot/read-state.ts';
import { openStore, type Store } from '../journal/store.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { databaseUrlOf } from '../settings/database.ts';
import { carryingText, toldOfCarrying } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { updatesFold } from '../updates/fold.ts';
import { kinds } from '../updates/kinds.ts';
import type { UpdatesState } from '../updates/state.ts';

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
  const { openSharedStore } = await import('../journal/shared/shared-store.ts');
  return openSharedStore({ url, ...options });
}

/** The recorded state, read without writing and also while a bot is running; null when nothing was recorded. */
export async function recordedState(env: NodeJS.ProcessEnv): Promise<UpdatesState | null> {
  const url = databaseUrlOf(env);
  if (url === null) return readState({ folder: dataFolderOf(env), kinds, fold: updatesFold });
  const { readSharedState } = await import('../journal/shared/read-shared-state.ts');
  return readSharedState({ url, kinds, fold: updatesFold });
}

/** @throws BotError NOTHING_RECORDED when the data folder has no record, instead of creating one */
export function refuseEmptyFolder(env: NodeJS.ProcessEnv): void {
  const folder = dataFolderOf(env);
  if (existsSync(journalFolder(folder).journal)) return;
  const [message, ja] = toldOfCarrying(text => text.nothingRecorded(folder));
  throw new BotError('NOTHING_RECORDED', message, { ja });
}

/** Note for an empty record: probably another location was meant. */
export function nothingRecorded(env: NodeJS.ProcessEnv): string {
  return carryingText[operatorLang(env)].nothingRecorded(databaseUrlOf(env) === null ? dataFolderOf(env) : null);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

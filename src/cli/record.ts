/** The record for commands: in PostgreSQL when DATABASE_URL names one, beside the running bots; else in the data folder. */
import { existsSync } from 'node:fs';
import { databaseUrlOf } from '../config.ts';
import { BotError } from '../errors.ts';
import { dataFolder } from '../journal/data-folder.ts';
import { kinds } from '../journal/kinds.ts';
import { openStore, type Store } from '../journal/store.ts';
import { updatesFold } from '../updates/fold.ts';
import type { UpdatesState } from '../updates/state.ts';

export type Record = Store<UpdatesState, typeof kinds>;

export const dataFolderOf = (env: NodeJS.ProcessEnv): string => env.KEIKAKU_DATA_DIR ?? './var';

/** @throws what opening the store throws */
export async function openRecord(env: NodeJS.ProcessEnv, now: () => Date): Promise<Record> {
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const options = { folder: dataFolderOf(env), kinds, fold: updatesFold, now, report };
  const url = databaseUrlOf(env);
  if (!url) return openStore(options);
  const { openSharedStore } = await import('../journal/shared-store.ts');
  return openSharedStore({ ...options, url });
}

/** @throws BotError NOTHING_RECORDED when the data folder has no record, rather than begin one */
export function refuseEmptyFolder(env: NodeJS.ProcessEnv): void {
  const folder = dataFolderOf(env);
  if (existsSync(dataFolder(folder).journal)) return;
  throw new BotError('NOTHING_RECORDED', `${folder} holds no record. Set KEIKAKU_DATA_DIR to the bot's data folder.`);
}

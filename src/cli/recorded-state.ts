/** The recorded state for commands that only read: from the journal, or beside a running bot from its readable copy. */
import { BotError } from '../errors.ts';
import { dataFolder } from '../journal/data-folder.ts';
import { nodeFileSystem } from '../journal/file-system.ts';
import { kinds } from '../journal/kinds.ts';
import { createSnapshotFile } from '../journal/snapshot.ts';
import { openStore } from '../journal/store.ts';
import { updatesFold } from '../updates/fold.ts';
import type { UpdatesState } from '../updates/state.ts';

/** @throws what openStore throws; DATA_FOLDER_IN_USE when a running bot has not written its copy yet */
export async function readRecordedState(folder: string, now: () => Date): Promise<UpdatesState> {
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const store = await openStore({ folder, kinds, fold: updatesFold, now, report });
    const state = store.state();
    await store.close();
    return state;
  } catch (error) {
    if (!(error instanceof BotError) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
    const copy = createSnapshotFile<UpdatesState>(nodeFileSystem, dataFolder(folder).state);
    await copy.read();
    if (!copy.data) throw error;
    report(`The bot is running; this is what its copy holds, as of ${copy.data.state.at}.`);
    return copy.data.state;
  }
}

/**
 * The state of a data folder's record for whoever only reads: nothing is made, locked or mended there, and a bot may be
 * writing meanwhile. What is read is what was recorded at one instant.
 */
import { nodeFileSystem } from '../../durable/file-system.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { hasJournal, lookThrough } from '../file/recover.ts';
import { journalFolder } from '../journal-folder.ts';
import { programDigest } from '../program.ts';
import type { StoreOptions } from '../store.ts';
import { unusable } from '../unusable.ts';
import { createSnapshotFile } from './snapshot.ts';

/**
 * @returns null when nothing was ever recorded in the folder
 * @throws DataError JOURNAL_DAMAGED; BotError JOURNAL_KIND_UNKNOWN, DATA_FOLDER_UNUSABLE
 */
export async function readState<State, K extends Kinds>({
  folder,
  kinds,
  fold,
  fs = nodeFileSystem,
}: Pick<StoreOptions<State, K>, 'folder' | 'kinds' | 'fold' | 'fs'>): Promise<State | null> {
  const at = journalFolder(folder);
  const reading = { fs, at, codec: createCodec(kinds) };
  try {
    if (!(await hasJournal(reading))) return null;
    // Ahead of the journal, which may have grown beyond it, never the other way round. A copy: what cannot be read of it is folded anew.
    const snapshot = createSnapshotFile<State>(fs, at.state);
    await snapshot.read().catch(() => {});
    const { data } = snapshot;
    const program = await programDigest();
    let state = fold.initial();
    const resume = (): void => {
      if (data) state = data.state;
    };
    const file = await fs.open(at.journal, 'read');
    try {
      const size = await file.size();
      // What comes in from now on is not looked at: half of it would look like damage.
      await lookThrough(
        reading,
        { ...file, size: async () => size },
        {
          checkpoint: data?.journal ?? null,
          resume: data?.program === program ? resume : null,
          follow(events) {
            for (const event of events) state = fold.apply(state, event);
          },
        },
      );
    } finally {
      await file.close();
    }
    return state;
  } catch (error) {
    throw unusable(at, error) ?? error;
  }
}

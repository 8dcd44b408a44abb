/**
 * Reads the state of a data folder without writing: it creates, locks and repairs nothing, and a bot may be running.
 * The result is the state at one instant.
 */
import { nodeFileSystem } from '../../durable/file-system.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { hasJournal, verifyJournal } from '../file/recover.ts';
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
    // Read before the journal, which then can only be newer. The snapshot is only a copy: if it is unreadable, the
    // state is folded from the journal.
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
      // Later bytes are ignored: a line still being written would look like damage.
      await verifyJournal(
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

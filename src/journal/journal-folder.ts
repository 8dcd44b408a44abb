/** Paths of the journal in the data folder. */
import { join } from 'node:path';
import { type DataFolder, dataFolder } from '../durable/data-folder.ts';

export interface JournalFolder extends DataFolder {
  journal: string;
  /** Snapshot of the folded state as readable JSON; rebuilt from the journal. */
  state: string;
  backups: string;
}

export function journalFolder(folder: string): JournalFolder {
  return {
    ...dataFolder(folder),
    journal: join(folder, 'journal.jsonl'),
    state: join(folder, 'state.json'),
    backups: join(folder, 'backups'),
  };
}

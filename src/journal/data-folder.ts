/** What lies where in the data folder. */
import { join } from 'node:path';

export interface DataFolder {
  folder: string;
  journal: string;
  /** What came in and is not done yet. */
  inbox: string;
  /** The folded state, readable; rebuilt from the journal. */
  state: string;
  /** Always empty; held by the running process. */
  lock: string;
  /** Who writes here. */
  writer: string;
  /** Bytes that were put aside: a cut-off tail, what stood here before a restore. */
  evidence: string;
  backups: string;
}

export function dataFolder(folder: string): DataFolder {
  return {
    folder,
    journal: join(folder, 'journal.jsonl'),
    inbox: join(folder, 'inbox.jsonl'),
    state: join(folder, 'state.json'),
    lock: join(folder, 'writer.lock'),
    writer: join(folder, 'writer.json'),
    evidence: join(folder, 'evidence'),
    backups: join(folder, 'backups'),
  };
}

/** A time for use in file names: sorts by time and is a legal name everywhere. @example '20090601T000000.000Z' */
export function fileStamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]/g, '');
}

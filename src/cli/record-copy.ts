/** A copy of a data folder's record, for backing it up beside a running bot. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalFolder } from '../journal/journal-folder.ts';

/** @param work gets a folder that lasts as long as it does */
export async function withRecordCopy<Result>(folder: string, work: (copy: string) => Promise<Result>): Promise<Result> {
  const { journal, state } = journalFolder(folder);
  const copy = await mkdtemp(join(tmpdir(), 'keikaku-copy-'));
  try {
    const to = journalFolder(copy);
    if (existsSync(state)) await copyFile(state, to.state);
    // The journal last: it may have grown beyond the state, never the other way round.
    await copyFile(journal, to.journal);
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

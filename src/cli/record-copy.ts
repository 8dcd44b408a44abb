/** A copy of a data folder's record, to back it up while a bot is running. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalFolder } from '../journal/journal-folder.ts';

/** @param work gets a temporary folder, deleted afterwards */
export async function withRecordCopy<Result>(folder: string, work: (copy: string) => Promise<Result>): Promise<Result> {
  const { journal, state } = journalFolder(folder);
  const copy = await mkdtemp(join(tmpdir(), 'keikaku-copy-'));
  try {
    const to = journalFolder(copy);
    if (existsSync(state)) await copyFile(state, to.state);
    // The journal last, so that it contains at least the events the state was folded from.
    await copyFile(journal, to.journal);
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

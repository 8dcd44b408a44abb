/** The embedded journal: one file, one line per event, fsynced before an append resolves, with group commit. */
import { randomUUID } from 'node:crypto';
import { openAppendFile } from '../../durable/append-file.ts';
import { type FileSystem, nodeFileSystem } from '../../durable/file-system.ts';
import { claimFolder, lockFolder } from '../../durable/folder-claim.ts';
import { createAppender } from '../appender.ts';
import { createCodec } from '../codec.ts';
import { damaged } from '../damage.ts';
import type { Kinds } from '../event.ts';
import type { Journal, JournalOptions } from '../journal.ts';
import { type JournalFolder, journalFolder } from '../journal-folder.ts';
import { createSoleWriter } from '../sole-writer.ts';
import { unusable } from '../unusable.ts';
import { type Checkpoint, digestSoFar } from './checkpoint.ts';
import { createEventFile } from './event-file.ts';
import { createIfNew, type Follower, type Recovery, recover } from './recover.ts';

interface FileJournal<K extends Kinds> extends Journal<K> {
  /** Checkpoint of the current end, for a faster next start. */
  checkpoint(): Checkpoint;
}

interface FileJournalOptions<K extends Kinds> extends JournalOptions<K> {
  /** Created when it does not exist. */
  folder: string;
  /** One line for the operator's log. */
  report: (line: string) => void;
  fs?: FileSystem;
  /** Called once the folder is locked; without it `follow` sees every event. */
  past?: () => Promise<Pick<Follower<K>, 'checkpoint' | 'resume'>>;
}

/**
 * Opens or creates the journal of a data folder and locks out every other process until it is closed.
 * @throws BotError DATA_FOLDER_IN_USE naming the process that has it; DATA_FOLDER_UNUSABLE; JOURNAL_KIND_UNKNOWN
 * @throws DataError JOURNAL_DAMAGED naming file, line, rule and the newest good backup
 */
export async function createFileJournal<K extends Kinds>(options: FileJournalOptions<K>): Promise<FileJournal<K>> {
  const { folder, fs = nodeFileSystem, kinds, now, report } = options;
  const at = journalFolder(folder);
  const unlock = await claimable(fs, at);
  try {
    return await openLocked({ fs, at, codec: createCodec(kinds), now, report }, options, unlock);
  } catch (error) {
    await unlock();
    throw unusable(at, error) ?? error;
  }
}

/** Creates and locks the folder. @returns a function that releases the lock */
async function claimable(fs: FileSystem, at: JournalFolder): Promise<() => Promise<void>> {
  try {
    await fs.makeFolder(at.folder);
    return await lockFolder(fs, at);
  } catch (error) {
    throw unusable(at, error) ?? error;
  }
}

async function openLocked<K extends Kinds>(
  recovery: Recovery<K>,
  options: FileJournalOptions<K>,
  unlock: () => Promise<void>,
): Promise<FileJournal<K>> {
  const { fs, at, codec, now } = recovery;
  await createIfNew(recovery, { id: randomUUID(), createdAt: now().toISOString() });
  // Claim before reading, so that everything an earlier writer could still report as saved is included in what is read.
  let claim = await claimFolder(fs, at, 0, now());
  const past = (await options.past?.()) ?? { checkpoint: null, resume: null };
  const { identity, head, size, fence, index } = await recover(recovery, { ...past, follow: options.follow });
  // writer.json was lost, or the journal was copied from elsewhere.
  if (fence >= claim.fence) claim = await claimFolder(fs, at, fence, now());

  const file = await openAppendFile(fs, at.journal, size, claim);
  const events = createEventFile({
    file,
    codec,
    identity,
    index,
    fence: claim.fence,
    refuse: (line, rule, intact) => damaged(fs, at, codec, line, rule, intact),
  });
  const writer = createSoleWriter(codec, { head, keys: index.keys }, events);
  const appender = createAppender(options, codec, writer);

  return {
    identity,
    append: appender.append,
    readTexts: (fromSeq = 1) => events.readTexts(fromSeq, writer.head()),
    async *read(fromSeq = 1) {
      for await (const { text } of events.readTexts(fromSeq, writer.head())) yield codec.decode(text);
    },
    head: writer.head,
    checkpoint: () => ({ ...writer.head(), bytes: index.bytes, digest: digestSoFar(index) }),
    async close() {
      await appender.close();
      await file.close();
      await unlock();
    },
  };
}

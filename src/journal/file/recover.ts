/**
 * Start-up of a journal file: verifies all of it, removes an interrupted write, refuses damage. Read-only callers do
 * the same checks and remove nothing.
 */
import { fileStamp } from '../../durable/data-folder.ts';
import { putAside } from '../../durable/evidence.ts';
import type { FileSystem, OpenFile } from '../../durable/file-system.ts';
import { replaceFile, writeFully } from '../../durable/whole-file.ts';
import { RecordError } from '../../record-error.ts';
import { identityLine } from '../backup/backup-file.ts';
import { startOfChain } from '../chain.ts';
import type { Codec } from '../codec.ts';
import { damaged } from '../damage.ts';
import type { JournalEvent, Kinds } from '../event.ts';
import type { JournalIdentity } from '../journal.ts';
import type { JournalFolder } from '../journal-folder.ts';
import { type Checkpoint, digestUpTo, emptyIndex, type FileIndex, resumeFrom } from './checkpoint.ts';
import { BEGINNING, type Scan, scanJournal } from './scan.ts';
import { isTornTail } from './torn-tail.ts';

interface Reading<K extends Kinds> {
  fs: FileSystem;
  at: JournalFolder;
  codec: Codec<K>;
}

export interface Recovery<K extends Kinds> extends Reading<K> {
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

/** The consumer of the events, and what it already knows. */
export interface Follower<K extends Kinds> {
  /** A point the journal must still contain; null when nothing is known. */
  checkpoint: Checkpoint | null;
  /** Called first if `follow` can start after the checkpoint; null if it must see every event. */
  resume: (() => void) | null;
  follow: (events: readonly JournalEvent<K>[]) => void;
}

/** If `fault` is set, an interrupted write follows the intact part. */
type Recovered = Scan & { identity: JournalIdentity; index: FileIndex };

/** Creates the journal in a new folder. @throws DataError JOURNAL_DAMAGED when the folder had one */
export async function createIfNew<K extends Kinds>(recovery: Recovery<K>, identity: JournalIdentity): Promise<void> {
  if (await hasJournal(recovery)) return;
  const { fs, at } = recovery;
  await replaceFile(fs, at.journal, file => writeFully(file, Buffer.from(identityLine(identity, 0))));
}

/** False for a folder that never had one. @throws DataError JOURNAL_DAMAGED when it had one */
export async function hasJournal<K extends Kinds>({ fs, at, codec }: Reading<K>): Promise<boolean> {
  if (await fs.stat(at.journal)) return true;
  const used = (await fs.stat(at.writer)) ? at.writer : (await fs.stat(at.state)) ? at.state : null;
  if (used) throw await damaged(fs, at, codec, null, `is missing, though ${used} shows that it existed`, 0);
  return false;
}

/** @throws what verifyJournal throws */
export async function recover<K extends Kinds>(recovery: Recovery<K>, follower: Follower<K>): Promise<Recovered> {
  const { fs, at } = recovery;
  const file = await fs.open(at.journal, 'read');
  try {
    const found = await verifyJournal(recovery, file, follower);
    if (found.fault) await removeTail(recovery, file, found.size, found.lines + 1);
    await digestUpTo(found.index, file, found.size);
    return found;
  } finally {
    await file.close();
  }
}

/** Verifies the whole file without changing it. @throws DataError JOURNAL_DAMAGED, BotError JOURNAL_KIND_UNKNOWN */
export async function verifyJournal<K extends Kinds>(
  { fs, at, codec }: Reading<K>,
  file: OpenFile,
  { checkpoint, resume, follow }: Follower<K>,
): Promise<Recovered> {
  const resumed = checkpoint && resume ? await resumeFrom(file, checkpoint) : null;
  if (resumed) resume?.();
  const { start, index } = resumed ?? { start: BEGINNING, index: emptyIndex() };
  let thereNow = resumed ? start.head : null;
  const scan = await scanJournal(file, codec, start, placed => {
    for (const { event, hash, offset } of placed) {
      index.offsets.push(offset);
      index.keys.note(event.kind, event.key, event.seq);
      if (event.seq === checkpoint?.seq) thereNow = { seq: event.seq, hash };
    }
    follow(placed.map(({ event }) => event));
  });

  const { identity, head, fault } = scan;
  const refuse = (line: number, rule: string) => damaged(fs, at, codec, line, rule, head.seq);
  if (fault?.unknownKind) throw unknownKind(at, fault.line, fault.rule);
  if (fault && !(await isTornTail(file, scan, fault))) throw await refuse(fault.line, fault.rule);
  if (!identity) throw await refuse(1, 'is missing');
  if (checkpoint && checkpoint.seq > head.seq) {
    throw await refuse(scan.lines + 1, `is not there or not whole, though ${at.state} knows event ${checkpoint.seq}`);
  }
  if (checkpoint && checkpoint.hash !== (thereNow ?? startOfChain(identity)).hash) {
    throw await refuse(checkpoint.seq + 1, `is not the one ${at.state} was folded from: this is another journal`);
  }
  return { ...scan, identity, index };
}

async function removeTail<K extends Kinds>(
  { fs, at, now, report }: Recovery<K>,
  file: OpenFile,
  size: number,
  line: number,
): Promise<void> {
  const end = await file.size();
  const copy = await putAside(fs, at, `${fileStamp(now())}-journal-from-line-${line}.bin`, file, size, end);
  await fs.truncate(at.journal, size);
  report(
    `${at.journal} ended in an interrupted write: ${end - size} bytes from line ${line} on, never acknowledged to ` +
      `anyone, were moved to ${copy}.`,
  );
}

function unknownKind(at: JournalFolder, line: number, rule: string): RecordError {
  return new RecordError(
    'JOURNAL_KIND_UNKNOWN',
    `${at.journal} line ${line} ${rule}. Nothing was changed. Start the version of the bot that wrote it, or a newer one.`,
  );
}

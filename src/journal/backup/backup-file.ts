/**
 * Backup of the whole journal in one file. It is a valid journal file whose first line states the number of events, so
 * a truncated or damaged copy is always detected.
 */
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../durable/file-system.ts';
import { replaceFile, writeFully } from '../../durable/whole-file.ts';
import { DataError } from '../../errors.ts';
import { placeIn } from '../../text/operator/places.ts';
import { recordText } from '../../text/operator/record.ts';
import { identityText, startOfChain } from '../chain.ts';
import type { Codec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { encodeLine } from '../file/line.ts';
import { BEGINNING, scanJournal } from '../file/scan.ts';
import type { Head, JournalIdentity, JournalTexts } from '../journal.ts';

export interface Backup {
  file: string;
  identity: JournalIdentity;
  /** The last event in it. */
  head: Head;
}

const PIECE_CHARACTERS = 256 * 1024;

/** The first line of a journal file that starts out with `until` events. */
export function identityLine(identity: JournalIdentity, until: number): string {
  const { hash } = startOfChain(identity);
  return encodeLine({ fence: 0, synced: until, until, hash, text: identityText(identity) });
}

/**
 * Writes all recorded events to a file and verifies it by reading it back. Appends may continue meanwhile.
 * @throws DataError BACKUP_DAMAGED when the file read back differs from what was written
 */
export async function writeBackup<K extends Kinds>(
  fs: FileSystem,
  journal: JournalTexts,
  file: string,
  codec: Codec<K>,
): Promise<Backup> {
  const until = journal.head().seq;
  await fs.makeFolder(dirname(file));
  await replaceFile(fs, file, out => writeEvents(out, journal, until));
  return checkBackup(fs, file, codec);
}

async function writeEvents(out: OpenFile, journal: JournalTexts, until: number): Promise<void> {
  let piece = identityLine(journal.identity, until);
  for await (const { seq, text, hash } of journal.readTexts()) {
    if (seq > until) break;
    piece += encodeLine({ fence: 0, synced: until, until, hash, text });
    if (piece.length < PIECE_CHARACTERS) continue;
    await writeFully(out, Buffer.from(piece));
    piece = '';
  }
  await writeFully(out, Buffer.from(piece));
}

/** @throws DataError BACKUP_DAMAGED naming line and rule; the file system's own error when it cannot be read */
export async function checkBackup<K extends Kinds>(fs: FileSystem, file: string, codec: Codec<K>): Promise<Backup> {
  const open = await fs.open(file, 'read');
  try {
    const { identity, head, fault } = await scanJournal(open, codec, BEGINNING, () => {});
    if (identity && !fault) return { file, identity, head };
    const { line = 1, rule = '' } = fault ?? {};
    const { ja, en } = recordText;
    const said = { rule, remedy: en.brokenBackup, ja: { rule: ja.damaged(rule), remedy: ja.brokenBackup } };
    throw new DataError([{ code: 'BACKUP_DAMAGED', file, ...placeIn(text => text.line(line)), ...said }]);
  } finally {
    await open.close();
  }
}

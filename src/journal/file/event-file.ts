/** Reads and writes events in the open journal file: appended as lines, found by number, verified on every read. */
import type { AppendFile, NotAppended } from '../../durable/append-file.ts';
import { readLines } from '../../durable/read-lines.ts';
import { readRange } from '../../durable/whole-file.ts';
import type { DataError } from '../../errors.ts';
import { RecordError } from '../../record-error.ts';
import { nextHash, startOfChain } from '../chain.ts';
import type { Codec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import type { Head, JournalIdentity, SealedText } from '../journal.ts';
import type { Storage } from '../sole-writer.ts';
import type { FileIndex } from './checkpoint.ts';
import { decodeLine, encodeLine, type Line } from './line.ts';

interface EventFile<K extends Kinds> extends Storage<K> {
  readTexts(fromSeq: number, through: Head): AsyncGenerator<SealedText>;
}

interface EventFileParts<K extends Kinds> {
  file: AppendFile;
  codec: Codec<K>;
  identity: JournalIdentity;
  index: FileIndex;
  /** Fencing token written into this process's lines. */
  fence: number;
  /** Makes the error for a line that was damaged after the start. */
  refuse(line: number, rule: string, intact: number): Promise<DataError>;
}

export function createEventFile<K extends Kinds>(parts: EventFileParts<K>): EventFile<K> {
  const { file, codec, identity, index, fence, refuse } = parts;

  /** Event `seq` is on line `seq + 1`; the first line is the journal's identity. */
  async function soundLine(bytes: Buffer, seq: number): Promise<Line> {
    const line = decodeLine(bytes);
    if (typeof line === 'string') throw await refuse(seq + 1, line, seq - 1);
    return line;
  }

  async function readLine(seq: number): Promise<Line> {
    const end = index.offsets[seq] ?? index.bytes;
    return soundLine(await readRange(file.file, index.offsets[seq - 1] ?? end, end - 1), seq);
  }

  return {
    async save(stamped, synced) {
      const lines = stamped.map(({ text, hash, until }) => encodeLine({ fence, synced, until, hash, text }));
      await file.append(Buffer.from(lines.join(''))).catch(error => {
        throw notRecorded(error);
      });
      return () => {
        for (const line of lines) {
          index.offsets.push(index.bytes);
          index.digest.update(line);
          index.bytes += Buffer.byteLength(line);
        }
      };
    },

    recall: async seq => codec.decode((await readLine(seq)).text),

    async *readTexts(fromSeq, through) {
      if (fromSeq > through.seq) return;
      let last =
        fromSeq === 1 ? startOfChain(identity) : { seq: fromSeq - 1, hash: (await readLine(fromSeq - 1)).hash };
      for await (const lines of readLines(file.file, index.offsets[fromSeq - 1] ?? index.bytes, index.bytes)) {
        for (const { bytes } of lines) {
          if (last.seq === through.seq) return;
          const seq = last.seq + 1;
          const { text, hash } = await soundLine(bytes, seq);
          if (nextHash(last.hash, text) !== hash)
            throw await refuse(seq + 1, 'does not continue the hash chain', last.seq);
          last = { seq, hash };
          yield { seq, text, hash };
        }
      }
    },
  };
}

/** @returns BotError JOURNAL_NOT_SAVED or JOURNAL_FENCED */
function notRecorded({ message, isFenced, cause }: NotAppended): RecordError {
  return isFenced
    ? new RecordError(
        'JOURNAL_FENCED',
        `${message}. Nothing more is recorded here. See that only one bot uses the folder, then restart it.`,
      )
    : new RecordError(
        'JOURNAL_NOT_SAVED',
        `${message}. Nothing of it was recorded; reading goes on, and the next update tries again.`,
        { cause },
      );
}

/** Reads the events of a backup as text, for restoring into a database instead of a data folder. */
import type { FileSystem } from '../../durable/file-system.ts';
import { readLines } from '../../durable/read-lines.ts';
import { decodeLine } from '../file/line.ts';
import type { SealedText } from '../journal.ts';

/** @param file a backup verified by `checkBackup` */
export async function* backupTexts(fs: FileSystem, file: string): AsyncGenerator<SealedText> {
  const open = await fs.open(file, 'read');
  try {
    let seq = -1;
    for await (const lines of readLines(open, 0, await open.size())) {
      for (const { bytes } of lines) {
        const line = decodeLine(bytes);
        if (typeof line === 'string') throw new Error(`${file} line ${seq + 2} ${line}`);
        seq++;
        // The first line is the journal's identity.
        if (seq > 0) yield { seq, text: line.text, hash: line.hash };
      }
    }
  } finally {
    await open.close();
  }
}

/**
 * Warns when KEIKAKU_OWNERS differs from the record. The file is imported only into an empty record, so an operator who
 * sets it later may believe that it takes effect.
 */
import { isDeepStrictEqual } from 'node:util';
import { commandLine } from '../text/command-line.ts';
import type { Directory, DirectoryDocument } from './directory.ts';

export interface UnreadFile {
  /** Whether the record contains only the sample; otherwise it may rightly have been changed in chat. */
  isSampleUsed: boolean;
  words: string;
}

/**
 * @param file source of `given`
 * @param recorded null when nothing is recorded
 * @returns null when the two are equal, or when the file is a sample
 */
export function unreadFile(file: string, given: Directory, recorded: DirectoryDocument | null): UnreadFile | null {
  if (recorded === null || given.sample || isDeepStrictEqual(recorded, given.document)) return null;
  const compare = commandLine(`import owners ${file}`);
  return recorded.sample
    ? {
        isSampleUsed: true,
        words: `OWNERS_NOT_READ the record holds the sample directory, so nobody is written to; ${file} is read into an empty record only. Stop the bot, then: ${compare} --apply`,
      }
    : {
        isSampleUsed: false,
        words: `the directory in the record differs from ${file}, and counts: changes are made in chat or by import. To see them: ${compare}`,
      };
}

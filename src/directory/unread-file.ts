/**
 * The file of owners is read into an empty record once. Whoever points KEIKAKU_OWNERS at another one later, and starts
 * anew, believes it counts: it is told that the record counts, and how the file comes into it.
 */
import { isDeepStrictEqual } from 'node:util';
import { commandLine } from '../text/command-line.ts';
import type { Directory, DirectoryDocument } from './directory.ts';

export interface UnreadFile {
  /** Whether the record holds no more than the sample; else it may have been changed in chat, as it should be. */
  isSampleUsed: boolean;
  words: string;
}

/**
 * @param file where `given` was read from
 * @param recorded null while there is none
 * @returns null where the two agree, or the file is a sample, which nobody means to bring
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

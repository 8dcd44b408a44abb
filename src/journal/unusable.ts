/** Explains system errors of the data folder, with the next step. */
import { resolve } from 'node:path';
import { BotError, systemFailure } from '../errors.ts';
import { makeFolder } from '../text/command-line.ts';
import type { JournalFolder } from './journal-folder.ts';

/** Undefined for every other failure. */
export function unusable(at: JournalFolder, error: unknown): BotError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = systemFailure(error);
  const isUnmade = syscall === 'mkdir' && ['ENOENT', 'EACCES', 'EPERM'].includes(code);
  const remedy = remedyFor(isUnmade ? 'NOT_MADE' : code, at);
  if (!remedy) return undefined;
  return new BotError('DATA_FOLDER_UNUSABLE', `${path ?? at.folder} ${remedy.why} (${error.message}). ${remedy.next}`, {
    cause: error,
  });
}

function remedyFor(code: string, at: JournalFolder): { why: string; next: string } | undefined {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return { why: 'is no folder', next: 'Set KEIKAKU_DATA_DIR to a folder; it is made when it does not exist.' };
    case 'NOT_MADE':
      return {
        why: 'cannot be made',
        next: `${makeFolder(resolve(at.folder))}; or set KEIKAKU_DATA_DIR to another, or mount the disk it is on.`,
      };
    case 'EROFS':
      return {
        why: 'is on a disk that can only be read',
        next: 'Set KEIKAKU_DATA_DIR to a folder the bot may write in, or mount the disk for writing.',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        why: 'has no room left',
        next: 'Nothing that was recorded is lost. Make room on the disk, then start again.',
      };
    case 'EISDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EIO':
      return {
        why: 'cannot be read',
        next:
          "Nothing was changed. Let the bot's user read and write it; " +
          `if the file itself is gone, restore the newest good backup in ${at.backups}.`,
      };
    default:
      return undefined;
  }
}

/** Explains system errors of the data folder, with the next step. */
import { resolve } from 'node:path';
import { BotError, systemFailure } from '../errors.ts';
import { makeFolderCommand } from '../text/command-line.ts';
import { toldIn, type Unusable } from '../text/operator/record.ts';
import type { JournalFolder } from './journal-folder.ts';

const BY_CODE: Partial<Record<string, Unusable>> = {
  EEXIST: 'noFolder',
  ENOTDIR: 'noFolder',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EISDIR: 'unreadable',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EIO: 'unreadable',
};

/** Undefined for every other failure. */
export function unusable(at: JournalFolder, error: unknown): BotError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = systemFailure(error);
  const isUnmade = syscall === 'mkdir' && ['ENOENT', 'EACCES', 'EPERM'].includes(code);
  const why = isUnmade ? 'notMade' : BY_CODE[code];
  if (!why) return undefined;
  const make = makeFolderCommand(resolve(at.folder));
  const [message, ja] = toldIn(text => text.unusable(path ?? at.folder, why, error.message, make, at.backups));
  return new BotError('DATA_FOLDER_UNUSABLE', message, { cause: error, ja });
}

/** Explains system errors of a backup file; other errors are passed on. */
import { statSync } from 'node:fs';
import { BotError } from '../errors.ts';

/** Write errors that contain no path. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** @throws BotError BACKUP_FILE */
export async function backupInWords<T>(done: 'read' | 'written', file: string, work: () => Promise<T>): Promise<T> {
  const fault = (what: string, cause?: unknown) => new BotError('BACKUP_FILE', `${file} ${what}`, { cause });
  const found = done === 'read' ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (found && !found.isFile())
    throw fault(`is ${found.isDirectory() ? 'a folder' : 'no file'}. Nothing was changed. Name a backup file.`);
  try {
    return await work();
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException;
    if (done === 'written' && FULL.has(code))
      throw fault(
        `has no room (${code}), and what was written of it is gone. Make room, or name a file on another disk.`,
        error,
      );
    if (error instanceof BotError || !path?.startsWith(file)) throw error;
    const next = code === 'ENOENT' ? 'Correct the path.' : 'Choose a file that exists and is yours.';
    throw fault(`cannot be ${done} (${code}). Nothing was changed. ${next}`, error);
  }
}

/** Explains system errors of a backup file; other errors are passed on. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { BotError } from '../errors.ts';
import { type CarryingText, toldOfCarrying } from '../text/operator/carrying.ts';

/** Write errors that contain no path. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** @throws BotError BACKUP_FILE */
export async function backupInWords<T>(done: 'read' | 'written', file: string, work: () => Promise<T>): Promise<T> {
  const fault = (say: (text: CarryingText) => string, cause?: unknown) => {
    const [message, ja] = toldOfCarrying(say);
    return new BotError('BACKUP_FILE', message, { cause, ja });
  };
  const found = done === 'read' ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (found && !found.isFile()) throw fault(text => text.notAFile(file, found.isDirectory()));
  // A mistyped folder would be made, and the backup not be found where it is looked for.
  if (done === 'written' && !existsSync(dirname(file))) throw fault(text => text.noFolderFor(file, dirname(file)));
  try {
    return await work();
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException;
    if (done === 'written' && FULL.has(code)) throw fault(text => text.noRoom(file, code), error);
    if (error instanceof BotError || !path?.startsWith(file)) throw error;
    throw fault(text => text.unusable(file, done, code), error);
  }
}

/** What the operating system says of a backup's file, as something to do; of anything else it is passed on. */
import { BotError, systemFailure } from '../errors.ts';

/** @throws BotError BACKUP_FILE */
export async function backupInWords<T>(done: 'read' | 'written', file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, path } = systemFailure(error);
    if (error instanceof BotError || !path?.startsWith(file)) throw error;
    const next = code === 'ENOENT' ? 'Correct the path.' : 'Choose a file that exists and is yours.';
    throw new BotError('BACKUP_FILE', `${file} cannot be ${done} (${code}). Nothing was changed. ${next}`, {
      cause: error,
    });
  }
}

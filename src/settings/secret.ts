/** Reads a value that may be a secret: from a variable, or from a file only the bot's user can read. */
import { readFileSync, statSync } from 'node:fs';
import { systemFailure } from '../errors.ts';
import type { Wrong } from './read-settings.ts';

/** The variable's value, or the content of the file named by `<NAME>_FILE`, which must not be readable by others. */
export function secretOf(env: NodeJS.ProcessEnv, name: string, wrong: Wrong): string | null {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name]?.trim() || null;
  try {
    // Windows has no such mode bits; access is decided by the folder's permissions.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      wrong(`${name}_FILE`, text => text.openFile(file));
      return null;
    }
    return readFileSync(file, 'utf8').trim() || null;
  } catch (error) {
    wrong(`${name}_FILE`, text => text.unreadableFile(file, systemFailure(error).code ?? '?'));
    return null;
  }
}

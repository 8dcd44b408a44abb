/** A value that may be a secret: in a variable, or in a file that only the bot's user can read. */
import { readFileSync, statSync } from 'node:fs';
import { systemFailure } from '../errors.ts';
import type { Wrong } from './read-settings.ts';

/** A variable, or the content of the file that `<NAME>_FILE` names; such a file must not be readable by others. */
export function secretOf(env: NodeJS.ProcessEnv, name: string, wrong: Wrong): string | null {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name]?.trim() || null;
  try {
    // Windows has no such mode bits; there the folder's rights decide.
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

/** Folder for files that cannot be sent to a chat: `exports/` in the data folder, readable by the bot's user. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ExportsFolder {
  /** Replaces an export of the same name. @returns the path for the operator */
  keep(name: string, bytes: Uint8Array): Promise<string>;
}

export function createExportsFolder(dataFolder: string): ExportsFolder {
  const folder = join(dataFolder, 'exports');
  return {
    async keep(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, name);
      await writeFile(path, bytes, { mode: 0o600 });
      return path;
    },
  };
}

/** Where files go that the bot cannot hand over in the chat: `exports/` in the data folder, readable by the bot's user. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ExportsFolder {
  /** An export of the same name is replaced. @returns the path, as an operator types it */
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

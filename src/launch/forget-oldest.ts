/** What is kept for the next start must not pile up: of each kind only what was used last stays. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param usedMs when the file or folder at a path was last of use; 0 for what is gone */
export function forgetOldest(folder: string, prefix: string, most: number, usedMs: (path: string) => number): void {
  const kept = readdirSync(folder)
    .filter(name => name.startsWith(prefix))
    .map(name => ({ path: join(folder, name), usedMs: usedMs(join(folder, name)) }))
    .sort((a, b) => b.usedMs - a.usedMs);
  for (const { path } of kept.slice(most)) rmSync(path, { recursive: true, force: true });
}

/** Bounds a cache folder: of each kind only the most recently used entries are kept. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param usedMs time of last use of the file or folder at a path; 0 if it is gone */
export function forgetOldest(folder: string, prefix: string, most: number, usedMs: (path: string) => number): void {
  const kept = readdirSync(folder)
    .filter(name => name.startsWith(prefix))
    .map(name => ({ path: join(folder, name), usedMs: usedMs(join(folder, name)) }))
    .sort((a, b) => b.usedMs - a.usedMs);
  for (const { path } of kept.slice(most)) rmSync(path, { recursive: true, force: true });
}

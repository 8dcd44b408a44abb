/** What a platform that is a file has accepted. */
import { existsSync, readFileSync } from 'node:fs';

/** A line for each message, oldest first; none when nothing was accepted yet. */
export function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '');
}

/** Reads the messages accepted by a platform that is a file. */
import { existsSync, readFileSync } from 'node:fs';

/** One line per message, oldest first; empty when nothing was accepted yet. */
export function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '');
}

/**
 * Digest of the program's code. A snapshot made by other code is discarded and folded again, so that no version number
 * has to be raised when a fold changes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Set in a compiled program (src/launch/compile.ts); undefined when running from the sources. */
declare const KEIKAKU_PROGRAM: string | undefined;

let known: Promise<string> | null = typeof KEIKAKU_PROGRAM === 'string' ? Promise.resolve(KEIKAKU_PROGRAM) : null;

/**
 * SHA-256 in hex over the names and contents of all files in src/; in a compiled program, of what it was compiled from.
 */
export function programDigest(): Promise<string> {
  known ??= digestFolder(dirname(import.meta.dirname));
  return known;
}

async function digestFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const digest = createHash('sha256');
  for (const path of paths.sort()) {
    const content = await readFile(path);
    digest.update(`${path.slice(folder.length)} ${content.length}\n`).update(content);
  }
  return digest.digest('hex');
}

/**
 * Which program this is, to the byte. A state folded by other code is not taken over at start but folded anew, so
 * nobody has to remember to raise a version number when a fold changes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a compiled program was made from (src/launch/compile.ts); there is none where it runs from its sources. */
declare const KEIKAKU_PROGRAM: string | undefined;

let known: Promise<string> | null = typeof KEIKAKU_PROGRAM === 'string' ? Promise.resolve(KEIKAKU_PROGRAM) : null;

/** SHA-256 in hex, over the names and contents of everything in src/ and what else there may be to a program. */
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

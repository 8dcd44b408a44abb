/**
 * Which program this is, to the byte. A state folded by other code is not taken over at start but folded anew, so
 * nobody has to remember to raise a version number when a fold changes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** SHA-256 over the names and contents of everything in src/, in hex. */
export async function programDigest(): Promise<string> {
  const source = dirname(import.meta.dirname);
  const files = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name));
  const contents = await Promise.all(paths.sort().map(path => readFile(path)));
  const digest = createHash('sha256');
  paths.forEach((path, i) => {
    digest.update(`${path.slice(source.length)}\n${contents[i]?.length}\n`).update(contents[i] ?? '');
  });
  return digest.digest('hex');
}

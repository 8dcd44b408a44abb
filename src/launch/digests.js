/** Digests of everything a bundle is made from. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src', 'adapters'];
/** The last one lists the libraries npm has installed. */
const FILES = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

/**
 * Digest of our files with their paths, and of Node's versions.
 * @param {string} root project folder
 * @returns {string} in hex
 */
export function digestOfSources(root) {
  const digest = createHash('sha256').update(JSON.stringify([root, process.versions]));
  const read = createReader();
  for (const file of [...FILES, ...FOLDERS.flatMap(folder => sourcesIn(root, folder)).sort()]) {
    const content = read(join(root, file));
    digest.update(`${file} ${content?.length}\n`).update(content ?? '');
  }
  return digest.digest('hex');
}

/**
 * @param {string} folder
 * @param {readonly string[]} files paths relative to the folder
 * @returns {Record<string, string | null>} digest in hex by path; null for unreadable files
 */
export function digestsOf(folder, files) {
  const read = createReader();
  return Object.fromEntries(
    files.map(file => {
      const content = read(join(folder, file));
      return [file, content && hash('sha256', content)];
    }),
  );
}

/**
 * @param {string} root
 * @param {string} folder relative to the root, as are the results
 * @returns {string[]}
 */
function sourcesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(root, path);
    return /\.[jt]s$/.test(entry.name) ? [path] : [];
  });
}

/**
 * Reads files into one reused buffer: a start reads hundreds.
 * @returns {(path: string) => Buffer | null} a result is valid until the next call; null for an unreadable file
 */
function createReader() {
  const memory = Buffer.allocUnsafe(1024 * 1024);
  return path => {
    try {
      const file = openSync(path, 'r');
      try {
        const length = readSync(file, memory, 0, memory.length, 0);
        return length < memory.length ? memory.subarray(0, length) : readFileSync(path);
      } finally {
        closeSync(file);
      }
    } catch {
      return null;
    }
  };
}

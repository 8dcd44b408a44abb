/**
 * Cache of kuromoji's dictionary in its in-memory form (src/search/tokenizer/dictionary-image.ts): decompressing takes
 * four times as long as reading and verifying this. A worker thread reads it while the program is loaded.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Version of the image format. */
const FORM = 1;
/** Offset of the image after the digest line; typed arrays need aligned offsets. */
export const IMAGE_AT = 72;

/**
 * A cache being read.
 * @typedef {object} KeptDictionary
 * @property {string} file its path
 * @property {boolean} isThere whether it existed
 * @property {() => Promise<ArrayBuffer | null>} bytes waits for its bytes; null when they fail verification
 */

/**
 * Starts reading the cache.
 * @param {string} root project folder
 * @param {string} kept folder of caches
 * @returns {KeptDictionary | null} null where npm did not install the libraries, since the dictionary's version is
 * unknown
 */
export function beginDictionary(root, kept) {
  let installed;
  try {
    installed = readFileSync(join(root, 'node_modules/.package-lock.json'));
  } catch {
    return null;
  }
  const file = join(kept, `dictionary-${hash('sha256', `${FORM} ${endianness()} ${hash('sha256', installed)}`)}`);
  if (!existsSync(file)) return { file, isThere: false, bytes: async () => null };
  const thread = new Worker(new URL('./dictionary-thread.js', import.meta.url), { workerData: file, execArgv: [] });
  const bytes = new Promise(resolve => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
  // Lets a program that needs no dictionary exit.
  thread.unref();
  return {
    file,
    isThere: true,
    bytes() {
      thread.ref();
      return bytes;
    },
  };
}

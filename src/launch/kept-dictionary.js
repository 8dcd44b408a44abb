/**
 * kuromoji's dictionary as it lies in memory (src/search/tokenizer/dictionary-image.ts), unzipped by an earlier start: to
 * unzip it costs four times what it costs to read and check it. A thread does that while the program is found and loaded.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Another number for another form of the image. */
const FORM = 1;
/** The image follows the digest and its line's end; numbers must lie at whole numbers of their bytes. */
export const IMAGE_AT = 72;

/**
 * Begins to read it.
 * @returns its place, whether it was there or not, and how to wait for its bytes: null when they are not as they were
 * written. Null where npm did not install the libraries, so nobody knows which dictionary is theirs.
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
  // A program that needs no dictionary does not wait for it to end.
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

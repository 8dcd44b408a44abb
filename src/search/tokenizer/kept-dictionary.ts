/**
 * Disk cache of the unzipped dictionary; src/launch/ starts reading it before this program runs. A missing or damaged
 * file is replaced by unzipping the package again.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forgetOldest } from '../../launch/forget-oldest.ts';
import { type beginDictionary, IMAGE_AT } from '../../launch/kept-dictionary.js';
import type { Dictionary } from './dictionary.ts';
import { dictionaryFolder, loadDictionary } from './dictionary-files.ts';
import { dictionaryIn, imageOf } from './dictionary-image.ts';

/** Provided when src/launch/ compiled the program; undefined when it runs from source. */
declare const KEIKAKU_DICTIONARY: ReturnType<typeof beginDictionary> | undefined;

/** About seventy megabytes each: the current one, and the one before an update that may be rolled back. */
const MOST_KEPT = 2;

/**
 * @param report gets a log line when the cache is damaged or cannot be written
 * @throws BotError DICTIONARY_UNREADABLE on a cache miss with a damaged kuromoji package
 */
export async function keptDictionary(report: (line: string) => void): Promise<Dictionary> {
  const kept = typeof KEIKAKU_DICTIONARY === 'undefined' ? null : KEIKAKU_DICTIONARY;
  const bytes = await kept?.bytes();
  if (bytes) return dictionaryIn(bytes, IMAGE_AT);
  if (kept?.isThere) report(`${kept.file} is damaged; the dictionary is unzipped anew.`);
  const dictionary = await loadDictionary(dictionaryFolder());
  if (kept)
    void keep(kept.file, dictionary).catch(error =>
      report(`The dictionary cannot be kept unzipped, so every start takes longer: ${error}`),
    );
  return dictionary;
}

async function keep(path: string, dictionary: Dictionary): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const image = imageOf(dictionary);
  const digest = createHash('sha256');
  for (const piece of image) digest.update(piece);
  // Written to a temporary file and renamed, because several processes may start at once. After a power cut the file
  // may hold anything; the digest detects that.
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(`${digest.digest('hex').padEnd(IMAGE_AT - 1)}\n`);
    for (const piece of image) await file.writeFile(piece);
  } finally {
    await file.close();
  }
  await rename(draft, path);
  // Includes temporary files of killed processes.
  const usedMs = (each: string) =>
    each === path ? Number.POSITIVE_INFINITY : (statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  forgetOldest(folder, 'dictionary-', MOST_KEPT, usedMs);
}

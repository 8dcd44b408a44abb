/**
 * The dictionary that an earlier start unzipped; launch/ began to read it before this program ran. What is not whole, or
 * not there, is unzipped here and kept for the next start.
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

/** Handed to a program that launch/ compiled; there is none where it runs from its sources. */
declare const KEIKAKU_DICTIONARY: ReturnType<typeof beginDictionary> | undefined;

/** Each is seventy megabytes: the one of now, and the one of before an update that may be taken back. */
const MOST_KEPT = 2;

/**
 * @param report gets a line for the operator's log when it could not be kept, or what was kept is of no use
 * @throws BotError DICTIONARY_UNREADABLE when none is kept and the kuromoji package is not whole
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
  // Several processes may start at once. A power cut may leave anything under the name: the digest tells.
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(`${digest.digest('hex').padEnd(IMAGE_AT - 1)}\n`);
    for (const piece of image) await file.writeFile(piece);
  } finally {
    await file.close();
  }
  await rename(draft, path);
  // Drafts of killed processes included.
  const usedMs = (each: string) =>
    each === path ? Number.POSITIVE_INFINITY : (statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  forgetOldest(folder, 'dictionary-', MOST_KEPT, usedMs);
}

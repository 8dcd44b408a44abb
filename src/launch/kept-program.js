/**
 * Finds a bundle cached by an earlier start. It is used only if each of its files is intact (a power cut may damage
 * them) and each bundled library file equals the installed one.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOf } from './digests.js';
import { nameSourceLines } from './source-lines.js';

/** Lists both kinds of files with their digests. */
export const CONTENTS = 'contents.json';
/** Touched on every start, to find the least recently used bundle. */
export const USED = 'used';

/** @type {(sources: string, made: string) => string} */
export const nameOfProgram = (sources, made) => `program-${sources.slice(0, 32)}-${made.slice(0, 32)}`;
/**
 * Drafts contain the pid of the writing process.
 * @param {string} name
 */
const isDraft = name => name.includes('.');

/**
 * @param {string} root project folder
 * @param {string} kept folder of caches
 * @param {string} sources as returned by digestOfSources
 * @returns {string | null} the folder of the bundle made from these sources
 */
export function findKept(root, kept, sources) {
  const folder = foldersIn(kept)
    .filter(name => name.startsWith(nameOfProgram(sources, '')) && !isDraft(name))
    .map(name => join(kept, name))
    .find(folder => isCurrent(root, folder));
  if (!folder) return null;
  try {
    writeFileSync(join(folder, USED), '');
  } catch {
    // Owned by another user: leave it.
  }
  nameSourceLines(folder);
  return folder;
}

/** @param {string} kept */
function foldersIn(kept) {
  try {
    return readdirSync(kept);
  } catch {
    return [];
  }
}

/**
 * @param {string} root
 * @param {string} folder
 */
function isCurrent(root, folder) {
  const contents = contentsOf(folder);
  return contents !== null && agrees(root, contents.libraries);
}

/**
 * Whether every file is there as compiled.
 * @param {string} folder
 */
export const isWhole = folder => contentsOf(folder) !== null;

/**
 * Both kinds of files, with their digests by path.
 * @typedef {{ libraries: Record<string, string>, files: Record<string, string> }} Contents
 */

/**
 * @param {string} folder
 * @returns {Contents | null}
 */
function contentsOf(folder) {
  try {
    const contents = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8'));
    return agrees(folder, contents.files) ? contents : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} digests
 */
function agrees(folder, digests) {
  const found = digestsOf(folder, Object.keys(digests));
  return Object.entries(digests).every(([file, digest]) => found[file] === digest);
}

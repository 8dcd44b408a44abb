/**
 * The program that an earlier start put together. It runs only when each of its files is as it was written (a power
 * cut may leave anything) and each library file in it is as it is installed now, edited by hand or not.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOf } from './digests.js';
import { nameSourceLines } from './source-lines.js';

/** Lists both kinds of files with their digests. */
export const CONTENTS = 'contents.json';
/** Every start writes it: what was used least lately is forgotten first. */
export const USED = 'used';

export const nameOfProgram = (sources, made) => `program-${sources.slice(0, 32)}-${made.slice(0, 32)}`;
/** Drafts carry the number of the process that writes them. */
const isDraft = name => name.includes('.');

/** @returns the folder of the program made from these sources; null when there is none */
export function findKept(root, kept, sources) {
  const folder = foldersIn(kept)
    .filter(name => name.startsWith(nameOfProgram(sources, '')) && !isDraft(name))
    .map(name => join(kept, name))
    .find(folder => isCurrent(root, folder));
  if (!folder) return null;
  try {
    writeFileSync(join(folder, USED), '');
  } catch {
    // Put there by somebody else, who may keep it.
  }
  nameSourceLines(folder);
  return folder;
}

function foldersIn(kept) {
  try {
    return readdirSync(kept);
  } catch {
    return [];
  }
}

function isCurrent(root, folder) {
  const contents = contentsOf(folder);
  return contents !== null && agrees(root, contents.libraries);
}

/** Whether every file is there as it was compiled. */
export const isWhole = folder => contentsOf(folder) !== null;

function contentsOf(folder) {
  try {
    const contents = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8'));
    return agrees(folder, contents.files) ? contents : null;
  } catch {
    return null;
  }
}

function agrees(folder, digests) {
  const found = digestsOf(folder, Object.keys(digests));
  return Object.entries(digests).every(([file, digest]) => found[file] === digest);
}

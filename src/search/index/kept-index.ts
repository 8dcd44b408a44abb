/**
 * Disk cache of the search index. The file name is a digest of everything it is built from (plan, synonyms, this
 * program, its libraries, Node); the first line is a digest of the rest. A missing or damaged file is rebuilt; nothing
 * else depends on the folder.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../data-files/validation-marker.ts';
import { systemFailure } from '../../errors.ts';
import { forgetOldest } from '../../launch/forget-oldest.ts';
import type { SearchIndex } from './search-index.ts';

/** About three megabytes each: enough for one office's plan and a few trials. */
const MOST_KEPT = 4;

interface Keeping {
  /** Cache folder; created if missing. */
  folder: string;
  /** Must change whenever the same data could give a different index. */
  builtBy: string;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

/**
 * @param files contents of the data files the index is built from
 * @param build builds the index on a cache miss
 */
export function keptIndex(files: readonly Uint8Array[], keeping: Keeping, build: () => SearchIndex): SearchIndex {
  const { folder, builtBy, report } = keeping;
  const name = `search-${digestOf([builtBy, ...files])}.json`;
  const kept = read(join(folder, name), report);
  if (kept) return kept;
  const index = build();
  try {
    keep(folder, name, index);
  } catch (error) {
    report(`The search index cannot be kept, so every start builds it anew, which takes a second: ${error}`);
  }
  return index;
}

function read(file: string, report: Keeping['report']): SearchIndex | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n') + 1;
    const body = bytes.subarray(end);
    if (bytes.toString('latin1', 0, end - 1) === hash('sha256', body)) return JSON.parse(body.toString());
    report(`${file} is damaged; the search index is built anew.`);
  } catch (error) {
    if (systemFailure(error).code !== 'ENOENT')
      report(`${file} cannot be read; the search index is built anew: ${error}`);
  }
  return null;
}

function keep(folder: string, name: string, index: SearchIndex): void {
  mkdirSync(folder, { recursive: true });
  const body = JSON.stringify(index);
  // Written to a temporary file and renamed, because several processes may start at once. After a power cut the file
  // may hold anything; the digest detects that.
  const draft = join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, `${hash('sha256', body)}\n${body}`);
  renameSync(draft, join(folder, name));
  // Includes temporary files of killed processes.
  forgetOldest(folder, 'search-', MOST_KEPT, file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/**
 * An index that an earlier start built, read instead of building it again. The file's name says what it was built from,
 * to the byte (plan, words, this program, its libraries, Node); its first line is the digest of the rest. What is not
 * whole, or not there, is built; nothing depends on the folder.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../data-files/validation-marker.ts';
import { systemFailure } from '../../errors.ts';
import { forgetOldest } from '../../launch/forget-oldest.ts';
import type { SearchIndex } from './search-index.ts';

/** Each is three megabytes: enough for an office's plan and a trial or two beside it. */
const MOST_KEPT = 4;

interface Keeping {
  /** Where indexes are kept; made when it does not exist. */
  folder: string;
  /** Changes whenever an index could be built differently from the same data. */
  builtBy: string;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

/**
 * @param files what the index is built from, as the files have it
 * @param build makes the index when none is kept
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
  // Several processes may start at once. A power cut may leave anything under the name: the digest tells.
  const draft = join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, `${hash('sha256', body)}\n${body}`);
  renameSync(draft, join(folder, name));
  // Drafts of killed processes included.
  forgetOldest(folder, 'search-', MOST_KEPT, file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

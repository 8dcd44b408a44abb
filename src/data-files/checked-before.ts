/**
 * Data files that an earlier start of this very program found without a fault are not looked through again. An empty file
 * says so; its name is a digest of the program and of every byte of them, so there is nothing in it that could be damaged.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOldest } from '../launch/forget-oldest.ts';

/** They take no room. */
const MOST_KEPT = 20;

interface CheckedBefore {
  /** Whether all of them were found good. */
  readonly wereGood: boolean;
  /** Says so to later starts; where nothing can be written, they are looked through each time. */
  areGood(): void;
}

/**
 * @param folder where it is said; made when it does not exist
 * @param checkedBy changes whenever something else could be found in the same files
 */
export function checkedBefore(folder: string, checkedBy: string, files: readonly Uint8Array[]): CheckedBefore {
  const path = join(folder, `good-${digestOf([checkedBy, ...files])}`);
  return {
    wereGood: existsSync(path),
    areGood() {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, '');
        forgetOldest(folder, 'good-', MOST_KEPT, file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      } catch {
        // The index, kept in the same place, tells the operator.
      }
    },
  };
}

/** What was checked, as JSON. */
export function goodJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** In hex; where one part ends and the next begins counts, too. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}\n`).update(part);
  return digest.digest('hex');
}

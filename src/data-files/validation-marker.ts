/**
 * Remembers data files that an earlier start of this program validated, so that they are not validated again. The
 * marker is an empty file named by a digest of the program and the files' bytes, so it cannot be damaged.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOldest } from '../launch/forget-oldest.ts';

/** They are empty. */
const MOST_KEPT = 20;

interface ValidationMarker {
  /** Whether all files were valid. */
  readonly isValidated: boolean;
  /** Records it for later starts; where nothing can be written, the files are validated each time. */
  markValidated(): void;
}

/**
 * @param folder of the markers; created when it does not exist
 * @param checkedBy changes whenever the validation could give another result
 */
export function validationMarker(folder: string, checkedBy: string, files: readonly Uint8Array[]): ValidationMarker {
  const path = join(folder, `good-${digestOf([checkedBy, ...files])}`);
  return {
    isValidated: existsSync(path),
    markValidated() {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, '');
        forgetOldest(folder, 'good-', MOST_KEPT, file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      } catch {
        // The index cache in the same folder reports it.
      }
    },
  };
}

/** Parses validated bytes as JSON. */
export function validatedJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** In hex; includes the lengths, so that the boundaries of the parts count. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}\n`).update(part);
  return digest.digest('hex');
}

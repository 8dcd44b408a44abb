/** Paths in the data folder that several parts use. */
import { join } from 'node:path';

export interface DataFolder {
  folder: string;
  /** Lock file; always empty, locked by the running process. */
  lock: string;
  /** Identity of the writing process. */
  writer: string;
  /** Copies of bytes that were removed: a truncated tail, the files replaced by a restore. */
  evidence: string;
}

export function dataFolder(folder: string): DataFolder {
  return {
    folder,
    lock: join(folder, 'writer.lock'),
    writer: join(folder, 'writer.json'),
    evidence: join(folder, 'evidence'),
  };
}

/** File of the Teams conversation references; defined here so that no other part uses the name. */
export const teamsReferencesPath = (folder: string): string => join(folder, 'teams-references.json');

/** A timestamp for file names: sorts by time and is valid on every system. @example '20090601T000000.000Z' */
export function fileStamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]/g, '');
}

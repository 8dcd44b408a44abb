/** What lies in the data folder for all who keep files there. */
import { join } from 'node:path';

export interface DataFolder {
  folder: string;
  /** Always empty; held by the running process. */
  lock: string;
  /** Who writes here. */
  writer: string;
  /** Bytes that were put aside: a cut-off tail, what stood here before a restore. */
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

/** Where Teams' conversations are kept: told here so that nothing else is put in its place. */
export const teamsReferencesPath = (folder: string): string => join(folder, 'teams-references.json');

/** A time for use in file names: sorts by time and is a legal name everywhere. @example '20090601T000000.000Z' */
export function fileStamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]/g, '');
}

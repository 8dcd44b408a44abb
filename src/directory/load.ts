/**
 * Reads owners.json and refuses it, with every problem named, unless it is whole: the shape (schema.ts) and the rules
 * between its parts and with the plan (rules.ts). What is returned here needs no further checks anywhere.
 */
import { readJson } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { Directory, type DirectoryDocument } from './directory.ts';
import { findRuleProblems } from './rules.ts';
import { directorySchema } from './schema.ts';

/**
 * @param plan null when it cannot be read: then the directory is checked by itself
 * @throws DataError with every problem: OWNERS_FILE, OWNERS_ENCODING, OWNERS_JSON, or those of the content
 */
export function loadDirectory(file: string, plan: Plan | null): Directory {
  return parseDirectory(readJson(file, 'OWNERS'), file, plan);
}

/**
 * @param document the content of an owners.json, wherever it came from (a file, a spreadsheet, a backup)
 * @param file how the problems name it; nothing is read
 */
export function parseDirectory(document: unknown, file: string, plan: Plan | null): Directory {
  const problems = [
    ...findShapeProblems(directorySchema, document, file, 'OWNERS'),
    ...findRuleProblems(document, file, plan),
  ];
  if (problems.length > 0) throw new DataError(problems);
  return new Directory(document as DirectoryDocument);
}

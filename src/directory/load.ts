/**
 * Loads owners.json, or refuses it with every problem: schema (schema.ts) and rules between its parts and with the plan
 * (rules.ts). The result needs no further checks.
 */
import { readJson } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { Directory, type DirectoryDocument } from './directory.ts';
import { findRuleProblems } from './rules.ts';
import { directorySchema } from './schema.ts';

/**
 * @param plan null when it is invalid: then the directory is checked alone
 * @throws DataError with every problem: OWNERS_FILE, OWNERS_ENCODING, OWNERS_JSON, or those of the content
 */
export function loadDirectory(file: string, plan: Plan | null): Directory {
  return parseDirectory(readJson(file, 'OWNERS'), file, plan);
}

/**
 * @param document content of an owners.json from any source (a file, a spreadsheet, a backup)
 * @param file name used in the problems; nothing is read
 */
export function parseDirectory(document: unknown, file: string, plan: Plan | null): Directory {
  const problems = [
    ...findShapeProblems(directorySchema, document, file, 'OWNERS'),
    ...findRuleProblems(document, file, plan),
  ];
  if (problems.length > 0) throw new DataError(problems);
  return new Directory(document as DirectoryDocument);
}

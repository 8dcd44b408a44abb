/**
 * Loads data/plan.json, or refuses it with every problem: schema (schema.ts) and rules between its parts
 * (reconcile.ts). The result needs no further checks.
 */
import { decodeUtf8, parseJson, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import type { PlanDocument } from './document.ts';
import { Plan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { planSchema } from './schema.ts';

/** @throws DataError with every problem of the file: PLAN_FILE, PLAN_ENCODING, PLAN_JSON, or those of the content */
export function loadPlan(file: string): Plan {
  return parsePlan(readBytes(file, 'PLAN'), file);
}

/**
 * @param text content of the file; bytes are decoded strictly as UTF-8
 * @param file name used in the problems; nothing is read
 */
export function parsePlan(text: string | Uint8Array, file: string): Plan {
  const document = parseJson(typeof text === 'string' ? text : decodeUtf8(text, file, 'PLAN'), file, 'PLAN');
  const problems = [...findShapeProblems(planSchema, document, file, 'PLAN'), ...reconcile(document, file)];
  if (problems.length > 0) throw new DataError(problems);
  return new Plan(document as PlanDocument);
}

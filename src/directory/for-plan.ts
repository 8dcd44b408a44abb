/**
 * Restricts a directory to the current plan: the record keeps its assignments when the plan changes, and some projects
 * may be gone.
 */
import type { Plan } from '../plan/plan.ts';
import { Directory, type DirectoryDocument } from './directory.ts';

/**
 * Projects missing from the plan have no owner and are not asked about; the document keeps them in case they return.
 */
export function directoryFor(plan: Plan, document: DirectoryDocument): Directory {
  const gone = new Set(projectsGone(plan, document));
  if (gone.size === 0) return new Directory(document);
  return new Directory({ ...document, assignments: document.assignments.filter(({ project }) => !gone.has(project)) });
}

/** Assigned codes missing from the plan, without duplicates. */
export function projectsGone(plan: Plan, { assignments }: DirectoryDocument): string[] {
  return [...new Set(assignments.map(({ project }) => project))].filter(code => !plan.locate(code));
}

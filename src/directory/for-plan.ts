/** A directory beside a plan: the record keeps its assignments when the plan changes, and some may be of projects that are gone. */
import type { Plan } from '../plan/plan.ts';
import { Directory, type DirectoryDocument } from './directory.ts';

/** Of a project the plan does not hold nobody is asked, and nobody owns it; the document itself keeps it for the plan's return. */
export function directoryFor(plan: Plan, document: DirectoryDocument): Directory {
  const gone = new Set(projectsGone(plan, document));
  if (gone.size === 0) return new Directory(document);
  return new Directory({ ...document, assignments: document.assignments.filter(({ project }) => !gone.has(project)) });
}

/** Codes that are assigned and not in the plan, once each. */
export function projectsGone(plan: Plan, { assignments }: DirectoryDocument): string[] {
  return [...new Set(assignments.map(({ project }) => project))].filter(code => !plan.locate(code));
}

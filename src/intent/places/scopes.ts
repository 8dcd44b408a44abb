/** Parts of the plan and what stands in them. */
import type { Plan } from '../../plan/plan.ts';
import type { Scope } from '../intent.ts';

/** Printed entries of a scope in printed order; all when the scope is the whole plan. */
export function entriesIn(scope: Scope, plan: Plan): string[] {
  if (scope.areas.length + scope.measures.length === 0) return plan.entries.map(entry => entry.code);
  const heads = [...scope.areas, ...scope.measures].map(code => `${code}-`);
  return plan.entries.filter(({ code }) => heads.some(head => code.startsWith(head))).map(entry => entry.code);
}

/** Each named place by itself. */
export const scopesOf = ({ areas, measures }: Scope): Scope[] => [
  ...areas.map(area => ({ areas: [area], measures: [] })),
  ...measures.map(measure => ({ areas: [], measures: [measure] })),
];

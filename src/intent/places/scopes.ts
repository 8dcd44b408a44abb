/** Parts of the plan and what stands in them. */
import type { Plan } from '../../plan/plan.ts';
import type { Scope } from '../intent.ts';

/** Printed entries of a scope in printed order; all when the scope is the whole plan. */
export function entriesIn(scope: Scope, plan: Plan): string[] {
  if (scope.areas.length + scope.measures.length === 0) return plan.entries.map(entry => entry.code);
  const heads = [...scope.areas, ...scope.measures].map(code => `${code}-`);
  return plan.entries.filter(({ code }) => heads.some(head => code.startsWith(head))).map(entry => entry.code);
}

/** Whether an entry, or a measure, is one of the places or stands in one; each is a code of any level. */
export const isIn = (code: string, places: readonly string[]): boolean =>
  places.some(place => `${code}-`.startsWith(`${place}-`));

/** Areas and measures by their codes, as one scope. */
export const scopeWith = (places: readonly string[]): Scope => ({
  areas: places.filter(code => !code.includes('-')),
  measures: places.filter(code => code.includes('-')),
});

/** Each named place by itself. */
export const scopesOf = ({ areas, measures }: Scope): Scope[] => [
  ...areas.map(area => ({ areas: [area], measures: [] })),
  ...measures.map(measure => ({ areas: [], measures: [measure] })),
];

/** The plan without some places: all other areas and, of an area a measure is left out of, the other measures. */
export function allBut(places: readonly string[], plan: Plan): Scope {
  const isTouched = (area: string): boolean => places.some(code => code.startsWith(`${area}-`));
  const left = plan.areas.filter(({ code }) => !places.includes(code));
  const measures = left.filter(({ code }) => isTouched(code)).flatMap(area => area.measures.map(({ code }) => code));
  return {
    areas: left.map(({ code }) => code).filter(code => !isTouched(code)),
    measures: measures.filter(code => !places.includes(code)),
  };
}

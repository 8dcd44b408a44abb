/** Scopes and their entries. */
import type { Plan } from '../../plan/plan.ts';
import type { Scope } from '../intent.ts';

/** Entries of a scope in printed order; all for the whole plan. */
export function entriesIn(scope: Scope, plan: Plan): string[] {
  if (scope.areas.length + scope.measures.length === 0) return plan.entries.map(entry => entry.code);
  const heads = [...scope.areas, ...scope.measures].map(code => `${code}-`);
  return plan.entries.filter(({ code }) => heads.some(head => code.startsWith(head))).map(entry => entry.code);
}

/** Whether an entry or measure is one of the places or inside one; places are codes of any level. */
export const isIn = (code: string, places: readonly string[]): boolean =>
  places.some(place => `${code}-`.startsWith(`${place}-`));

/** Codes of areas and measures as a scope. */
export const scopeWith = (places: readonly string[]): Scope => ({
  areas: places.filter(code => !code.includes('-')),
  measures: places.filter(code => code.includes('-')),
});

/** One scope per place. */
export const scopesOf = ({ areas, measures }: Scope): Scope[] => [
  ...areas.map(area => ({ areas: [area], measures: [] })),
  ...measures.map(measure => ({ areas: [], measures: [measure] })),
];

/** The plan without some places: all other areas, and for an area with an excluded measure its other measures. */
export function allBut(places: readonly string[], plan: Plan): Scope {
  const isTouched = (area: string): boolean => places.some(code => code.startsWith(`${area}-`));
  const left = plan.areas.filter(({ code }) => !places.includes(code));
  const measures = left.filter(({ code }) => isTouched(code)).flatMap(area => area.measures.map(({ code }) => code));
  return {
    areas: left.map(({ code }) => code).filter(code => !isTouched(code)),
    measures: measures.filter(code => !places.includes(code)),
  };
}

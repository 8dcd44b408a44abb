/** What the last answer counted or listed, so that it can be shown, counted anew, or asked of another place. */
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';

/** The area or measure the last question was limited to; none when it was the whole plan. */
export function placesIn(intent: Intent): string[] {
  const scope = scopeOf(intent);
  if (scope) return [...scope.areas, ...scope.measures];
  if (intent.kind === 'rankOf') return [intent.place];
  if (intent.kind === 'fact')
    return intent.passages.flatMap(id => (id.startsWith('slogan-') ? [id.slice('slogan-'.length)] : []));
  return [];
}

/** Null for questions that have no scope. */
export function scopeOf(intent: Intent): Scope | null {
  switch (intent.kind) {
    case 'countEntries':
      return intent.scopes.at(-1) ?? WHOLE_PLAN;
    case 'countGroups':
    case 'listMeasures':
    case 'listEntries':
      return intent.scope;
    case 'listAreas':
      return WHOLE_PLAN;
    default:
      return null;
  }
}

export const isWhole = (scope: Scope): boolean => scope.areas.length + scope.measures.length === 0;

/** The projects an intent shows or counts. */
import type { Plan } from '../../plan/plan.ts';
import type { Intent } from '../intent.ts';
import { entriesIn } from './scopes.ts';

/** Without duplicates by reprints, except for reprint intents. */
export function shownBy(intent: Intent, plan: Plan): string[] {
  const codes = codesOf(intent, plan);
  return intent.kind === 'reprint' ? codes : eachOnce(codes, plan);
}

/** Removes reprints whose original is in the list. */
export const eachOnce = (codes: readonly string[], plan: Plan): string[] =>
  codes.filter(code => plan.originalOf(code) === code || !codes.includes(plan.originalOf(code)));

function codesOf(intent: Intent, plan: Plan): string[] {
  switch (intent.kind) {
    case 'find':
    case 'project':
    case 'place':
    case 'reprint':
    case 'owner':
    case 'status':
    case 'countProjects':
    case 'clarify':
      return intent.codes;
    case 'listEntries':
      return entriesIn(intent.scope, plan);
    case 'countEntries': {
      const codes = intent.scopes.flatMap(scope => entriesIn(scope, plan));
      return intent.metric === 'reprints' ? codes.filter(code => plan.originalOf(code) !== code) : codes;
    }
    default:
      return [];
  }
}

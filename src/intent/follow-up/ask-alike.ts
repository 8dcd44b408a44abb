/**
 * Projects similar to the one in focus, and differences between two: 「似た事業は？」「違いは？」 "how do they
 * differ?".
 */
import type { Context } from '../context.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { siblingsOf, withPrevious } from './pointing/sets.ts';

/** The entry in focus together with the one before it, for comparisons. */
export const together = ({ subject, dialogue }: Context): string[] => withPrevious(subject.entries, dialogue);

const MOST_COMPARED = 3;

/** Differences are answered by what the plan says about each. */
export function askApart(context: Context): Intent | null {
  const codes = together(context);
  // "compare progress of these two" asks for both statuses.
  return !context.has('status') && DIFFER.test(context.frame.text) && !context.frame.correction && codes.length > 1
    ? { kind: 'project', codes: codes.slice(0, MOST_COMPARED), glossary: [] }
    : null;
}

/** Similar projects are those of the same measure. */
export function askSimilar({ subject, plan }: Context): Intent | null {
  const around = siblingsOf(subject.entries, 'measure', plan);
  return around.length > 0 ? { kind: 'find', codes: around, further: [], scope: WHOLE_PLAN, subject: null } : null;
}

const DIFFER = /違い|違う|ちがい|\b(?:differ\w*|compare)\b/;
export const SIMILAR =
  /似た|似て|類似|近い(?:取組|事業|もの)|関連(?:する|した|の)?(?:取組|事業|もの|やつ)|\b(?:similar|related|like (?:it|that|this))\b/;

/**
 * Splits reports written side by side without punctuation: 「LGWAN 順調 住基ネット 遅れ」, "1-2-1 on track 1-2-2 late".
 */

import type { FindMentions } from '../projects/mentions.ts';
import { findStateWords } from '../states/states.ts';
import type { Clause } from './clauses.ts';

/** Splits the clause before each project that follows another's status after spaces only. */
export function splitSideBySide(clause: Clause, mentionsIn: FindMentions): Clause[] {
  const { raw, text, mark } = clause;
  // If normalisation changed the length, the offsets do not fit the typed text.
  if (!text.includes(' ') || raw.length !== text.length) return [clause];
  const mentions = mentionsIn(clause);
  const states = findStateWords(text, clause.japanese).filter(
    ({ start, end }) => !mentions.some(mention => start < mention.end && end > mention.start),
  );
  const cuts = mentions
    .slice(1)
    .map(({ start }) => start)
    .filter(start => states.some(({ end }) => end < start && text.slice(end, start).trim() === ''));
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(1).map((end, at) => ({
    ...clause,
    raw: raw.slice(bounds[at], end).trim(),
    text: text.slice(bounds[at], end).trim(),
    mark: end === text.length ? mark : '',
  }));
}

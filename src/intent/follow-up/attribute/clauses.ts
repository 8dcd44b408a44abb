/** Splits a question into clauses: "the NPO one again, whose is it?", 「費用は？電子入札の」. */
import { matchesOf } from '../../../search/words/matches.ts';
import type { Span } from '../../../search/words/spans.ts';

export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of matchesOf(CLAUSE_END, text)) {
    if (index > start) clauses.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

const CLAUSE_END = /[、。?!;] ?|[,:.] | -+ | [–—] /g;

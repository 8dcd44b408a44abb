/** Ranges of a text: matches of a pattern, overlaps, and the choice among overlapping ones. */
import { matchesOf } from './matches.ts';

export interface Span {
  start: number;
  end: number;
}

export const NOWHERE: Span = { start: 0, end: 0 };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

export const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

/** Every range matched by a global pattern, in order. */
export const spansOf = (pattern: RegExp, text: string): Span[] => matchesOf(pattern, text).map(spanOf);

/** Whether a range overlaps none of those already taken: patterns tried first win. */
export const isFree = (span: Span, taken: readonly Span[]): boolean => !taken.some(other => overlaps(span, other));

export function isWithin(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

/** Of overlapping ranges the longest, of equally long ones the first; sorted by position. */
export function keepLongest<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (isFree(span, kept)) kept.push(span);
  }
  return inOrder(kept);
}

export function inOrder<T extends Span>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.start - b.start);
}

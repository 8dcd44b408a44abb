/** Stretches of a text: what overlaps, and which of several overlapping ones to keep. */
import type { Span } from '../../search/pieces.ts';

export type { Span };

export const NOWHERE: Span = { start: 0, end: 0 };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

export function isWithin(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

/** Of overlapping stretches the longest, of equally long ones the first found; in the order of the text. */
export function keepLongest<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(other => overlaps(span, other))) kept.push(span);
  }
  return inOrder(kept);
}

export function inOrder<T extends Span>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.start - b.start);
}

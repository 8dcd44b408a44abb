/** Sections of the document that are shown as a whole. */
import type { Facts } from '../../search/facts.ts';

/** A section of two paragraphs is shown as a whole, the better one first, because each is half of the answer. */
export function wholeSection(ids: string[], facts: Facts): string[] {
  const best = facts.passage(ids[0] ?? '');
  if (best?.kind !== 'section') return ids;
  const section = facts.group(best.group);
  return section.length === 2 ? [...new Set([best.id, ...section])] : ids;
}

/** Sections of the document that are told whole. */
import type { Facts } from '../../search/facts.ts';

/** A section of two paragraphs is told whole, the better one first: each says half of who, or what for. */
export function wholeSection(ids: string[], facts: Facts): string[] {
  const best = facts.passage(ids[0] ?? '');
  if (best?.kind !== 'section') return ids;
  const section = facts.group(best.group);
  return section.length === 2 ? [...new Set([best.id, ...section])] : ids;
}

/** The evidence of each document for a concept: matched term and strength. */
import type { Concept } from '../concepts.ts';
import type { Document, DocumentKind } from '../index/documents.ts';
import type { Field, TermIndex } from '../index/term-index.ts';

/** Why a document matched: words of the question, matched term, strength. */
export interface Evidence {
  text: string;
  term: string;
  strength: number;
  /** Matched through the synonyms file only, not printed in the plan. */
  lay: boolean;
}

/** Evidence of the documents of one kind for a concept, by position in the index. */
export type Strengths = ReadonlyMap<number, Evidence>;

/** Weaker evidence does not make a document relevant by itself. */
export const STRONG_EVIDENCE = 0.45;

const LAY_FIELDS: ReadonlySet<Field> = new Set<Field>(['about', 'aboutWord', 'near', 'nearWord']);
/** A phrase matched word by word counts less than the whole phrase. */
const PARTS_FACTOR = 0.75;

/** The strongest evidence of each document, for the whole concept or for its parts. */
export function strengthsOf(
  concept: Concept,
  index: TermIndex,
  documents: readonly Document[],
  kind: DocumentKind,
): Strengths {
  const strengths = new Map<number, Evidence>();
  for (const { term, factor } of concept.alternatives) {
    for (const { doc, weight, field } of index.postings(term)) {
      if (documents[doc]?.kind !== kind) continue;
      const strength = weight * factor;
      const before = strengths.get(doc);
      if (!before || before.strength < strength)
        strengths.set(doc, { text: concept.text, term, strength, lay: LAY_FIELDS.has(field) });
    }
  }
  const term = concept.parts.map(part => part.term).join('+');
  for (const [doc, sum] of sumsOfParts(concept, index, documents, kind)) {
    const strength = sum * PARTS_FACTOR;
    const before = strengths.get(doc);
    if (!before || before.strength < strength) strengths.set(doc, { text: concept.text, term, strength, lay: false });
  }
  return strengths;
}

/** Per document the weighted mean of the weights of the concept's parts, 0…1. */
function sumsOfParts(
  { parts }: Concept,
  index: TermIndex,
  documents: readonly Document[],
  kind: DocumentKind,
): Map<number, number> {
  const sums = new Map<number, number>();
  const partsWeight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (partsWeight <= 0) return sums;
  for (const part of parts) {
    for (const { doc, weight } of index.postings(part.term))
      if (documents[doc]?.kind === kind) sums.set(doc, (sums.get(doc) ?? 0) + (weight * part.weight) / partsWeight);
  }
  return sums;
}

/**
 * Ranks documents by the share of the question's weight they explain: a score of 1 means every word is accounted for;
 * words no document explains lower all scores.
 */
import { type Concept, isUnknown } from '../concepts.ts';
import type { Document } from '../index/documents.ts';
import { type Evidence, STRONG_EVIDENCE, type Strengths } from './evidence.ts';

export interface Hit {
  code: string;
  /** 0…1: share of the question's weight explained by this document. */
  score: number;
  evidence: Evidence[];
  /** 0…1: probability by the wording of the question (src/likeness), where computed. */
  likelihood?: number;
  /** The score by words alone, where `score` also includes the wording. */
  byWords?: number;
}

interface Weighed {
  concept: Concept;
  /** Weight in the question: rare words weigh more, unknown words full. */
  importance: number;
}

export interface Ranking {
  weighed: Weighed[];
  hits: Hit[];
}

/** Score of a document, 0…1; 0 when it is not ranked. */
export const scoreOf = ({ hits }: Ranking, code: string): number => hits.find(hit => hit.code === code)?.score ?? 0;

/** Maximum strength of a question word in any document; 0 when none has it. @param text as typed */
export function strengthAnywhere(hits: readonly Hit[], text: string): number {
  let most = 0;
  for (const { evidence } of hits)
    for (const one of evidence) if (one.text === text && one.strength > most) most = one.strength;
  return most;
}

/**
 * A word with weak evidence only still counts, but less than an unknown word, which suggests a question outside the
 * plan.
 */
const SAID_NEAR = 0.7;

/** Best first, ties in printed order. @param size number of documents of the ranked kind */
export function rank(
  concepts: readonly Concept[],
  strengthsOf: (concept: Concept) => Strengths,
  documents: readonly Document[],
  size: number,
): Ranking {
  const explained = new Map<number, { evidence: Evidence[]; importance: number }>();
  const weighed: Weighed[] = [];
  for (const concept of concepts) {
    const strengths = strengthsOf(concept);
    const importance = concept.weight * distinctness(concept, strengths, size);
    weighed.push({ concept, importance });
    for (const [doc, evidence] of strengths) {
      const before = explained.get(doc);
      if (before) {
        before.evidence.push(evidence);
        before.importance += importance * evidence.strength;
      } else explained.set(doc, { evidence: [evidence], importance: importance * evidence.strength });
    }
  }
  const total = weighed.reduce((sum, { importance }) => sum + importance, 0);
  const hits: (Hit & { doc: number })[] = [];
  for (const [doc, { evidence, importance }] of explained) {
    hits.push({ doc, code: documents[doc]?.code ?? '', score: total === 0 ? 0 : importance / total, evidence });
  }
  hits.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { weighed, hits };
}

/** How well a concept distinguishes documents: 1 when a single one has strong evidence, less for more. */
function distinctness(concept: Concept, strengths: Strengths, size: number): number {
  let strong = 0;
  for (const { strength } of strengths.values()) if (strength >= STRONG_EVIDENCE) strong += 1;
  return strong > 0 ? specificity(strong, size) : isUnknown(concept) ? 1 : SAID_NEAR;
}

/** Logarithmic, from 1 for a word of one document down to .2 for a word of all documents. */
const specificity = (documents: number, size: number): number =>
  1 - (0.8 * Math.log(documents)) / Math.log(Math.max(2, size));

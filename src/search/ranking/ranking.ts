/**
 * How well each document explains what the question is about. A document's score is the share of the question's
 * weight it explains, so 1 means every word is accounted for; what nobody explains counts against all.
 */
import { type Concept, isUnknown } from '../concepts.ts';
import type { Document } from '../index/documents.ts';
import { type Evidence, STRONG_EVIDENCE, type Strengths } from './evidence.ts';

export interface Hit {
  code: string;
  /** 0…1: share of the question's weight this document explains. */
  score: number;
  evidence: Evidence[];
  /** 0…1: how likely it is meant by the wording of the question, where that was weighed, too. */
  likelihood?: number;
  /** The score by words alone, where the wording was weighed, too. */
  byWords?: number;
}

interface Weighed {
  concept: Concept;
  /** Weight in the question: rare words weigh more, words nobody knows weigh full. */
  importance: number;
}

export interface Ranking {
  weighed: Weighed[];
  hits: Hit[];
}

/** How much of the words it explains, 0…1. */
export const scoreOf = ({ hits }: Ranking, code: string): number => hits.find(hit => hit.code === code)?.score ?? 0;

/** How strongly the document that says most of a word of the question says it; 0 where none does. @param text as typed */
export function strengthAnywhere(hits: readonly Hit[], text: string): number {
  let most = 0;
  for (const { evidence } of hits)
    for (const one of evidence) if (one.text === text && one.strength > most) most = one.strength;
  return most;
}

/** A word documents only speak near of still counts, if less than one nobody knows: that is what the plan may not hold. */
const SAID_NEAR = 0.7;

/** Best first, ties in printed order. @param size how many documents there are of the kind ranked */
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

/** How well a concept tells documents apart: 1 when one is about it, less the more are. */
function distinctness(concept: Concept, strengths: Strengths, size: number): number {
  let strong = 0;
  for (const { strength } of strengths.values()) if (strength >= STRONG_EVIDENCE) strong += 1;
  return strong > 0 ? specificity(strong, size) : isUnknown(concept) ? 1 : SAID_NEAR;
}

/** 1 for a word one document knows, falling to .2 for a word all of them know. */
const specificity = (documents: number, size: number): number =>
  1 - (0.8 * Math.log(documents)) / Math.log(Math.max(2, size));

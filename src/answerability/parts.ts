/**
 * Features for the classifier of the part of the document that answers: words of the question, and how well the
 * passages of each part explain it.
 */
import type { Hit } from '../search/ranking/ranking.ts';
import { type Asked, MOST_LETTERS } from './features.ts';

/** The part a passage belongs to, e.g. "period", "predecessor", "measure". */
export const partOf = (passage: string): string => passage.replace(/-.*/, '');

const STEPS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** Feature names: "w:" for its words or letter bigrams, "period>=0.3" for the score of a part's best passage. */
export function partFeaturesOf({ text, lang, passages }: Pick<Asked, 'text' | 'lang' | 'passages'>): Set<string> {
  const features = new Set<string>();
  const letters = text.slice(0, MOST_LETTERS);
  if (lang === 'en') for (const word of letters.match(/[a-z']+/g) ?? []) features.add(`w:${word}`);
  else for (let at = 0; at + 2 <= letters.length; at++) features.add(`w:${letters.slice(at, at + 2)}`);
  for (const [part, explained] of bestByPart(passages))
    for (const step of STEPS) if (explained >= step) features.add(`${part}>=${step}`);
  return features;
}

function bestByPart(passages: readonly Hit[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { code, score } of passages) if (!best.has(partOf(code))) best.set(partOf(code), score);
  return best;
}

/** How strongly the best project says each thing a question speaks of. */
import type { Concept } from '../search/concepts.ts';
import type { Ranking } from '../search/ranking/ranking.ts';

/** By what was typed. */
export type Said = ReadonlyMap<string, number>;

/** Evidence as strong as this says that a project speaks of something. */
const SPOKEN_OF = 0.3;

export const saidByBest = ({ hits: [best] }: Ranking): Said =>
  new Map(best?.evidence.map(({ text, strength }) => [text, strength]));

/** 0 where it says nothing of it. */
export const strengthIn = (said: Said, { text }: Concept): number => said.get(text) ?? 0;

export const isSpokenOf = (said: Said, concept: Concept): boolean => strengthIn(said, concept) >= SPOKEN_OF;

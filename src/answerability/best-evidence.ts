/** Strength of the best project's evidence for each concept of a question. */
import type { Concept } from '../search/concepts.ts';
import type { Ranking } from '../search/ranking/ranking.ts';

/** By the text as typed. */
export type Said = ReadonlyMap<string, number>;

/** Minimum strength for a project to mention a concept. */
const SPOKEN_OF_STRENGTH = 0.3;

export const saidByBest = ({ hits: [best] }: Ranking): Said =>
  new Map(best?.evidence.map(({ text, strength }) => [text, strength]));

/** 0 when it has no evidence for the concept. */
export const strengthIn = (said: Said, { text }: Concept): number => said.get(text) ?? 0;

export const isSpokenOf = (said: Said, concept: Concept): boolean => strengthIn(said, concept) >= SPOKEN_OF_STRENGTH;

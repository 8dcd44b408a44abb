/**
 * Features of a question for the classifier that decides whether the plan answers it: how well the best project
 * explains it, how much is unexplained, its wording, what it asks for, and the results of the rules.
 */

import type { Lang } from '../lang.ts';
import type { Likely } from '../likeness/model.ts';
import type { Hit, Ranking } from '../search/ranking/ranking.ts';
import type { Token } from '../search/tokenizer/index.ts';
import { saidByBest } from './best-evidence.ts';
import { addMeasured } from './measured.ts';
import { addLeftOut, addWording } from './wording.ts';

export interface Asked {
  /** Gently normalised. */
  text: string;
  lang: Lang;
  /** Its tokens by the dictionary; empty in English. */
  tokens: readonly Token[];
  /** The noun a Japanese question ends in, which is what it asks for: 認定番号. */
  askedFor: { noun: string; isOfTopic: boolean } | null;
  /** Cues found in the question, by name. */
  cues: ReadonlySet<string>;
  /** Whether a rule marks it as outside every such plan, and whether it asks how to get something done. */
  outside: boolean;
  errand: boolean;
  /** Projects ranked by its words. */
  ranking: Ranking;
  /** Number of entries and of places it names explicitly. */
  entries: number;
  places: number;
  /** Share of the question explained by the best passage, 0…1. */
  fact: number;
  /** Passages ranked by its words, best first. */
  passages: readonly Hit[];
  /** Probability of each project and of `NOTHING` by the wording, most likely first; empty when no wording is known. */
  likely: Likely;
}

/** Longer questions are judged by their beginning: a person's question is not longer, and every letter costs. */
export const MOST_LETTERS = 200;

/** Receives feature names; duplicates are harmless, because features are binary. */
export interface Features {
  add(name: string): void;
}

export function featuresOf(asked: Asked): Set<string> {
  const features = new Set<string>();
  addFeatures(asked, features);
  return features;
}

export function addFeatures(asked: Asked, features: Features): void {
  const { ranking, cues, outside, errand } = asked;
  const said = saidByBest(ranking);
  addMeasured(asked, said, features);
  addWording(asked.text.slice(0, MOST_LETTERS), asked, said, features);
  addLeftOut(ranking, said, features);
  const noun = asked.askedFor?.noun;
  if (noun) for (let length = 1; length <= 3; length++) features.add(`a:${noun.slice(-length)}`);
  for (const cue of cues) features.add(`cue:${cue}`);
  if (outside) features.add('outside');
  if (errand) features.add('errand');
}

/**
 * What a question looks like to whoever must decide whether the plan answers it at all: how well the best project explains
 * it, how much nobody explains, its wording, what it asks for, and what the rules make of it.
 */

import type { Cue } from '../intent/cues/cues.ts';
import type { AskedFor } from '../intent/frame/asked-for.ts';
import type { Likely } from '../likeness/model.ts';
import type { Hit, Ranking } from '../search/ranking/ranking.ts';
import type { Token } from '../search/tokenizer/index.ts';
import type { Lang } from '../text/lang.ts';
import { addMeasured } from './measured.ts';
import { saidByBest } from './said.ts';
import { addLeftOut, addWording } from './wording.ts';

export interface Asked {
  /** Gently normalised. */
  text: string;
  lang: Lang;
  /** Its words by the dictionary; none in English. */
  tokens: readonly Token[];
  askedFor: AskedFor | null;
  /** Words that say what is asked. */
  cues: ReadonlySet<Cue>;
  /** Whether a rule knows that no such plan holds it, and whether it asks how to get something done. */
  outside: boolean;
  errand: boolean;
  /** The projects its words rank. */
  ranking: Ranking;
  /** How many entries it names outright, how many places. */
  entries: number;
  places: number;
  /** Share of it the best passage of the document explains, 0…1. */
  fact: number;
  /** The passages of the document its words rank, best first. */
  passages: readonly Hit[];
  /** How likely its wording makes each project, likeliest first, and `NOTHING`; empty where nothing was learned. */
  likely: Likely;
}

/** Longer questions are told by their beginning: no person's question is longer, and each letter costs. */
export const MOST_LETTERS = 200;

/** Takes the names of the features a question has, some more than once: each either is there or is not. */
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

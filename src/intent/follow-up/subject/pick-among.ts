/** Selects among entries shown before by words: 「ブログのやつ」「病院関係だけ」 "the art one". */
import type { Plan } from '../../../plan/plan.ts';
import type { Concept } from '../../../search/concepts.ts';
import { type Ranking, scoreOf } from '../../../search/ranking/ranking.ts';
import { selectRelevant } from '../../../search/ranking/relevance.ts';
import { gentle } from '../../../search/words/normalize.ts';

export interface Picked {
  /** Codes as shown, including reprints; several in the order shown, so that ordinals continue to fit. */
  codes: string[];
  /** Score of the best one. */
  best: number;
}

/** Minimum share of the best score when several may be meant … */
const SHARE_OF_SEVERAL = 0.6;
/** … and when a single one is meant. */
const SHARE_OF_ONE = 0.9;

/** @param isOne whether a single one is meant: prefers the only one with the words in its name */
export function pickAmong(
  pool: readonly string[],
  ranking: Ranking,
  concepts: readonly Concept[],
  isOne: boolean,
  plan: Plan,
): Picked {
  const shownAs = shownByOriginal(pool, plan);
  const { codes, best } = selectRelevant(ranking, new Set(shownAs.keys()));
  const share = isOne ? SHARE_OF_ONE : SHARE_OF_SEVERAL;
  const chosen = codes.filter(code => scoreOf(ranking, code) >= best * share);
  const meant = new Set((isOne ? byName(chosen, concepts, plan) : chosen).map(code => shownAs.get(code) ?? code));
  return { codes: isOne ? [...meant] : pool.filter(code => meant.has(code)), best };
}

/** Maps originals to the codes they were shown under. */
export const shownByOriginal = (pool: readonly string[], plan: Plan): ReadonlyMap<string, string> =>
  new Map(pool.map(code => [plan.originalOf(code), code]));

/** 「津波のやつ」: the only one with the word in its name, if there is one. */
function byName(codes: readonly string[], concepts: readonly Concept[], plan: Plan): string[] {
  const words = concepts.map(({ text }) => text);
  const named = codes.filter(code => words.some(word => namesOf(code, plan).includes(word)));
  return named.length === 1 ? named : [...codes];
}

/** All its printed names, gently normalised. */
export const namesOf = (code: string, plan: Plan): string => {
  const entry = plan.locate(code)?.entry;
  return gentle(`${entry?.name} ${entry?.nickname?.name ?? ''} ${entry?.nameEn}`);
};

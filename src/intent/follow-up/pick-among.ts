/** Which of several things shown the words choose: 「ブログのやつ」「病院関係だけ」 "the art one". */
import type { Plan } from '../../plan/plan.ts';
import type { Concept } from '../../search/concepts.ts';
import { type Ranking, scoreOf } from '../../search/ranking/ranking.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import { gentle } from '../../search/words/normalize.ts';

export interface Picked {
  /** Several in the order they were shown, that ordinals go on to count; reprints among them. */
  codes: string[];
  /** Share of the words the best explains. */
  best: number;
}

/** What explains nearly as much as the best is meant as well … */
const SHARE_OF_SEVERAL = 0.6;
/** … where one is asked for, only what explains as much. */
const SHARE_OF_ONE = 0.9;

/** @param isOne whether one of them is meant: the one that has the words in its name, if only one has */
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

/** Projects by their originals, as which of their codes they were shown. */
export const shownByOriginal = (pool: readonly string[], plan: Plan): ReadonlyMap<string, string> =>
  new Map(pool.map(code => [plan.originalOf(code), code]));

/** 「津波のやつ」: the one that has it in its name, of those that have to do with it. */
function byName(codes: readonly string[], concepts: readonly Concept[], plan: Plan): string[] {
  const words = concepts.map(({ text }) => text);
  const named = codes.filter(code => words.some(word => namesOf(code, plan).includes(word)));
  return named.length === 1 ? named : [...codes];
}

/** All that is printed as its name, gently normalised. */
export const namesOf = (code: string, plan: Plan): string => {
  const entry = plan.locate(code)?.entry;
  return gentle(`${entry?.name} ${entry?.nickname?.name ?? ''} ${entry?.nameEn}`);
};

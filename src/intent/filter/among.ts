/** Ranking within the projects of a named place. */
import type { Likely } from '../../likeness/model.ts';
import { type Ranking, strengthAnywhere } from '../../search/ranking/ranking.ts';
import { likelyWithin, weighedBy } from '../likely.ts';

/** Minimum weight of a word that selects within a place … */
const CHOOSING_WEIGHT = 0.3;
/** … if it has this strength in one of its projects. */
const SAID_OF_ONE = 0.45;

/**
 * A ranking within a place: words that match none of its projects only phrase the question and do not lower the scores.
 * When no word selects, the wording does.
 */
export function amongThose({ weighed, hits }: Ranking, within: ReadonlySet<string>, likely: Likely): Ranking {
  const inside = hits.filter(({ code }) => within.has(code));
  const choosing = weighed.filter(
    ({ concept: { weight, text } }) => weight >= CHOOSING_WEIGHT && strengthAnywhere(inside, text) >= SAID_OF_ONE,
  );
  if (choosing.length === 0) return weighedBy(likelyWithin(likely, within), { weighed, hits: inside });
  const all = sumOf(weighed);
  const said = sumOf(weighed.filter(one => one.concept.weight < CHOOSING_WEIGHT || choosing.includes(one)));
  const raised = (score: number) => Math.min(1, (score * all) / said);
  return { weighed, hits: inside.map(({ code, score, evidence }) => ({ code, score: raised(score), evidence })) };
}

const sumOf = (weighed: Ranking['weighed']): number => weighed.reduce((sum, { importance }) => sum + importance, 0);

/** What the words choose among the projects of a place that is named. */
import type { Likely } from '../../likeness/model.ts';
import { type Ranking, strengthAnywhere } from '../../search/ranking/ranking.ts';
import { likelyWithin, weighedBy } from '../likely.ts';

/** A word this weighty may choose among the projects of a place … */
const CHOOSING = 0.3;
/** … where it is said of one of them as plainly as this. */
const SAID_OF_ONE = 0.45;

/**
 * A ranking among the projects of a place: what is said of none of them is how the question was put, and does not count
 * against those the other words are about. Where no word chooses, the wording as a whole may.
 */
export function amongThose({ weighed, hits }: Ranking, within: ReadonlySet<string>, likely: Likely): Ranking {
  const inside = hits.filter(({ code }) => within.has(code));
  const choosing = weighed.filter(
    ({ concept: { weight, text } }) => weight >= CHOOSING && strengthAnywhere(inside, text) >= SAID_OF_ONE,
  );
  if (choosing.length === 0) return weighedBy(likelyWithin(likely, within), { weighed, hits: inside });
  const all = sumOf(weighed);
  const said = sumOf(weighed.filter(one => one.concept.weight < CHOOSING || choosing.includes(one)));
  const raised = (score: number) => Math.min(1, (score * all) / said);
  return { weighed, hits: inside.map(({ code, score, evidence }) => ({ code, score: raised(score), evidence })) };
}

const sumOf = (weighed: Ranking['weighed']): number => weighed.reduce((sum, { importance }) => sum + importance, 0);

/** Probability of each project by the wording of a question's search words. */
import { type Likely, type Likeness, NOTHING } from '../likeness/model.ts';
import type { Hit, Ranking } from '../search/ranking/ranking.ts';
import type { Span } from '../search/words/spans.ts';
import type { Frame } from './frame/frame.ts';
import type { Subject } from './subject.ts';

const NONE: Likely = new Map();

/** Without codes, places and exclusions; empty when there is nothing to search for. */
export function likelyOf(frame: Frame, subject: Subject, likeness: Likeness): Likely {
  if (subject.concepts.length === 0) return NONE;
  const searched = new Set(subject.concepts);
  const others = [...frame.concepts, ...frame.excluded].filter(concept => !searched.has(concept));
  return likeness.of(without(frame.text, [...frame.codes, ...others]));
}

function without(text: string, spans: readonly Span[]): string {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}

/** Maximum score by the wording alone. */
const MOST_OF_WORDING = 0.8;
/** Minimum probability of a project added without a matching word. */
const LIKELY_ENOUGH = 0.2;

/** A single word that matches several projects equally, such as 派遣, is not re-ranked by the wording. */
const KNOWN_SCORE = 0.6;
/** From this share of the best score on, two are alike. */
const ALIKE_SHARE = 0.8;
const isSaidOfSeveral = ({ weighed, hits: [first, second] }: Ranking): boolean =>
  weighed.length === 1 &&
  first !== undefined &&
  first.score >= KNOWN_SCORE &&
  (second?.score ?? 0) >= ALIKE_SHARE * first.score;

/** Breaks ties of the ranking by probability. */
export const likelierFirst = (likely: Likely, { weighed, hits }: Ranking): Ranking => ({
  weighed,
  hits: [...hits].sort(
    (a, b) => thousandths(b.score) - thousandths(a.score) || (likely.get(b.code) ?? 0) - (likely.get(a.code) ?? 0),
  ),
});
const thousandths = (score: number): number => Math.round(score * 1000);

/**
 * Combines a ranking by words with the wording: projects supported by both come first, and neither lowers the other.
 */
export function weighedBy(likely: Likely, { weighed, hits }: Ranking): Ranking {
  if (likely.size === 0 || isSaidOfSeveral({ weighed, hits })) return { weighed, hits };
  const together = (score: number, likelihood: number) => 1 - (1 - score) * (1 - MOST_OF_WORDING * likelihood);
  const all: Hit[] = hits.map(({ code, score, evidence }) => {
    const likelihood = likely.get(code) ?? 0;
    return { code, score: together(score, likelihood), evidence, likelihood, byWords: score };
  });
  for (const [code, likelihood] of likely) {
    // Sorted by descending probability.
    if (likelihood < LIKELY_ENOUGH) break;
    if (code !== NOTHING && !hits.some(hit => hit.code === code))
      all.push({ code, score: together(0, likelihood), evidence: [], likelihood });
  }
  return { weighed, hits: all.sort((a, b) => b.score - a.score) };
}

/** Minimum total probability of a place's projects for the wording to be used. */
const LEAST_INSIDE = 0.1;

/** Conditional probability of a place's projects, given that one of them is meant. */
export function likelyWithin(likely: Likely, within: ReadonlySet<string>): Likely {
  const inside = [...likely].filter(([code]) => within.has(code));
  const together = inside.reduce((sum, [, likelihood]) => sum + likelihood, 0);
  return together < LEAST_INSIDE ? NONE : new Map(inside.map(([code, likelihood]) => [code, likelihood / together]));
}

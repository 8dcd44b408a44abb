/** Removes exclusions from results: topics, places, rejected entries. */
import type { Concept } from '../../search/concepts.ts';
import type { Ranking } from '../../search/ranking/ranking.ts';
import type { Search } from '../../search/search.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../frame/frame.ts';
import type { Scope } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn, isIn } from '../places/scopes.ts';
import { measureMeant } from './measure-meant.ts';
import { segmentsOf } from './segments.ts';

/** Minimum score of an excluded project. */
export const UNWANTED = 0.5;
/** An exception (X以外) always excludes projects named this well, however well they match the rest. */
const EXCEPTED = 0.75;

/** How well a project matches the exclusions, 0…1; the maximum over several. */
export function unwantedness({ excluded, concepts, codes, text }: Frame, search: Search): (code: string) => number {
  const segments = segmentsOf(excluded, text);
  const scores = new Map<string, number>();
  for (const segment of segments) {
    const { hits } = search.rank(segment, 'project');
    // What is named or plainly meant excludes only itself, not what shares a part of the name or lies near; the topic
    // of a measure or area excludes all that lies near.
    const isWide = measureMeant(segment, search) !== null || areasNamed(segment, search).length > 0;
    const least = (hits[0]?.score ?? 0) >= EXCEPTED && !isWide ? EXCEPTED : 0;
    for (const { code, score } of hits) if (score >= least) scores.set(code, Math.max(score, scores.get(code) ?? 0));
  }
  const [wanted] = search.rank(concepts, 'project').hits;
  const measures = segments
    .flatMap(segment => measureMeant(segment, search) ?? areaMeant(segment, search))
    // 「医療以外の2-1」: with the place itself named, the exclusion selects within it.
    .filter(measure => !codes.some(({ code }) => code === measure))
    .filter(measure => !(wanted && wanted.score >= UNWANTED && isIn(wanted.code, [measure])));
  return code => (isIn(code, measures) ? 1 : (scores.get(code) ?? 0));
}

/** 「地域経済以外で」: the area, unless the words also mean a project. */
function areaMeant(segment: readonly Concept[], search: Search): string[] {
  const [best] = search.rank(segment, 'project').hits;
  return (best?.score ?? 0) < EXCEPTED ? areasNamed(segment, search) : [];
}

/** Projects both wanted and excluded (周産期, 救急じゃなくて) go by the higher score, except for exceptions. */
export function wantedIn(frame: Frame, search: Search): (code: string, wanted: number) => boolean {
  const against = unwantedness(frame, search);
  return (code, wanted) => {
    const unwanted = against(code);
    return unwanted < UNWANTED || (unwanted < wanted && (frame.correction || unwanted < EXCEPTED));
  };
}

export function withoutExcluded(ranking: Ranking, frame: Frame, search: Search): Ranking {
  if (frame.excluded.length === 0) return ranking;
  const isLeft = wantedIn(frame, search);
  const hits = ranking.hits.filter(({ code, score }) => isLeft(code, score));
  return hits.length > 0 ? { ...ranking, hits } : ranking;
}

/** The entries of a place without exclusions; reprints stay unless excluded as well. Null without exclusions. */
export function leftIn(scope: Scope, { frame, has, search, plan }: Context): string[] | null {
  if (frame.excluded.length + frame.excludedPlaces.length === 0) return null;
  const against = unwantedness(frame, search);
  return entriesIn(scope, plan).filter(
    code =>
      against(plan.originalOf(code)) < UNWANTED &&
      !isIn(code, frame.excludedPlaces) &&
      !(has('withoutReprints') && plan.locate(code)?.entry.reprintOf),
  );
}

export function outsideOf(places: readonly string[], ranking: Ranking): Ranking {
  if (places.length === 0) return ranking;
  return {
    ...ranking,
    hits: ranking.hits.filter(hit => !isIn(hit.code, places)),
  };
}

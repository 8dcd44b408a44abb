/** What a question turns away, taken out of what is found: topics, places, what is talked about already. */
import type { Ranking } from '../../search/ranking/ranking.ts';
import type { Search } from '../../search/search.ts';
import type { Frame } from '../frame/frame.ts';
import { measureMeant } from './measure-meant.ts';
import { segmentsOf } from './segments.ts';

/** From here on a project is what the question turns away. */
export const UNWANTED = 0.5;
/** An exception (X以外) holds for what is named this well, however well it fits the rest. */
const EXCEPTED = 0.75;

/** How much a project is what the question turns away, 0…1; of several things turned away the one it is most. */
export function unwantedness({ excluded, concepts, text }: Frame, search: Search): (code: string) => number {
  const segments = segmentsOf(excluded, text);
  const scores = new Map<string, number>();
  for (const segment of segments) {
    for (const { code, score } of search.rank(segment, 'project').hits)
      scores.set(code, Math.max(score, scores.get(code) ?? 0));
  }
  const [wanted] = search.rank(concepts, 'project').hits;
  const measures = segments
    .flatMap(segment => measureMeant(segment, search) ?? [])
    .filter(measure => !(wanted && wanted.score >= UNWANTED && wanted.code.startsWith(`${measure}-`)));
  return code => (measures.some(measure => code.startsWith(`${measure}-`)) ? 1 : (scores.get(code) ?? 0));
}

/** What is wanted and unwanted at once (周産期, 救急じゃなくて) goes by the stronger of the two, unless it is an exception. */
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

export function outsideOf(places: readonly string[], ranking: Ranking): Ranking {
  if (places.length === 0) return ranking;
  return {
    ...ranking,
    hits: ranking.hits.filter(hit => !places.some(place => hit.code === place || hit.code.startsWith(`${place}-`))),
  };
}

/** The decision what is relevant: which of the ranked projects are shown, and whether any is. */
import type { Hit, Ranking } from './ranking.ts';

/** The best project must explain this share of the question; below, the plan does not answer it. */
const LEAST_EXPLAINED = 0.35;
/** A project well ahead of the next may explain less: long questions hold words that are not the topic. */
const LEAST_WHEN_CLEAR = 0.3;
/** Less still where the asker has said where to look, or the plan surely answers. */
const LEAST_WITHIN = 0.21;
const CLEAR_LEAD = 1.5;
/** The others are shown when they explain this share of what the best one does. */
const SHARE_OF_BEST = 0.7;
/** Where words say so much, those they say nearly as much of are meant, too, though the wording singles one out. */
const CLEAR_BY_WORDS = 0.6;
const SHARE_BY_WORDS = 0.75;
/** The same where the asker has said where to look: what is half as good there is still meant. */
const SHARE_WITHIN = 0.45;
/** Some word of the question must be really about the project, or two be said near it. */
const LEAST_EVIDENCE = 0.45;
const LEAST_SUPPORT = 0.3;
/** Evidence as strong as this, out of the plan itself, is a whole name, nickname or acronym. */
const WHOLE_NAME = 0.95;
/** Words that weigh less than this in sum are no topic (システム, 情報 alone). */
const LEAST_TOPIC = 0.16;

export interface Relevant {
  /** Best first. */
  codes: string[];
  /** Share of the question the best one explains, 0 when there is none. */
  best: number;
  /** Less relevant ones, best first: what 「ほかには」 may offer. */
  further: string[];
}

/**
 * The relevant projects of a ranking, restricted to `within` when given (then a weaker match is enough: the asker
 * has already said where to look). `isSure` that the plan answers, a weaker match is enough too.
 */
export function selectRelevant(ranking: Ranking, within?: ReadonlySet<string>, isSure = false): Relevant {
  const hits = within ? ranking.hits.filter(hit => within.has(hit.code)) : ranking.hits;
  const best = hits[0]?.score ?? 0;
  const topic = ranking.weighed.reduce((sum, { importance }) => sum + importance, 0);
  const clear = best >= LEAST_WHEN_CLEAR && best >= CLEAR_LEAD * (hits[1]?.score ?? 0);
  const first = hits[0];
  const enough =
    within || isSure || (first && isNamed(first))
      ? best >= LEAST_WITHIN
      : (best >= LEAST_EXPLAINED || clear) &&
        topic >= LEAST_TOPIC &&
        !(first && !isLikely(first) && restsOnOneWord(first, ranking));
  // Inside a place one word said near a project chooses it, when none is really about one: 海がらみ among 防災.
  const isChosen = within && !hits.some(isReal) ? (hit: Hit) => isSaidNear(hit, ranking) : isReal;
  if (!enough || !hits.some(isChosen))
    return {
      codes: [],
      best: 0,
      further: hits
        .filter(isReal)
        .map(hit => hit.code)
        .slice(0, 5),
    };
  const byWords = Math.max(0, ...hits.map(hit => hit.byWords ?? 0));
  const isNear = (hit: Hit) =>
    hit.score >= best * (within ? SHARE_WITHIN : SHARE_OF_BEST) ||
    (byWords >= CLEAR_BY_WORDS && (hit.byWords ?? 0) >= SHARE_BY_WORDS * byWords);
  const chosen = hits.filter(hit => isNear(hit) && isChosen(hit));
  const rest = hits.filter(hit => !chosen.includes(hit) && isReal(hit) && hit.score >= best * 0.35);
  return { codes: chosen.map(hit => hit.code), best, further: rest.map(hit => hit.code) };
}

/** Words that weigh as much as this are what the question is about. */
const CONTENT = 0.8;

/**
 * One everyday English word, and another no project explains: "snow clearing" is not about weather warnings.
 * In Japanese a compound is one word, and such questions are told apart by their form.
 */
function restsOnOneWord(hit: Hit, { weighed, hits }: Ranking): boolean {
  const [only, ...others] = hit.evidence.filter(({ strength }) => strength >= LEAST_EVIDENCE);
  if (!only || others.length > 0 || sayingsNear(hit) > 1 || !only.lay || !/^[a-z0-9'-]+$/.test(only.term)) return false;
  const explained = new Set(
    hits.flatMap(({ evidence }) =>
      evidence.flatMap(({ text, strength }) => (strength >= LEAST_EVIDENCE ? [text] : [])),
    ),
  );
  return weighed.some(({ concept }) => concept.weight >= CONTENT && !explained.has(concept.text));
}

/** Words that are at least said near the project, those that are about it among them. */
const sayingsNear = (hit: Hit): number =>
  new Set(hit.evidence.filter(({ strength }) => strength >= LEAST_SUPPORT).map(({ text }) => text)).size;

/** A word that says something of its own. */
const TELLING = 0.5;

const isSaidNear = (hit: Hit, { weighed }: Ranking): boolean =>
  hit.evidence.some(
    ({ text, strength }) =>
      strength >= LEAST_SUPPORT &&
      weighed.some(({ concept, importance }) => concept.text === text && importance >= TELLING),
  );

/** Whether the question names the project outright. */
export const isNamed = ({ evidence }: Hit): boolean =>
  evidence.some(({ lay, strength }) => !lay && strength >= WHOLE_NAME);

/** Meant by the wording of the question as a whole, whatever its words say one by one. */
const LIKELY = 0.3;
const isLikely = ({ likelihood = 0 }: Hit): boolean => likelihood >= LIKELY;

const isReal = (hit: Hit): boolean =>
  isLikely(hit) || hit.evidence.some(({ strength }) => strength >= LEAST_EVIDENCE) || sayingsNear(hit) > 1;

/** Decides which ranked projects are relevant, and whether any is. */
import type { Hit, Ranking } from './ranking.ts';

/** Minimum share of the question the best project must explain; below it the plan does not answer. */
const LEAST_SCORE = 0.35;
/** Lower minimum with a clear lead over the next: long questions contain words outside the topic. */
const LEAST_WHEN_CLEAR = 0.3;
/** Lowest minimum: the user named a place, or the plan certainly answers. */
const LEAST_WITHIN = 0.21;
const CLEAR_LEAD = 1.5;
/** Other projects need this share of the best score. */
const SHARE_OF_BEST = 0.7;
/**
 * When the score by words reaches this, projects with nearly the same are relevant too, even if the wording favours
 * one.
 */
const CLEAR_BY_WORDS = 0.6;
const SHARE_BY_WORDS = 0.75;
/** SHARE_OF_BEST when the user named a place. */
const SHARE_WITHIN = 0.45;
/** A project needs one word with strong evidence, or two with supporting evidence. */
const LEAST_EVIDENCE = 0.45;
const LEAST_SUPPORT = 0.3;
/** Evidence this strong from the plan itself is a whole name, nickname or acronym. */
const WHOLE_NAME = 0.95;
/** Minimum total weight of a topic (システム or 情報 alone are below it). */
const LEAST_TOPIC_IMPORTANCE = 0.16;

export interface Relevant {
  /** Best first. */
  codes: string[];
  /** Share of the question explained by the best one; 0 when there is none. */
  best: number;
  /** Less relevant ones, best first, offered for 「ほかには」. */
  further: string[];
}

/**
 * The relevant projects of a ranking, restricted to `within` when given. A weaker match suffices there, because the
 * user has named the place, and with `isSure`, when the plan certainly answers.
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
      : (best >= LEAST_SCORE || clear) &&
        topic >= LEAST_TOPIC_IMPORTANCE &&
        !(first && !isLikely(first) && restsOnOneWord(first, ranking));
  // Within a place one word of supporting evidence suffices when no project has strong evidence: 海がらみ among 防災.
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
    hit.score >= best * (within && !isPrintedWord(hits, ranking) ? SHARE_WITHIN : SHARE_OF_BEST) ||
    (byWords >= CLEAR_BY_WORDS && (hit.byWords ?? 0) >= SHARE_BY_WORDS * byWords);
  const chosen = hits.filter(hit => isNear(hit) && isChosen(hit));
  const rest = hits.filter(hit => !chosen.includes(hit) && isReal(hit) && hit.score >= best * 0.35);
  return { codes: chosen.map(hit => hit.code), best, further: rest.map(hit => hit.code) };
}

/** 「分野4の研修」: the only word of the topic is printed in a name, so what merely lies near it is not meant. */
const isPrintedWord = ([first]: readonly Hit[], { weighed }: Ranking): boolean =>
  weighed.length === 1 && (first?.evidence.some(({ lay, strength }) => !lay && strength >= PRINTED_STRENGTH) ?? false);

/** Minimum strength of a word printed in a name. */
const PRINTED_STRENGTH = 0.85;

/** Minimum weight of a content word. */
const CONTENT = 0.8;

/**
 * Only one everyday English word matches, and another word is unexplained: "snow clearing" is not about weather
 * warnings. Japanese compounds are one word; such questions are detected by their form.
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

/** Number of words with at least supporting evidence. */
const sayingsNear = (hit: Hit): number =>
  new Set(hit.evidence.filter(({ strength }) => strength >= LEAST_SUPPORT).map(({ text }) => text)).size;

/** Minimum importance of a distinctive word. */
const TELLING = 0.5;

const isSaidNear = (hit: Hit, { weighed }: Ranking): boolean =>
  hit.evidence.some(
    ({ text, strength }) =>
      strength >= LEAST_SUPPORT &&
      weighed.some(({ concept, importance }) => concept.text === text && importance >= TELLING),
  );

/** Whether the question contains the project's name. */
export const isNamed = ({ evidence }: Hit): boolean =>
  evidence.some(({ lay, strength }) => !lay && strength >= WHOLE_NAME);

/** Minimum probability of a project by the wording of the whole question. */
const LIKELY = 0.3;
const isLikely = ({ likelihood = 0 }: Hit): boolean => likelihood >= LIKELY;

const isReal = (hit: Hit): boolean =>
  isLikely(hit) || hit.evidence.some(({ strength }) => strength >= LEAST_EVIDENCE) || sayingsNear(hit) > 1;

/**
 * Numeric features from the search, as threshold steps: how well the best project explains the question, how much is
 * unexplained, and how likely the wording makes each project.
 */
import { NOTHING } from '../likeness/model.ts';
import { isUnknown } from '../search/concepts.ts';
import { STRONG_EVIDENCE } from '../search/ranking/evidence.ts';
import { type Ranking, strengthAnywhere } from '../search/ranking/ranking.ts';
import { isSpokenOf, type Said, strengthIn } from './best-evidence.ts';
import type { Asked, Features } from './features.ts';

/** Thresholds per figure: one binary feature for each one reached, so that every interval has its own weight. */
const SAID = [0.01, 0.2, 0.3, 0.45, 0.55, 0.9];
const STEPS = {
  best: [0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9],
  lead: [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4],
  strongest: [0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  second: [0.1, 0.15, 0.2, 0.3, 0.4, 0.45, 0.5, 0.7, 0.9],
  evidence: [2, 3, 4],
  printed: [0.15, 0.3, 0.5, 0.7, 0.85, 0.95],
  unexplained: [0.1, 0.3, 0.5, 0.8, 1, 1.3, 1.6, 2, 2.5, 3, 4],
  heaviestUnexplained: [0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1],
  unknown: [1, 2, 3, 4],
  unknownWeight: [0.2, 0.5, 0.8, 1, 1.5, 2, 3],
  words: [1, 2, 3, 4, 5, 6, 8, 10],
  weight: [0.2, 0.4, 0.6, 0.8, 1, 1.5, 2, 3],
  share: [0.2, 0.35, 0.5, 0.65, 0.8, 0.95],
  first: SAID,
  last: SAID,
  firstAnywhere: SAID,
  lastAnywhere: SAID,
  letters: [4, 8, 12, 16, 20, 25, 30, 40, 60],
  passage: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  alike: [2, 3, 4, 6, 8, 11],
  likeliest: [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  nothing: [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995],
  likelihoodOfBest: [0.02, 0.1, 0.3, 0.6, 0.9],
  entries: [1, 2],
  places: [1, 2],
} as const;
/** With the feature names, which do not depend on the question. */
const NAMED_STEPS = Object.entries(STEPS).map(([name, steps]) => ({
  figure: name as keyof typeof STEPS,
  steps: steps.map(from => ({ from, feature: `${name}>=${from}` })),
}));

export function addMeasured(asked: Asked, said: Said, features: Features): void {
  const { text, lang, ranking, entries, places, fact, likely } = asked;
  const { weighed, hits } = ranking;
  const best = hits[0]?.score ?? 0;
  const evidence = hits[0]?.evidence ?? [];
  const strengths = evidence.map(({ strength }) => strength).sort((a, b) => b - a);
  const left = weighed.flatMap(({ concept, importance }) => (isSpokenOf(said, concept) ? [] : [importance]));
  const strange = weighed.flatMap(({ concept, importance }) => (isUnknown(concept) ? [importance] : []));
  // The first content word is mostly the topic, the last one what is asked for: 「ブログを書いてる人の名前」.
  const content = weighed.flatMap(({ concept }) => (concept.weight >= CONTENT ? [concept] : []));
  const first = content[0];
  const last = content.at(-1);
  const figures: Record<keyof typeof STEPS, number> = {
    best,
    lead: best - (hits[1]?.score ?? 0),
    strongest: strengths[0] ?? 0,
    second: strengths[1] ?? 0,
    evidence: strengths.length,
    printed: Math.max(0, ...evidence.flatMap(({ lay, strength }) => (lay ? [] : [strength]))),
    unexplained: sum(left),
    heaviestUnexplained: Math.max(0, ...left),
    unknown: strange.length,
    unknownWeight: sum(strange),
    words: weighed.length,
    weight: sum(weighed.map(({ importance }) => importance)),
    share: shareSaid(ranking, said),
    first: first ? strengthIn(said, first) : 0,
    last: last ? strengthIn(said, last) : 0,
    firstAnywhere: first ? strengthAnywhere(hits, first.text) : 0,
    lastAnywhere: last ? strengthAnywhere(hits, last.text) : 0,
    letters: text.length,
    passage: fact,
    alike: hits.filter(({ score }) => score >= 0.6 * best).length,
    likeliest: [...likely].find(([code]) => code !== NOTHING)?.[1] ?? 0,
    nothing: likely.get(NOTHING) ?? 0,
    likelihoodOfBest: likely.get(hits[0]?.code ?? '') ?? 0,
    entries,
    places,
  };
  for (const { figure, steps } of NAMED_STEPS) {
    for (const { from, feature } of steps) if (figures[figure] >= from) features.add(feature);
  }
  const spokenOf = content.filter(concept => strengthIn(said, concept) >= STRONG_EVIDENCE).length;
  features.add(`said:${Math.min(3, spokenOf)} of ${Math.min(4, content.length)}`);
  if (first && isUnknown(first)) features.add('firstUnknown');
  if (last && isUnknown(last)) features.add('lastUnknown');
  for (const { concept } of weighed)
    if (isSpokenOf(said, concept)) features.add(`how:${concept.alternatives[0]?.how ?? 'parts'}`);
  if (lang === 'en') features.add('english');
  else if (!/[一-龠]/.test(text)) features.add(/[ぁ-んァ-ン]/.test(text) ? 'kana' : 'romaji');
}

/** Minimum weight of a content word. */
const CONTENT = 0.3;
/** At this strength a word counts as fully explained. */
const ACCOUNTED_FOR = 0.5;

/** Share of the question's weight explained by the best project. */
function shareSaid({ weighed }: Ranking, said: Said): number {
  const all = sum(weighed.map(({ importance }) => importance));
  const accounted = weighed.map(
    ({ concept, importance }) => importance * Math.min(1, strengthIn(said, concept) / ACCOUNTED_FOR),
  );
  return all === 0 ? 0 : sum(accounted) / all;
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/**
 * What a question looks like to whoever must decide whether the plan answers it at all: how well the best project explains
 * it, how much nobody explains, and its wording, once as it was typed and once with the topic taken out, so that 「防災の予算は」
 * and 「観光の予算は」 look alike.
 */
import type { AskedFor } from '../intent/asked-for.ts';
import { type Likely, NOTHING } from '../likeness/model.ts';
import { isUnknown } from '../search/concepts.ts';
import type { Evidence, Hit, Ranking } from '../search/search.ts';
import type { Lang } from '../text/lang.ts';

export interface Asked {
  /** Gently normalised. */
  text: string;
  lang: Lang;
  askedFor: AskedFor | null;
  /** The projects its words rank. */
  ranking: Ranking;
  /** How many entries it names outright, how many places. */
  entries: number;
  places: number;
  /** Share of it the best passage of the document explains, 0…1. */
  fact: number;
  /** The passages of the document its words rank, best first. */
  passages: readonly Hit[];
  /** How likely its wording makes each project, likeliest first, and `NOTHING`; empty where nothing was learned. */
  likely: Likely;
}

/** Longer questions are told by their beginning: no person's question is longer, and each letter costs. */
export const MOST_LETTERS = 200;
/** Evidence as strong as this says that a project is spoken of. */
const SPOKEN_OF = 0.3;

/** The names of the features a question has; each either is there or is not. */
export function featuresOf(asked: Asked): Set<string> {
  const features = new Set<string>();
  const explained = new Set(spokenOf(asked.ranking.hits[0]?.evidence ?? []));
  addMeasured(asked, explained, features);
  const letters = asked.text.slice(0, MOST_LETTERS);
  const shape = shapeOf(letters, asked.ranking, explained);
  if (asked.lang === 'en') {
    addWordRuns('s:', ['^', ...(shape.match(/[a-z']+|[◆◇○]|[?!.,]/g) ?? []), '$'], 3, features);
    addWordRuns('w:', letters.match(/[a-z']+/g) ?? [], 2, features);
  } else {
    addLetterRuns('s:', `^${shape}$`, 7, features);
    addLetterRuns('w:', letters, 4, features);
  }
  const noun = asked.askedFor?.noun;
  if (noun) for (let length = 1; length <= 3; length++) features.add(`a:${noun.slice(-length)}`);
  return features;
}

/** Figures as steps: a feature for each step reached, so that what lies between two steps can weigh by itself. */
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
  letters: [4, 8, 12, 16, 20, 25, 30, 40, 60],
  passage: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  alike: [2, 3, 4, 6, 8, 11],
  likeliest: [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  nothing: [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995],
  likelihoodOfBest: [0.02, 0.1, 0.3, 0.6, 0.9],
  entries: [1, 2],
  places: [1, 2],
} as const;
/** With the features' names, which are the same for every question. */
const NAMED_STEPS = Object.entries(STEPS).map(([name, steps]) => ({
  figure: name as keyof typeof STEPS,
  steps: steps.map(from => ({ from, feature: `${name}>=${from}` })),
}));

function addMeasured(asked: Asked, explained: ReadonlySet<string>, features: Set<string>): void {
  const { text, lang, ranking, entries, places, fact, likely } = asked;
  const { weighed, hits } = ranking;
  const best = hits[0]?.score ?? 0;
  const evidence = hits[0]?.evidence ?? [];
  const strengths = evidence.map(({ strength }) => strength).sort((a, b) => b - a);
  const left = weighed.flatMap(({ concept, importance }) => (explained.has(concept.text) ? [] : [importance]));
  const strange = weighed.flatMap(({ concept, importance }) => (isUnknown(concept) ? [importance] : []));
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
  for (const { concept } of weighed)
    if (explained.has(concept.text)) features.add(`how:${concept.alternatives[0]?.how ?? 'parts'}`);
  if (lang === 'en') features.add('english');
  else if (!/[一-龠]/.test(text)) features.add(/[ぁ-んァ-ン]/.test(text) ? 'kana' : 'romaji');
}

const spokenOf = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ text, strength }) => (strength >= SPOKEN_OF ? [text] : []));

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The text with a mark for each stretch of topic: ◆ the best project speaks of it, ○ others do, ◇ nobody knows it. */
function shapeOf(text: string, { weighed }: Ranking, explained: ReadonlySet<string>): string {
  const marks: string[] = [];
  for (const { concept } of weighed) {
    const mark = explained.has(concept.text) ? '◆' : isUnknown(concept) ? '◇' : '○';
    for (let at = concept.start; at < Math.min(concept.end, text.length); at++) marks[at] = mark;
  }
  let shape = '';
  for (let at = 0; at < text.length; at++) {
    const mark = marks[at];
    if (mark === undefined) shape += text[at];
    else if (mark !== marks[at - 1]) shape += mark;
  }
  return shape;
}

/** Every run of one to `most` words. */
function addWordRuns(prefix: string, words: readonly string[], most: number, features: Set<string>): void {
  for (let from = 0; from < words.length; from++) {
    let run = prefix;
    for (let at = from; at < Math.min(from + most, words.length); at++) {
      run += at === from ? words[at] : ` ${words[at]}`;
      features.add(run);
    }
  }
}

/** Every run of two to `most` letters. */
function addLetterRuns(prefix: string, text: string, most: number, features: Set<string>): void {
  for (let from = 0; from < text.length - 1; from++) {
    for (let end = from + 2; end <= Math.min(from + most, text.length); end++)
      features.add(prefix + text.slice(from, end));
  }
}

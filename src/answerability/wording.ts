/**
 * Wording features of a question: n-grams of the text with the topic masked, so that 「防災の予算は」 and
 * 「観光の予算は」 look alike, and of dictionary forms, so that 「教えてくれ」 and 「教えて」 do.
 */
import { stemmer } from 'stemmer';
import { type Concept, isUnknown } from '../search/concepts.ts';
import type { Ranking } from '../search/ranking/ranking.ts';
import { isSpokenOf, type Said } from './best-evidence.ts';
import type { Asked, Features } from './features.ts';

export function addWording(letters: string, { lang, ranking, tokens }: Asked, said: Said, features: Features): void {
  const shape = shapeOf(letters, ranking, said);
  if (lang === 'en') {
    const words = letters.match(/[a-z']+/g) ?? [];
    addWordRuns('s:', ['^', ...(shape.match(/[a-z']+|[◆◇○]|[?!.,]/g) ?? []), '$'], 3, features);
    addWordRuns('w:', words, 2, features);
    const left = new Set(leftOut(ranking, said).flatMap(({ text }) => text.split(' ')));
    for (const word of words) addForm(stemmer(word), left.has(word), features);
    return;
  }
  addLetterRuns('s:', `^${shape}$`, 7, features);
  addLetterRuns('w:', letters, 4, features);
  const words = tokens.filter(({ base }) => base.trim() !== '');
  const concepts = words.map(
    token => ranking.weighed.find(({ concept }) => token.start >= concept.start && token.end <= concept.end)?.concept,
  );
  words.forEach(({ base }, at) => {
    const concept = concepts[at];
    addForm(base, concept !== undefined && !isSpokenOf(said, concept), features);
  });
  const read = words.flatMap(({ base }, at) => {
    const concept = concepts[at];
    return !concept ? [base] : concept === concepts[at - 1] ? [] : [markOf(concept, said)];
  });
  addWordRuns('t:', ['^', ...read, '$'], 4, features, 2);
}

/** Concepts the best project does not mention are the strongest features: 「ブログを書いてる人の名前」. */
export function addLeftOut(ranking: Ranking, said: Said, features: Features): void {
  for (const { concept } of ranking.weighed) features.add(`c:${concept.text}`);
  for (const { text, alternatives } of leftOut(ranking, said)) {
    features.add(`l:${text}`);
    for (const { term } of alternatives.slice(0, MOST_TERMS)) features.add(`l:${term}`);
  }
}

const MOST_TERMS = 3;

function addForm(form: string, isLeftOut: boolean, features: Features): void {
  features.add(`b:${form}`);
  if (isLeftOut) features.add(`x:${form}`);
}

const leftOut = ({ weighed }: Ranking, said: Said): Concept[] =>
  weighed.flatMap(({ concept }) => (isSpokenOf(said, concept) ? [] : [concept]));

const markOf = (concept: Concept, said: Said): string =>
  isSpokenOf(said, concept) ? '◆' : isUnknown(concept) ? '◇' : '○';

/** The text with each topic masked: ◆ mentioned by the best project, ○ known, ◇ unknown. */
function shapeOf(text: string, { weighed }: Ranking, said: Said): string {
  const marks: string[] = [];
  for (const { concept } of weighed) {
    const mark = markOf(concept, said);
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

/** Word n-grams of `least` to `most` words. */
function addWordRuns(prefix: string, words: readonly string[], most: number, features: Features, least = 1): void {
  for (let from = 0; from < words.length; from++) {
    let run = prefix;
    for (let at = from; at < Math.min(from + most, words.length); at++) {
      run += at === from ? words[at] : ` ${words[at]}`;
      if (at - from + 1 >= least) features.add(run);
    }
  }
}

/** Character n-grams of two to `most` letters. */
function addLetterRuns(prefix: string, text: string, most: number, features: Features): void {
  for (let from = 0; from < text.length - 1; from++) {
    for (let end = from + 2; end <= Math.min(from + most, text.length); end++)
      features.add(prefix + text.slice(from, end));
  }
}

/** Wording features of a text: English words and word bigrams, Japanese character n-grams. */
import { stemmer } from 'stemmer';
import { isEnglishGrammar } from '../search/words/stopwords.ts';

/** Longer questions are judged by their beginning: a person's question is not longer, and every letter costs. */
const MOST_LETTERS = 200;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 4;

/** Feature names of gently normalised text; features are binary. */
export function wordingOf(text: string): Set<string> {
  const features = new Set<string>();
  const letters = text.slice(0, MOST_LETTERS);
  let before: string | null = null;
  for (const word of letters.match(/[a-z0-9]+/g) ?? []) {
    if (isEnglishGrammar(word)) continue;
    const stem = stemmer(word);
    features.add(stem);
    if (before !== null) features.add(`${before} ${stem}`);
    before = stem;
  }
  for (const stretch of letters.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu) ?? []) {
    for (let from = 0; from <= stretch.length - SHORTEST_RUN; from++) {
      for (let end = from + SHORTEST_RUN; end <= Math.min(from + LONGEST_RUN, stretch.length); end++)
        features.add(stretch.slice(from, end));
    }
  }
  return features;
}

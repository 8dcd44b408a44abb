/**
 * Finds homophones of known names: さいばあ犯在 is サイバー犯罪, 産業廃気物 is 産業廃棄物. The tokenizer splits wrong
 * conversions into single kanji and knows only the most likely reading of each (述 alone is ノベ), so all readings are
 * tried.
 */

import type { TermIndex } from '../index/term-index.ts';
import { FIELD_WEIGHT } from '../index/term-index.ts';
import type { Tokenizer } from '../tokenizer/index.ts';
import { hasKanji, isKana } from '../words/normalize.ts';
import { soundOfKana } from '../words/sound.ts';
import { termOf, type Word } from '../words/words.ts';

const LONGEST_WORDS = 8;
const SHORTEST_SOUND = 3;
/** Users' words match short sounds too often to count below this length: 移植 is not 委嘱. */
const SHORTEST_SAYING = 5;
/** Minimum length of a sound when every word is a known one: 農産漁村 for 農山漁村. */
const SHORTEST_OF_KNOWN = 6;
const LEAST_FRAGMENT = 0.3;
const MOST_READINGS = 24;
/** Upper bound of sound look-ups per question, against hostile input. */
const MOST_LOOKUPS = 1_200;
/** Particles that separate names; の does not. */
const PARTING = /^[はをがにでもへと]$/;

interface HomophoneVocabulary {
  index: TermIndex;
  tokenizer: Tokenizer;
  /** Whether the term, or the word's key, is known as written. */
  isTerm(term: string): boolean;
}

/** A range of words that stands for terms with the same sound. */
interface Homophone {
  from: number;
  to: number;
  terms: string[];
}

/**
 * From left to right, the longest ranges of adjacent words with the sound of a printed name or of users' words for one.
 */
export function findHomophones(words: readonly Word[], vocabulary: HomophoneVocabulary): Homophone[] {
  const found: Homophone[] = [];
  const budget = { lookups: MOST_LOOKUPS };
  for (let from = 0; from < words.length && budget.lookups > 0; from++) {
    const homophone = longestFrom(words, from, vocabulary, budget);
    if (!homophone) continue;
    found.push(homophone);
    from = homophone.to - 1;
  }
  return found;
}

function longestFrom(
  words: readonly Word[],
  from: number,
  vocabulary: HomophoneVocabulary,
  budget: { lookups: number },
): Homophone | null {
  const first = words[from]!;
  if (first.grammar) return null;
  let best: Homophone | null = null;
  let readings = [''];
  let isStrange = false;
  let isConverted = false;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_WORDS); to++) {
    const word = words[to - 1]!;
    const before = words[to - 2];
    if (word.latin || (to - 1 > from && (before?.end !== word.start || (word.grammar && PARTING.test(word.surface)))))
      break;
    const own = readingsOf(word, vocabulary.tokenizer);
    readings = readings.flatMap(start => own.map(reading => start + reading)).slice(0, MOST_READINGS);
    isStrange ||= isFragment(word);
    isConverted ||= hasKanji(word.surface);
    const stretch = words.slice(from, to);
    // Words in kana only are read by readUnconverted, except for a small vowel typed large.
    if (!isConverted && (word.known || stretch.length > 1 || readings.length === 1)) continue;
    if (word.grammar && (!isStrange || word.surface.length === 1)) continue;
    if (!isStrange && (stretch.length < 2 || stretch.some(isUnconverted))) continue;
    if (vocabulary.isTerm(termOf(stretch))) {
      best = null;
      continue;
    }
    budget.lookups -= readings.length;
    const terms = soundingAlike(readings, isStrange, vocabulary.index);
    if (terms.length > 0) best = { from, to, terms };
  }
  return best;
}

/** A single kanji other than a suffix, or a word unknown to the dictionary: 外 in 県外 is not a fragment. */
const isFragment = ({ known, surface, weight }: Word): boolean =>
  !known || (surface.length === 1 && weight >= LEAST_FRAGMENT && hasKanji(surface));

const isUnconverted = ({ grammar, surface }: Word): boolean => !grammar && /^[ぁ-ゖー]+$/.test(surface);

function readingsOf({ surface, reading }: Word, tokenizer: Tokenizer): readonly string[] {
  if (surface.length === 1 && hasKanji(surface)) return [...new Set([reading, ...tokenizer.readingsOf(surface)])];
  // A small vowel is often typed large: セキュリテイ.
  const small = isKana(surface) ? reading.replace(/(?<=[テデ])イ/g, 'ィ') : reading;
  return small === reading ? [reading] : [reading, small];
}

function soundingAlike(readings: readonly string[], isStrange: boolean, index: TermIndex): string[] {
  const terms = new Set<string>();
  for (const sound of new Set(readings.map(soundOfKana))) {
    if (sound.length < (isStrange ? SHORTEST_SOUND : SHORTEST_OF_KNOWN)) continue;
    for (const term of index.soundingLike(sound) ?? []) {
      const isSaid = sound.length >= SHORTEST_SAYING && index.strongest(term) >= FIELD_WEIGHT.nameWord;
      if (isSaid || index.isPrinted(term)) terms.add(term);
    }
  }
  return [...terms];
}

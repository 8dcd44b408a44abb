/**
 * Words that sound like a name but are written otherwise: さいばあ犯在 is サイバー犯罪, 産業廃気物 産業廃棄物. On a wrong conversion
 * the tokenizer falls into single kanji, of which it knows but the likeliest reading (述 alone is ノベ), so all of them are tried.
 */

import type { TermIndex } from '../index/term-index.ts';
import { FIELD_WEIGHT } from '../index/term-index.ts';
import type { Tokenizer } from '../tokenizer/index.ts';
import { hasKanji, isKana } from '../words/normalize.ts';
import { soundOfKana } from '../words/sound.ts';
import { termOf, type Word } from '../words/words.ts';

const LONGEST_WORDS = 8;
const SHORTEST_SOUND = 3;
/** What people say, rather than what the plan prints, is too wide a net for short sounds: 移植 is not 委嘱. */
const SHORTEST_SAYING = 5;
/** Where every word is a right one, no shorter sound is taken for another: 農産漁村 for 農山漁村. */
const SHORTEST_OF_KNOWN = 6;
const LEAST_FRAGMENT = 0.3;
const MOST_READINGS = 24;
/** Sounds looked up for one question; hostile text has thousands. */
const MOST_LOOKUPS = 1_200;
/** Particles that part what they stand between; の does not. */
const PARTING = /^[はをがにでもへと]$/;

interface HomophoneVocabulary {
  index: TermIndex;
  tokenizer: Tokenizer;
  /** Whether the term, or the word's key, needs no other spelling. */
  isTerm(term: string): boolean;
}

/** Stretches of words that stand for terms they sound like. */
interface Homophone {
  from: number;
  to: number;
  terms: string[];
}

/** From the left, the longest stretches of neighbouring words that sound like what the plan prints or people call things. */
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
  const first = words[from] as Word;
  if (first.grammar) return null;
  let best: Homophone | null = null;
  let readings = [''];
  let isStrange = false;
  let isConverted = false;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_WORDS); to++) {
    const word = words[to - 1] as Word;
    const before = words[to - 2];
    if (word.latin || (to - 1 > from && (before?.end !== word.start || (word.grammar && PARTING.test(word.surface)))))
      break;
    const own = readingsOf(word, vocabulary.tokenizer);
    readings = readings.flatMap(start => own.map(reading => start + reading)).slice(0, MOST_READINGS);
    isStrange ||= isFragment(word);
    isConverted ||= hasKanji(word.surface);
    const stretch = words.slice(from, to);
    // What is typed in kana alone is read elsewhere, by its sound as a whole, but for a small vowel typed large.
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

/** A single kanji that is no ending, or what the dictionary does not know: 外 in 県外 is none. */
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

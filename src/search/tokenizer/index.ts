/**
 * Text → tokens: Japanese words by the IPADIC dictionary in the kuromoji package, compounds taken apart, Latin runs
 * whole, and words added at run time. Time is linear in the text, whatever it holds.
 */

import { LruCache } from '../../memory/lru-cache.ts';
import { matchesOf } from '../words/matches.ts';
import { type Dictionary, featuresOf } from './dictionary.ts';
import { dictionaryFolder, loadDictionary } from './dictionary-files.ts';
import { Lattice, Source } from './lattice.ts';
import { type Lexicon, segment, wordsWritten } from './lexicon.ts';
import { createSearchLexicon } from './search-mode.ts';
import { describeWord, type Token } from './token.ts';
import { type UserWord, UserWords } from './user-words.ts';

export type { Token, UserWord };

export interface Tokenizer {
  /** Tokens in order; together they are the whole text, blanks and punctuation included. Never throws. */
  tokenize(text: string): readonly Token[];
  /**
   * Adds nouns for later calls; adding one again is harmless. A word that holds a blank or one of 、。，,!?; is never met,
   * because texts are parted there.
   */
  addWords(words: Iterable<UserWord>): void;
  readonly dictionary: Dictionary;
  /** Every reading the dictionary has for just this spelling, in katakana: 対 is タイ and ツイ. Empty for a word it does not hold. */
  readingsOf(surface: string): readonly string[];
}

/** A run of blanks, or text up to and with the punctuation that ends it: what is analysed at a time. */
const STRETCHES = /\s+|[^\s、。，,!?;]+[、。，,!?;]*|[、。，,!?;]+/g;

/** A question is split for its words, for its wording and for what may be converted in it, one after the other. */
const TEXTS_AT_ONCE = 8;

/**
 * Loads the dictionary once; keep the result. The text handed to it is expected in NFKC and lower case.
 * @throws BotError DICTIONARY_UNREADABLE when the kuromoji package is not whole
 */
export async function loadTokenizer(): Promise<Tokenizer> {
  return createTokenizer(await loadDictionary(dictionaryFolder()));
}

/** Tokenizers share a dictionary but not the words added. */
export function createTokenizer(dictionary: Dictionary): Tokenizer {
  const searchLexicon = createSearchLexicon(dictionary);
  const userWords = new UserWords(searchLexicon);
  const lexicon: Lexicon = { ...searchLexicon, userWords };
  const lattice = new Lattice(dictionary);
  const recent = new LruCache<readonly Token[]>(TEXTS_AT_ONCE);

  function tokenizeStretch(stretch: string, offset: number): Token[] {
    return segment(lattice, stretch, lexicon).steps.map(step => {
      const surface = stretch.slice(step.start, step.end);
      const description =
        step.source === Source.USER ? userWords.describe(step.word, surface) : describeWord(dictionary, step, surface);
      return { surface, start: offset + step.start, end: offset + step.end, ...description };
    });
  }

  return {
    dictionary,
    addWords(words) {
      userWords.add(words);
      recent.clear();
    },
    readingsOf(surface) {
      const readings = new Set<string>();
      for (const word of wordsWritten(dictionary, surface)) readings.add(featuresOf(dictionary.known, word)[8] ?? '');
      return [...readings].filter(reading => /^[ァ-ヶー]+$/.test(reading));
    },
    tokenize(text) {
      const known = recent.get(text);
      if (known) return known;
      const tokens: Token[] = [];
      for (const { 0: stretch, index } of matchesOf(STRETCHES, text)) {
        for (const token of tokenizeStretch(stretch, index)) tokens.push(token);
      }
      recent.set(text, tokens);
      return tokens;
    },
  };
}

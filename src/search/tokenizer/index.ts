/**
 * Tokenizer: Japanese words by the IPADIC dictionary of the kuromoji package, compounds split, Latin runs kept whole,
 * and words added at run time. Linear time for any text.
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
  /** Tokens in order; together they cover the whole text, including blanks and punctuation. Never throws. */
  tokenize(text: string): readonly Token[];
  /**
   * Adds nouns for later calls; idempotent. A word that contains a blank or one of 、。，,!?; never matches, because
   * texts are split there.
   */
  addWords(words: Iterable<UserWord>): void;
  readonly dictionary: Dictionary;
  /**
   * All katakana readings the dictionary has for exactly this spelling: 対 is タイ and ツイ. Empty for unknown words.
   */
  readingsOf(surface: string): readonly string[];
}

/** A run of blanks, or text up to and including its punctuation: the unit of analysis. */
const STRETCHES = /\s+|[^\s、。，,!?;]+[、。，,!?;]*|[、。，,!?;]+/g;

/** LRU cache size: a question is tokenized for its words, its wording and its conversion in turn. */
const TEXTS_AT_ONCE = 8;

/**
 * Loads the dictionary; expensive, so keep the result. Texts must be NFKC and lower case.
 * @throws BotError DICTIONARY_UNREADABLE when the kuromoji package is damaged
 */
export async function loadTokenizer(): Promise<Tokenizer> {
  return createTokenizer(await loadDictionary(dictionaryFolder()));
}

/** Tokenizers may share a dictionary; added words are not shared. */
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

/** The vocabulary for reading questions: the index, and typo and sound finders for unknown words. */

import type { SearchIndex } from './index/search-index.ts';
import type { TermIndex } from './index/term-index.ts';
import { SlipFinder } from './slips/slips.ts';
import { SoundalikeFinder } from './slips/soundalikes.ts';
import type { Tokenizer } from './tokenizer/index.ts';
import { hasKanji } from './words/normalize.ts';
import { englishPadding } from './words/stopwords.ts';
import type { WordSource } from './words/words.ts';

export interface Vocabulary extends WordSource {
  index: TermIndex;
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** English words of the plan and its users, unstemmed. */
  latinWords: ReadonlySet<string>;
  latinSlips: SlipFinder;
  /** Typos of English padding words: mesures. */
  paddingSlips: SlipFinder;
  /** English words by their sound. */
  soundalikes: SoundalikeFinder;
  /** Printed names in kanji, for conversion errors. */
  printedSlips: SlipFinder;
  soundSlips: SlipFinder;
}

/** From this length on the first kanji of a name may be wrong. */
const FREE_START = 6;

export function createVocabulary(searchIndex: SearchIndex, tokenizer: Tokenizer, index: TermIndex): Vocabulary {
  const latinWords = new Set(searchIndex.latinWords);
  return {
    tokenizer,
    compounds: new Map(searchIndex.compounds),
    index,
    synonyms: new Map(searchIndex.synonyms),
    latinWords,
    latinSlips: new SlipFinder(() => latinWords),
    paddingSlips: new SlipFinder(englishPadding),
    soundalikes: new SoundalikeFinder(() => latinWords),
    printedSlips: new SlipFinder(
      () => [...index.terms()].filter(term => hasKanji(term) && index.isPrinted(term)),
      FREE_START,
    ),
    soundSlips: new SlipFinder(() => index.sounds()),
  };
}

/**
 * Splits compounds: long words get an extra cost, so that 高度情報化 loses to 高度 + 情報化. The values are those of
 * the search mode of Lucene's Japanese tokenizer.
 */
import { searchClasses } from './character-classes.ts';
import { CharClass, type Dictionary } from './dictionary.ts';
import type { LengthCost, Lexicon } from './lexicon.ts';

const KANJI_FREE_LENGTH = 2;
const KANJI_COST_PER_CHARACTER = 3000;
const OTHER_FREE_LENGTH = 7;
const OTHER_COST_PER_CHARACTER = 1700;

/** The lexicon for search; the caller adds its own words. */
export function createSearchLexicon(dictionary: Dictionary): Lexicon {
  const classes = searchClasses(dictionary.classes);
  return { dictionary, classes, lengthCost: createLengthCost(classes), userWords: null };
}

function createLengthCost(classes: Uint8Array): LengthCost {
  const isKanji = (code: number) => classes[code] === CharClass.KANJI || classes[code] === CharClass.KANJI_NUMERAL;
  return (text, start, end) => {
    const length = end - start;
    if (length <= KANJI_FREE_LENGTH) return 0;
    let at = start;
    while (at < end && isKanji(text.charCodeAt(at))) at++;
    if (at === end) return (length - KANJI_FREE_LENGTH) * KANJI_COST_PER_CHARACTER;
    return Math.max(0, length - OTHER_FREE_LENGTH) * OTHER_COST_PER_CHARACTER;
  };
}

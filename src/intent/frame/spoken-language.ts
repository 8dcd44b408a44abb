/** Detects the language of a question for the answer. */

import type { Lang } from '../../lang.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';
import { kanaOfRomaji } from '../../search/words/sound.ts';
import { isEnglishGrammar, isPadding } from '../../search/words/stopwords.ts';
import { ACRONYMS, isEnglishAround } from '../../search/words/words.ts';

/**
 * Japanese for text with Japanese letters (except names in an English sentence), for romaji, and for a name alone;
 * otherwise English.
 *
 * @param text gently normalised and converted
 * @param question as typed
 */
export function languageOf(text: string, question: string): Lang {
  const typed = question.normalize('NFKC');
  if (hasKana(text) || hasKanji(text)) {
    const isAsked = !hasKana(typed) && !hasKanji(typed) && asksInEnglish(typed);
    return isAsked || isEnglishAround(text) ? 'en' : 'ja';
  }
  if (NAME_ALONE.test(typed)) return 'ja';
  if (asksInEnglish(typed)) return 'en';
  const words = text.match(/[a-z]+/g) ?? [];
  if (words.some(isPadding) && words.length > 1) return 'en';
  const romaji = words.filter(word => word.length >= 4 && kanaOfRomaji(word) !== null);
  return words.length > 0 && romaji.length * 2 > words.length ? 'ja' : words.length > 0 ? 'en' : 'ja';
}

/** 「5-2-3」 "SWAN?" "page 2": no language of its own, so that an answer keeps that of the one before. */
export function saysNoLanguage(question: string): boolean {
  const typed = question.normalize('NFKC');
  return !/\p{L}/u.test(typed) || NAME_ALONE.test(typed) || /^\s*page \d+\s*$/i.test(typed);
}

/** A word of English only, or grammar that is not readable as romaji: "is MIDORI late", "population of Miyagi", but not "MIDORI no tantou". */
const asksInEnglish = (typed: string): boolean =>
  ASKS_IN_ENGLISH.test(typed) || (typed.toLowerCase().match(/[a-z]{2,}/g) ?? []).some(isGrammarAlone);

const isGrammarAlone = (word: string): boolean =>
  isEnglishGrammar(word) && !ACRONYMS.has(word) && kanaOfRomaji(word) === null;

/** Words of English only, because "area" and "measure" are readable as romaji, as is MIDORI in "who owns MIDORI". */
const ASKS_IN_ENGLISH =
  /\b(?:who|whose|what|which|where|when|why|how|the|does|please|about|areas?|measures?|projects?|status|owners?|divisions?|departments?|nicknames?|list|help)\b|[a-z]['’]s\b/i;

/** MaaS, 5G, LGWAN: one word with a capital beyond its first letter, or a digit. */
const NAME_ALONE = /^\s*(?=\S*(?:\S[A-Z]|\d))[A-Za-z0-9][\w.+&/-]*\s*[?!]*\s*$/;

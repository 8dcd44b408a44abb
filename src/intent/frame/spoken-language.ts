/** The language a question is answered in, read off its letters. */
import { hasKana, hasKanji } from '../../search/normalize.ts';
import { kanaOfRomaji } from '../../search/sound.ts';
import { isPadding } from '../../search/stopwords.ts';
import { isEnglishAround } from '../../search/words.ts';
import type { Lang } from '../../text/lang.ts';

/** Japanese when there is a Japanese letter, unless in a name within an English sentence, or the Latin ones read as romaji; else English. */
export function languageOf(text: string): Lang {
  if (hasKana(text) || hasKanji(text)) return isEnglishAround(text) ? 'en' : 'ja';
  const words = text.match(/[a-z]+/g) ?? [];
  if (words.some(isPadding) && words.length > 1) return 'en';
  const romaji = words.filter(word => word.length >= 4 && kanaOfRomaji(word) !== null);
  return words.length > 0 && romaji.length * 2 > words.length ? 'ja' : words.length > 0 ? 'en' : 'ja';
}
